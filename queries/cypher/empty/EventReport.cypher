// empty_event_report(rows): puts what is left of each EventReport in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:EventReport {id: row.id})
SET n = row.properties
