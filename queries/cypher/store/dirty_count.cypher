// dirty_count(): how many marks wait for the picture to be renewed.
MATCH (d:Dirty)
RETURN count(d) AS marks
