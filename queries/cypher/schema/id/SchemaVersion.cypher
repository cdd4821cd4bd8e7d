// unique_schema_version_id(): no two SchemaVersion nodes have one id.
CREATE CONSTRAINT schema_version_id IF NOT EXISTS FOR (n:SchemaVersion) REQUIRE n.id IS UNIQUE
