// files_of(ids): the files or addresses that these documents were taken from, the last one last.
MATCH (d:Document)-[:GENERATED_BY]->(a:Acquisition)
WHERE d.id IN $ids AND a.acquiredFrom IS NOT NULL
RETURN d.id AS document, a.acquiredFrom AS source
ORDER BY a.endedAt, a.id
