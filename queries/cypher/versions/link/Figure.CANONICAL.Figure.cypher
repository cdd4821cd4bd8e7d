// link_version_figure_canonical_figure(rows): joins versions of a Figure to the Figure
// each shows; a row is {source, target}.
UNWIND $rows AS row
MATCH (v:FigureThen {id: row.source})
MATCH (n:Figure {id: row.target})
CREATE (v)-[:CANONICAL]->(n)
