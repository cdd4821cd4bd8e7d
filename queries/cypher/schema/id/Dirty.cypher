// unique_dirty_id(): no two Dirty nodes have one id.
CREATE CONSTRAINT dirty_id IF NOT EXISTS FOR (n:Dirty) REQUIRE n.id IS UNIQUE
