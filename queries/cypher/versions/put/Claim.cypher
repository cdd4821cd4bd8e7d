// put_version_claim(rows): adds a version of the picture of each Claim; a row is {of, properties}.
UNWIND $rows AS row
MATCH (n:Claim {id: row.of})
CREATE (v:ClaimThen)-[:OF]->(n)
SET v = row.properties
