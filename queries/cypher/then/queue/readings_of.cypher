// then_readings_of(ids, at): the members under each of these statements then, and their reports, as read and as shown.
UNWIND $ids AS id
MATCH (h:Statement {id: id})<-[:CANONICAL]-(v:StatementThen)-[:OF]->(m:Statement)
WHERE v.since <= $at AND v.until > $at
OPTIONAL MATCH (m)<-[:ATTESTS]-(r:Attestation)
RETURN h.id AS of, m.id AS member, r.id AS report
