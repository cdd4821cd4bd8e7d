// link_version_claim_stance_stance(rows): joins versions of a Claim to the Stance
// each shows; a row is {source, target}.
UNWIND $rows AS row
MATCH (v:ClaimThen {id: row.source})
MATCH (n:Stance {id: row.target})
CREATE (v)-[:STANCE]->(n)
