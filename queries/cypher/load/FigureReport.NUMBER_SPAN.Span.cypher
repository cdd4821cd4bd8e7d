// load_figure_report_number_span_span(rows): joins each FigureReport to the Span it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:FigureReport {id: row.source})
MATCH (b:Span {id: row.target})
MERGE (a)-[:NUMBER_SPAN]->(b)
