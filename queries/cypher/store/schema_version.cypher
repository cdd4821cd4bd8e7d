// schema_version(): the version of the schema that this store was last written with.
MATCH (v:SchemaVersion {id: 'schema'})
RETURN v.version AS version
