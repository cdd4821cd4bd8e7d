// unique_naming_id(): no two Naming nodes have one id.
CREATE CONSTRAINT naming_id IF NOT EXISTS FOR (n:Naming) REQUIRE n.id IS UNIQUE
