// decisions_event_report(ids): every decision about one of these EventReport nodes.
UNWIND $ids AS id
MATCH (n:EventReport {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
