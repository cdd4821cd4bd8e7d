// held_post(ids): which of these Post nodes there are.
MATCH (n:Post)
WHERE n.id IN $ids
RETURN n.id AS id
