// keys(ids): takes away the blocking keys under which these are found.
MATCH (k:BlockingKey)
WHERE k.member IN $ids
DELETE k
