// member_statement(ids): each Statement asked for, as the head shows it under which it stands.
MATCH (asked:Statement)
WHERE asked.id IN $ids
OPTIONAL MATCH (asked)-[:CANONICAL]->(head:Statement)
WITH asked, coalesce(head, asked) AS n
RETURN asked.id AS asked, properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
