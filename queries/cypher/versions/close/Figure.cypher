// close_version_figure(ids, at, open): these Figure nodes show something else from an instant on.
MATCH (v:FigureThen)
WHERE v.of IN $ids AND v.until = $open
SET v.until = $at
