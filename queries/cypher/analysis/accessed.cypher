// accessed(ids): when these documents were last taken in, and the day for which their metadata say that they were captured.
MATCH (d:Document)-[:GENERATED_BY]->(a:Acquisition)
WHERE d.id IN $ids
RETURN d.id AS document, d.captured AS captured, max(a.endedAt) AS recorded
ORDER BY document
