// close_version_claim(ids, at, open): these Claim nodes show something else from an instant on.
MATCH (v:ClaimThen)
WHERE v.of IN $ids AND v.until = $open
SET v.until = $at
