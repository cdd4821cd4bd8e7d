// load_figure_canonical_figure(rows): joins each Figure to the Figure it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Figure {id: row.source})
MATCH (b:Figure {id: row.target})
MERGE (a)-[:CANONICAL]->(b)
