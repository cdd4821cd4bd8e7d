// set_schema_version(version, fingerprint): notes that the schema has this version now, by these definitions.
MERGE (v:SchemaVersion {id: 'schema'})
SET v.version = $version, v.fingerprint = $fingerprint
