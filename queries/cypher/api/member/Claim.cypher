// member_claim(ids): each Claim asked for, as the head shows it under which it stands.
MATCH (asked:Claim)
WHERE asked.id IN $ids
OPTIONAL MATCH (asked)-[:CANONICAL]->(head:Claim)
WITH asked, coalesce(head, asked) AS n
RETURN asked.id AS asked, properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
