// then_member_statement(ids, at): each Statement asked for, as the head showed it then under which it stood.
UNWIND $ids AS id
MATCH (asked:Statement {id: id})
OPTIONAL MATCH (asked)<-[:OF]-(w:StatementThen)-[:CANONICAL]->(head:Statement)
WHERE w.since <= $at AND w.until > $at
WITH asked, coalesce(head, asked) AS n
OPTIONAL MATCH (n)<-[:OF]-(v:StatementThen)
WHERE v.since <= $at AND v.until > $at
RETURN asked.id AS asked, properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships,
  properties(v) AS version, CASE WHEN v IS NULL THEN [] ELSE [(v)-[x]->(y) | [type(x), y.id]] END AS shown
