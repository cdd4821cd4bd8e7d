// unique_snapshot_id(): no two Snapshot nodes have one id.
CREATE CONSTRAINT snapshot_id IF NOT EXISTS FOR (n:Snapshot) REQUIRE n.id IS UNIQUE
