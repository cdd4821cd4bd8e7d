// claims_with_stances(): the heads of claims on which somebody stands now, by id.
MATCH (c:Claim)-[:STANCE]->(:Stance)
RETURN DISTINCT c.id AS id
ORDER BY id
