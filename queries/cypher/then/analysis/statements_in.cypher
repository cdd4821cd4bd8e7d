// then_statements_in(document, at): the statements that a document reported then, as it reports them.
MATCH (d:Document)<-[:IN_DOCUMENT]-(t:Attestation)<-[:REPORT]-(v:StatementThen)
WHERE d.id = $document AND v.since <= $at AND v.until > $at
RETURN DISTINCT t.id AS id
