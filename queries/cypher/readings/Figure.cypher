// readings_figure(ids): what documents say of each Figure.
UNWIND $ids AS id
MATCH (m:Figure {id: id})<-[:REPORTS_FIGURE]-(r)
RETURN DISTINCT r.id AS id
