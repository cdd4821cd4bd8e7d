// entered_figure_report(ids): when activities recorded these FigureReport nodes.
UNWIND $ids AS id
MATCH (n:FigureReport {id: id})-[:GENERATED_BY]->(g)
RETURN n.id AS id, g.recordedAt AS recorded
