// statements_in(document): the statements that a document reports now, as it reports them.
MATCH (d:Document)<-[:IN_DOCUMENT]-(t:Attestation)<-[:REPORT]-(:Statement)
WHERE d.id = $document
RETURN DISTINCT t.id AS id
