// read_in(document): what is read in a document now: its reports of statements, events and figures, and its references.
MATCH (d:Document)<-[:IN_DOCUMENT]-(r:Attestation)<-[:REPORT]-(:Statement)
WHERE d.id = $document
RETURN DISTINCT r.id AS id
UNION
MATCH (d:Document)<-[:IN_DOCUMENT]-(r:ActorReference)<-[:REFERENCE]-(:Actor)
WHERE d.id = $document
RETURN DISTINCT r.id AS id
UNION
MATCH (d:Document)<-[:IN_DOCUMENT]-(r:EventReport)<-[:EVENT_REPORT]-(:Event)
WHERE d.id = $document
RETURN DISTINCT r.id AS id
UNION
MATCH (d:Document)<-[:IN_DOCUMENT]-(r:FigureReport)<-[:FIGURE_REPORT]-(:Figure)
WHERE d.id = $document
RETURN DISTINCT r.id AS id
