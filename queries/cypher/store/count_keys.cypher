// count_keys(): how many blocking keys there are.
MATCH (k:BlockingKey)
RETURN count(k) AS keys
