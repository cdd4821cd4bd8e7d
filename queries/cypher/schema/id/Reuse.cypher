// unique_reuse_id(): no two Reuse nodes have one id.
CREATE CONSTRAINT reuse_id IF NOT EXISTS FOR (n:Reuse) REQUIRE n.id IS UNIQUE
