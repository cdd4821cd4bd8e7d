// descriptions(ids): every description of these documents.
MATCH (d:Document)<-[:DESCRIBES]-(x:Description)
WHERE d.id IN $ids
RETURN x.id AS id
