// close_version_event(ids, at, open): these Event nodes show something else from an instant on.
MATCH (v:EventThen)
WHERE v.of IN $ids AND v.until = $open
SET v.until = $at
