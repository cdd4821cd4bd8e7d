// api_passages(ids): the passages that the texts of these share, in the order of the one text.
MATCH (head:Reuse)<-[:PASSAGE_OF]-(p:SharedPassage)-[:IN_ONE]->(s:Span)
WHERE head.id IN $ids
RETURN DISTINCT head.id AS of, p.id AS id, s.start AS start
ORDER BY of, start, id
