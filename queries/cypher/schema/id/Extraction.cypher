// unique_extraction_id(): no two Extraction nodes have one id.
CREATE CONSTRAINT extraction_id IF NOT EXISTS FOR (n:Extraction) REQUIRE n.id IS UNIQUE
