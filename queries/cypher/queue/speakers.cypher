// speakers(): every report of which a rule only proposes the speaker, by the id as it was read, with the statement that shows
// it, and how many stances rest on its words.
MATCH (h:Statement)-[:REPORT]->(a:Attestation {speakerStatus: 'proposed'})-[:ATTESTS]->(m:Statement)
OPTIONAL MATCH (a)-[:CORRECTS]->(o:Attestation)
OPTIONAL MATCH (m)<-[:STANCE_OF]-(s:Stance)<-[:STANCE]-(:Claim)
RETURN coalesce(o.id, a.id) AS id, h.id AS head, count(DISTINCT s) AS stances
