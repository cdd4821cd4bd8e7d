// close_version_actor(ids, at, open): these Actor nodes show something else from an instant on.
MATCH (v:ActorThen)
WHERE v.of IN $ids AND v.until = $open
SET v.until = $at
