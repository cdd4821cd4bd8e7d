// drop_version_figure(ids): takes versions of Figure nodes away, which are made anew for the same instant.
MATCH (v:FigureThen)
WHERE v.id IN $ids
DETACH DELETE v
