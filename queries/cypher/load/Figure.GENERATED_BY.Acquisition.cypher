// load_figure_generated_by_acquisition(rows): joins each Figure to the Acquisition it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Figure {id: row.source})
MATCH (b:Acquisition {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
