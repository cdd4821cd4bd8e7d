// schema_version(): the version of the schema that this store was last written with, and a digest of its definitions.
MATCH (v:SchemaVersion {id: 'schema'})
RETURN v.version AS version, v.fingerprint AS fingerprint
