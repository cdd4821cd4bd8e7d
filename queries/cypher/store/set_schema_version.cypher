// set_schema_version(version): notes that the schema has this version now.
MERGE (v:SchemaVersion {id: 'schema'})
SET v.version = $version
