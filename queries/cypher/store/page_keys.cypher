// page_keys(after, size): the next blocking keys in the order of their ids.
MATCH (k:BlockingKey)
WHERE k.id > $after
RETURN k.id AS id, k.key AS key, k.member AS member
ORDER BY k.id
LIMIT $size
