// participations(ids): who takes part in these events, as documents say.
MATCH (e:Event)<-[:PARTICIPATION_IN]-(p:Participation)
WHERE e.id IN $ids
RETURN DISTINCT p.id AS id
