// what_was_planned(collection): events that documents tell as planned, with the days that bound them where these are
// known.
MATCH (e:Event)-[:EVENT_REPORT]->(r:EventReport {eventStatus: 'planned'})-[:IN_DOCUMENT]->(d:Document {collection: $collection})
RETURN DISTINCT e.earliest AS earliest, e.latest AS latest, r.eventType AS type, r.name AS name, d.title AS title, e.id AS event
ORDER BY earliest, title, event
