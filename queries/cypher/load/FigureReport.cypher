// load_figure_report(rows): adds each FigureReport that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:FigureReport {id: row.id})
ON CREATE SET n += row.properties
