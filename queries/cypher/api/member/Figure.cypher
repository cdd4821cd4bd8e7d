// member_figure(ids): each Figure asked for, as the head shows it under which it stands.
MATCH (asked:Figure)
WHERE asked.id IN $ids
OPTIONAL MATCH (asked)-[:CANONICAL]->(head:Figure)
WITH asked, coalesce(head, asked) AS n
RETURN asked.id AS asked, properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
