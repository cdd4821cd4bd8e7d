// hanging(ids): how many reports and stances hang on each of these statements, actors, events and claims, of those that a
// current reading tells of.
UNWIND $ids AS id
MATCH (h:Statement {id: id})-[:REPORT]->(r:Attestation)
OPTIONAL MATCH (h)<-[:CANONICAL]-(:Statement)<-[:STANCE_OF]-(s:Stance)<-[:STANCE]-(:Claim)
RETURN h.id AS id, count(DISTINCT r) + count(DISTINCT s) AS hangs
UNION
UNWIND $ids AS id
MATCH (h:Actor {id: id})
WHERE h.actorType IS NOT NULL
OPTIONAL MATCH (h)<-[:SAID_BY]-(:Statement)-[:REPORT]->(r:Attestation)
RETURN h.id AS id, count(DISTINCT r) AS hangs
UNION
UNWIND $ids AS id
MATCH (h:Event {id: id})-[:EVENT_REPORT]->(r:EventReport)
RETURN h.id AS id, count(DISTINCT r) AS hangs
UNION
UNWIND $ids AS id
MATCH (h:Claim {id: id})
OPTIONAL MATCH (h)-[:STANCE]->(s:Stance)
OPTIONAL MATCH (h)<-[:REVIEW_OF]-(v:ClaimReview)
WITH h, count(DISTINCT s) + count(DISTINCT v) AS hangs
WHERE hangs > 0
RETURN h.id AS id, hangs
