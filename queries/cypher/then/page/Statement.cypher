// then_page_statement(low, high, at): the Statement nodes with ids from low up to high, with what they showed.
MATCH (n:Statement)
WHERE n.id >= $low AND n.id < $high
OPTIONAL MATCH (n)<-[:OF]-(v:StatementThen)
WHERE v.since <= $at AND v.until > $at
RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships,
  properties(v) AS version, CASE WHEN v IS NULL THEN [] ELSE [(v)-[x]->(y) | [type(x), y.id]] END AS shown
ORDER BY n.id
