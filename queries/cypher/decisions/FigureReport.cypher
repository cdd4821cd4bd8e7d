// decisions_figure_report(ids): every decision about one of these FigureReport nodes.
UNWIND $ids AS id
MATCH (n:FigureReport {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
