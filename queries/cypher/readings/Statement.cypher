// readings_statement(ids): what documents say of each Statement.
UNWIND $ids AS id
MATCH (m:Statement {id: id})<-[:ATTESTS]-(r)
RETURN DISTINCT r.id AS id
