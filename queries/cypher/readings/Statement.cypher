// readings_statement(ids): what documents say of each Statement.
MATCH (m:Statement)<-[:ATTESTS]-(r)
WHERE m.id IN $ids
RETURN DISTINCT r.id AS id
