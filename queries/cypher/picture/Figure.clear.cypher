// clear_figure(ids): takes the picture's relationships of these Figure nodes away.
MATCH (n:Figure)-[r:CANONICAL|FIGURE_REPORT]->()
WHERE n.id IN $ids
DELETE r
