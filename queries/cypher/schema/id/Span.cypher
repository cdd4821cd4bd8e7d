// unique_span_id(): no two Span nodes have one id.
CREATE CONSTRAINT span_id IF NOT EXISTS FOR (n:Span) REQUIRE n.id IS UNIQUE
