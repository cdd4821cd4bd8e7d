// then_read_event(ids, at): the Event nodes with these ids, each with what it pointed at and showed then.
UNWIND $ids AS id
MATCH (n:Event {id: id})
OPTIONAL MATCH (n)<-[:OF]-(v:EventThen)
WHERE v.since <= $at AND v.until > $at
RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships,
  properties(v) AS version, CASE WHEN v IS NULL THEN [] ELSE [(v)-[x]->(y) | [type(x), y.id]] END AS shown
