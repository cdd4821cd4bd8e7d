// states(): what documents call the states, with the codes of these.
MATCH (:Actor)-[:REFERENCE]->(r:ActorReference {actorType: 'State'})
WHERE r.countryCode IS NOT NULL
RETURN DISTINCT r.name AS name, r.countryCode AS code
ORDER BY name, code
