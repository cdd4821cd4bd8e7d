// load_judgement_right_statement(rows): joins each Judgement to the Statement it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Judgement {id: row.source})
MATCH (b:Statement {id: row.target})
MERGE (a)-[:RIGHT]->(b)
