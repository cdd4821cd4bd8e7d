// then_hanging(ids, at): how many reports and stances hung on each of these statements, actors, events and claims, of those that a
// reading told of then.
UNWIND $ids AS id
MATCH (h:Statement {id: id})<-[:OF]-(v:StatementThen)-[:REPORT]->(r:Attestation)
WHERE v.since <= $at AND v.until > $at
OPTIONAL MATCH (h)<-[:CANONICAL]-(m:StatementThen)-[:OF]->(:Statement)<-[:STANCE_OF]-(s:Stance)<-[:STANCE]-(c:ClaimThen)
WHERE m.since <= $at AND m.until > $at AND c.since <= $at AND c.until > $at
RETURN h.id AS id, count(DISTINCT r) + count(DISTINCT s) AS hangs
UNION
UNWIND $ids AS id
MATCH (h:Actor {id: id})<-[:OF]-(v:ActorThen)
WHERE v.actorType IS NOT NULL AND v.since <= $at AND v.until > $at
OPTIONAL MATCH (h)<-[:SAID_BY]-(m:StatementThen)-[:REPORT]->(r:Attestation)
WHERE m.since <= $at AND m.until > $at
RETURN h.id AS id, count(DISTINCT r) AS hangs
UNION
UNWIND $ids AS id
MATCH (h:Event {id: id})<-[:OF]-(v:EventThen)-[:EVENT_REPORT]->(r:EventReport)
WHERE v.since <= $at AND v.until > $at
RETURN h.id AS id, count(DISTINCT r) AS hangs
UNION
UNWIND $ids AS id
MATCH (h:Claim {id: id})
OPTIONAL MATCH (h)<-[:OF]-(c:ClaimThen)-[:STANCE]->(s:Stance)
WHERE c.since <= $at AND c.until > $at
OPTIONAL MATCH (h)<-[:REVIEW_OF]-(v:ClaimReview)-[:GENERATED_BY]->(entered)
WHERE entered.recordedAt <= datetime($at)
WITH h, count(DISTINCT s) + count(DISTINCT v) AS hangs
WHERE hangs > 0
RETURN h.id AS id, hangs
