// decisions_made(): every decision, in the order of the log.
MATCH (c:Curation)
RETURN c.id AS id
ORDER BY c.sequence
