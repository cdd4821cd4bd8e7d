// then_speakers(at): every report of which a rule only proposed the speaker then, by the id as it was read, with the statement that
// showed it, and how many stances rested on its words.
MATCH (h:StatementThen)-[:REPORT]->(a:Attestation {speakerStatus: 'proposed'})-[:ATTESTS]->(m:Statement)
WHERE h.since <= $at AND h.until > $at
OPTIONAL MATCH (a)-[:CORRECTS]->(o:Attestation)
OPTIONAL MATCH (m)<-[:STANCE_OF]-(s:Stance)<-[:STANCE]-(c:ClaimThen)
WHERE c.since <= $at AND c.until > $at
RETURN coalesce(o.id, a.id) AS id, h.of AS head, count(DISTINCT s) AS stances
