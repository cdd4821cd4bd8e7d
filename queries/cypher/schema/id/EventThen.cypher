// unique_event_then_id(): no two EventThen nodes have one id.
CREATE CONSTRAINT event_then_id IF NOT EXISTS FOR (n:EventThen) REQUIRE n.id IS UNIQUE
