// read_by(ids): what these readings of texts found: reports of statements, events and figures.
MATCH (x:Extraction)<-[:GENERATED_BY]-(r:Attestation)
WHERE x.id IN $ids
RETURN DISTINCT r.id AS id
UNION
MATCH (x:Extraction)<-[:GENERATED_BY]-(r:EventReport)
WHERE x.id IN $ids
RETURN DISTINCT r.id AS id
UNION
MATCH (x:Extraction)<-[:GENERATED_BY]-(r:FigureReport)
WHERE x.id IN $ids
RETURN DISTINCT r.id AS id
