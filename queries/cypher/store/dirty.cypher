// dirty(size): the first marks in the order of their ids: by instant, then actors (ac-) and documents (do-) before events
// (ev-), figures (fg-) and statements (st-), whose picture rests on theirs.
MATCH (d:Dirty)
WHERE d.id > ''
RETURN d.id AS mark, d.of AS of, d.since AS since
ORDER BY d.id
LIMIT $size
