// api_descriptions(ids): every description of these documents, also those that others replaced.
MATCH (d:Document)<-[:DESCRIBES]-(x:Description)
WHERE d.id IN $ids
RETURN d.id AS of, x.id AS id
ORDER BY of, x.item, id
