// load_figure_report_in_document_document(rows): joins each FigureReport to the Document it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:FigureReport {id: row.source})
MATCH (b:Document {id: row.target})
MERGE (a)-[:IN_DOCUMENT]->(b)
