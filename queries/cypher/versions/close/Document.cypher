// close_version_document(ids, at, open): these Document nodes show something else from an instant on.
MATCH (v:DocumentThen)
WHERE v.of IN $ids AND v.until = $open
SET v.until = $at
