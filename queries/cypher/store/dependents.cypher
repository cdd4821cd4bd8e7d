// dependents(ids): the statements that these actors made and the events they took part in, as documents say.
UNWIND $ids AS id
MATCH (a:Actor {id: id})<-[:SPEAKER]-(:Attestation)-[:ATTESTS]->(s:Statement)
RETURN DISTINCT s.id AS id
UNION
UNWIND $ids AS id
MATCH (a:Actor {id: id})<-[:PARTICIPANT]-(:Participation)-[:PARTICIPATION_IN]->(e:Event)
RETURN DISTINCT e.id AS id
