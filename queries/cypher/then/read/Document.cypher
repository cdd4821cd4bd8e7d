// then_read_document(ids, at): the Document nodes with these ids, each with what it pointed at and showed then.
UNWIND $ids AS id
MATCH (n:Document {id: id})
OPTIONAL MATCH (n)<-[:OF]-(v:DocumentThen)
WHERE v.since <= $at AND v.until > $at
RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships,
  properties(v) AS version, CASE WHEN v IS NULL THEN [] ELSE [(v)-[x]->(y) | [type(x), y.id]] END AS shown
