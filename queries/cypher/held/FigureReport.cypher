// held_figure_report(ids): which of these FigureReport nodes there are.
MATCH (n:FigureReport)
WHERE n.id IN $ids
RETURN n.id AS id
