// document_statements_count(ids): how many of them there are.
MATCH (of:Document)<-[:IN_DOCUMENT]-(:Attestation)<-[:REPORT]-(s:Statement)
WHERE of.id IN $ids
RETURN of.id AS of, count(DISTINCT s) AS total
