// dependents(ids): the statements that these actors made and the events they took part in, as documents say.
MATCH (a:Actor)<-[:SPEAKER]-(:Attestation)-[:ATTESTS]->(s:Statement)
WHERE a.id IN $ids
RETURN DISTINCT s.id AS id
UNION
MATCH (a:Actor)<-[:PARTICIPANT]-(:Participation)-[:PARTICIPATION_IN]->(e:Event)
WHERE a.id IN $ids
RETURN DISTINCT e.id AS id
