// unique_stance_id(): no two Stance nodes have one id.
CREATE CONSTRAINT stance_id IF NOT EXISTS FOR (n:Stance) REQUIRE n.id IS UNIQUE
