// candidates(keys): what shares these blocking keys, and how many of them.
MATCH (k:BlockingKey)
WHERE k.key IN $keys
RETURN k.member AS id, count(DISTINCT k.key) AS shared
