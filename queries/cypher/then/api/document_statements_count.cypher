// then_document_statements_count(ids, at): how many of them there were.
MATCH (of:Document)<-[:IN_DOCUMENT]-(:Attestation)<-[:REPORT]-(s:StatementThen)
WHERE of.id IN $ids AND s.since <= $at AND s.until > $at
RETURN of.id AS of, count(DISTINCT s) AS total
