// readings_of(ids): the members under each of these statements, and their reports, as read and as shown.
UNWIND $ids AS id
MATCH (h:Statement {id: id})<-[:CANONICAL]-(m:Statement)
OPTIONAL MATCH (m)<-[:ATTESTS]-(r:Attestation)
RETURN h.id AS of, m.id AS member, r.id AS report
