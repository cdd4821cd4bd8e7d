// page_keys(low, high): the blocking keys of members with ids from low up to high.
MATCH (k:BlockingKey)
WHERE k.id >= $low AND k.id < $high
RETURN k.key AS key, k.member AS member
ORDER BY k.id
