// unique_restore_id(): no two Restore nodes have one id.
CREATE CONSTRAINT restore_id IF NOT EXISTS FOR (n:Restore) REQUIRE n.id IS UNIQUE
