// proposals(ids): every judgement that proposes that one of these statements and another may be one.
MATCH (s:Statement)<-[:LEFT|RIGHT]-(j:Judgement {judgementKind: 'proposed'})
WHERE s.id IN $ids
RETURN DISTINCT j.id AS id
ORDER BY id
