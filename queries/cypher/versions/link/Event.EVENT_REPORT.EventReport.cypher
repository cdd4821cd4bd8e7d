// link_version_event_event_report_event_report(rows): joins versions of a Event to the EventReport
// each shows; a row is {source, target}.
UNWIND $rows AS row
MATCH (v:EventThen {id: row.source})
MATCH (n:EventReport {id: row.target})
CREATE (v)-[:EVENT_REPORT]->(n)
