// load_review_link_about_statement_statement(rows): joins each ReviewLink to the Statement it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:ReviewLink {id: row.source})
MATCH (b:Statement {id: row.target})
MERGE (a)-[:ABOUT_STATEMENT]->(b)
