// entered_figure_report(ids): when activities recorded these FigureReport nodes.
MATCH (n:FigureReport)-[:GENERATED_BY]->(g)
WHERE n.id IN $ids
RETURN n.id AS id, g.recordedAt AS recorded
