// candidates(keys): the members that share one of these blocking keys.
MATCH (k:BlockingKey)
WHERE k.key IN $keys
RETURN DISTINCT k.member AS id
