// collections(): each collection with how many documents are held of it and how many statements they report.
MATCH (d:Document)
WHERE d.isStub = false
OPTIONAL MATCH (d)<-[:IN_DOCUMENT]-(:Attestation)<-[:REPORT]-(s:Statement)
RETURN d.collection AS name, count(DISTINCT d) AS documents, count(DISTINCT s) AS statements
ORDER BY name
