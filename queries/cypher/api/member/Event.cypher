// member_event(ids): each Event asked for, as the head shows it under which it stands.
MATCH (asked:Event)
WHERE asked.id IN $ids
OPTIONAL MATCH (asked)-[:CANONICAL]->(head:Event)
WITH asked, coalesce(head, asked) AS n
RETURN asked.id AS asked, properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
