// wipe(size): takes away so many nodes with their relationships; the schema's version and the mark of a restore stay.
MATCH (n)
WHERE NOT (n:Restore OR n:SchemaVersion)
WITH n LIMIT $size
DETACH DELETE n
RETURN count(*) AS wiped
