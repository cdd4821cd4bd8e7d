// load_review_link_generated_by_curation(rows): joins each ReviewLink to the Curation it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:ReviewLink {id: row.source})
MATCH (b:Curation {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
