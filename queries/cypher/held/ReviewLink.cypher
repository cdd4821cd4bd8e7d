// held_review_link(ids): which of these ReviewLink nodes there are.
MATCH (n:ReviewLink)
WHERE n.id IN $ids
RETURN n.id AS id
