// load_non_statement_generated_by_acquisition(rows): joins each NonStatement to the Acquisition it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:NonStatement {id: row.source})
MATCH (b:Acquisition {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
