// unique_resolution_id(): no two Resolution nodes have one id.
CREATE CONSTRAINT resolution_id IF NOT EXISTS FOR (n:Resolution) REQUIRE n.id IS UNIQUE
