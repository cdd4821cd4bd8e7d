// unique_shared_passage_id(): no two SharedPassage nodes have one id.
CREATE CONSTRAINT shared_passage_id IF NOT EXISTS FOR (n:SharedPassage) REQUIRE n.id IS UNIQUE
