// close_version_statement(ids, at, open): these Statement nodes show something else from an instant on.
MATCH (v:StatementThen)
WHERE v.of IN $ids AND v.until = $open
SET v.until = $at
