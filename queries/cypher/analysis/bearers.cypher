// bearers(name): whoever bore a name in any reading, the one that stands or an earlier one, by the actor it stands for, and by
// which records they bear it.
MATCH (n:Actor)<-[:BEARS]-(b:Bearing)-[:BEARER]->(a:Actor)
WHERE n.id = $name
RETURN DISTINCT a.id AS id, b.id AS bearing
ORDER BY id, bearing
