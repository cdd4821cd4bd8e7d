// unique_document_then_id(): no two DocumentThen nodes have one id.
CREATE CONSTRAINT document_then_id IF NOT EXISTS FOR (n:DocumentThen) REQUIRE n.id IS UNIQUE
