// versions_of_figure(ids): takes the words out of whatever these Figure nodes ever showed.
MATCH (v:FigureThen)
WHERE v.of IN $ids
REMOVE v.measured, v.unit
