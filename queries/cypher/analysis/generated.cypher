// generated(ids): how many records each of these activities generated.
MATCH (a:Acquisition)<-[:GENERATED_BY]-(r)
WHERE a.id IN $ids
RETURN a.id AS id, count(r) AS records
UNION
MATCH (a:Extraction)<-[:GENERATED_BY]-(r)
WHERE a.id IN $ids
RETURN a.id AS id, count(r) AS records
UNION
MATCH (a:Resolution)<-[:GENERATED_BY]-(r)
WHERE a.id IN $ids
RETURN a.id AS id, count(r) AS records
UNION
MATCH (a:Curation)<-[:GENERATED_BY]-(r)
WHERE a.id IN $ids
RETURN a.id AS id, count(r) AS records
