// read_figure_report(ids): the FigureReport nodes with these ids, each with what it points at.
MATCH (n:FigureReport)
WHERE n.id IN $ids
RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
