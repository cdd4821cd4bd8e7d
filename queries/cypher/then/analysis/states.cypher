// then_states(at): what documents called the states, with the codes of these.
MATCH (v:ActorThen)-[:REFERENCE]->(r:ActorReference {actorType: 'State'})
WHERE r.countryCode IS NOT NULL AND v.since <= $at AND v.until > $at
RETURN DISTINCT r.name AS name, r.countryCode AS code
ORDER BY name, code
