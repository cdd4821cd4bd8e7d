// link_version_claim_canonical_claim(rows): joins versions of a Claim to the Claim
// each shows; a row is {source, target}.
UNWIND $rows AS row
MATCH (v:ClaimThen {id: row.source})
MATCH (n:Claim {id: row.target})
CREATE (v)-[:CANONICAL]->(n)
