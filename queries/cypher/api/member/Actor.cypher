// member_actor(ids): each Actor asked for, as the head shows it under which it stands.
MATCH (asked:Actor)
WHERE asked.id IN $ids
OPTIONAL MATCH (asked)-[:CANONICAL]->(head:Actor)
WITH asked, coalesce(head, asked) AS n
RETURN asked.id AS asked, properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
