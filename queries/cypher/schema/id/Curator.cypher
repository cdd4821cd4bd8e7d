// unique_curator_id(): no two Curator nodes have one id.
CREATE CONSTRAINT curator_id IF NOT EXISTS FOR (n:Curator) REQUIRE n.id IS UNIQUE
