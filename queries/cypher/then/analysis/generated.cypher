// then_generated(ids, at): how many records each of these activities generated, as far as it had entered by then.
MATCH (a:Acquisition)<-[:GENERATED_BY]-(r)
WHERE a.id IN $ids AND a.recordedAt <= datetime($at)
RETURN a.id AS id, count(r) AS records
UNION
MATCH (a:Extraction)<-[:GENERATED_BY]-(r)
WHERE a.id IN $ids AND a.recordedAt <= datetime($at)
RETURN a.id AS id, count(r) AS records
UNION
MATCH (a:Resolution)<-[:GENERATED_BY]-(r)
WHERE a.id IN $ids AND a.recordedAt <= datetime($at)
RETURN a.id AS id, count(r) AS records
UNION
MATCH (a:Curation)<-[:GENERATED_BY]-(r)
WHERE a.id IN $ids AND a.recordedAt <= datetime($at)
RETURN a.id AS id, count(r) AS records
