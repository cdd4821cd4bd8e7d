// load_judgement_left_figure(rows): joins each Judgement to the Figure it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Judgement {id: row.source})
MATCH (b:Figure {id: row.target})
MERGE (a)-[:LEFT]->(b)
