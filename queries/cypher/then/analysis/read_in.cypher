// then_read_in(document, at): what was read in a document then: its reports of statements, events and figures, and its references.
MATCH (d:Document)<-[:IN_DOCUMENT]-(r:Attestation)<-[:REPORT]-(v:StatementThen)
WHERE d.id = $document AND v.since <= $at AND v.until > $at
RETURN DISTINCT r.id AS id
UNION
MATCH (d:Document)<-[:IN_DOCUMENT]-(r:ActorReference)<-[:REFERENCE]-(v:ActorThen)
WHERE d.id = $document AND v.since <= $at AND v.until > $at
RETURN DISTINCT r.id AS id
UNION
MATCH (d:Document)<-[:IN_DOCUMENT]-(r:EventReport)<-[:EVENT_REPORT]-(v:EventThen)
WHERE d.id = $document AND v.since <= $at AND v.until > $at
RETURN DISTINCT r.id AS id
UNION
MATCH (d:Document)<-[:IN_DOCUMENT]-(r:FigureReport)<-[:FIGURE_REPORT]-(v:FigureThen)
WHERE d.id = $document AND v.since <= $at AND v.until > $at
RETURN DISTINCT r.id AS id
