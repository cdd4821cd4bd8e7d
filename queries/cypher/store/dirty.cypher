// dirty(size): the first marks in the order of their ids, so that actors (ac-) and documents (do-) come before events
// (ev-), figures (fg-) and statements (st-), whose picture rests on theirs.
MATCH (d:Dirty)
WHERE d.id > ''
RETURN d.id AS id
ORDER BY d.id
LIMIT $size
