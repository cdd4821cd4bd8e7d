// bearers(name): whoever bore a name in any reading, the one that stands or an earlier one, by the actor it stands for.
MATCH (n:Actor)<-[:BEARS]-(:Bearing)-[:BEARER]->(a:Actor)
WHERE n.id = $name
RETURN DISTINCT a.id AS id
ORDER BY id
