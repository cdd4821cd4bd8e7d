// readings_figure(ids): what documents say of each Figure.
MATCH (m:Figure)<-[:REPORTS_FIGURE]-(r)
WHERE m.id IN $ids
RETURN DISTINCT r.id AS id
