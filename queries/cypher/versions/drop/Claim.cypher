// drop_version_claim(ids): takes versions of Claim nodes away, which are made anew for the same instant.
MATCH (v:ClaimThen)
WHERE v.id IN $ids
DETACH DELETE v
