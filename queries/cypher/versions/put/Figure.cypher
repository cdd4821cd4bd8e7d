// put_version_figure(rows): adds a version of the picture of each Figure; a row is {of, properties}.
UNWIND $rows AS row
MATCH (n:Figure {id: row.of})
CREATE (v:FigureThen)-[:OF]->(n)
SET v = row.properties
