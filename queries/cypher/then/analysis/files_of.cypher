// then_files_of(ids, at): the files or addresses that these documents had been taken from by then, the last one last.
MATCH (d:Document)-[:GENERATED_BY]->(a:Acquisition)
WHERE d.id IN $ids AND a.acquiredFrom IS NOT NULL AND a.recordedAt <= datetime($at)
RETURN d.id AS document, a.acquiredFrom AS source
ORDER BY a.endedAt, a.id
