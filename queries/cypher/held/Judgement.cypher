// held_judgement(ids): which of these Judgement nodes there are.
MATCH (n:Judgement)
WHERE n.id IN $ids
RETURN n.id AS id
