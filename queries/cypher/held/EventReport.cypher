// held_event_report(ids): which of these EventReport nodes there are.
MATCH (n:EventReport)
WHERE n.id IN $ids
RETURN n.id AS id
