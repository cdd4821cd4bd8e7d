// clear_figure(ids): takes the picture's relationships of these Figure nodes away.
UNWIND $ids AS id
MATCH (n:Figure {id: id})-[r:CANONICAL|FIGURE_REPORT]->()
DELETE r
