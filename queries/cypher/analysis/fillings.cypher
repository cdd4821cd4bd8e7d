// fillings(stubs): what was judged of these documents that are not held and of held ones.
MATCH (d:Document)<-[:LEFT|RIGHT]-(j:Judgement)-[:LEFT|RIGHT]->(h:Document)
WHERE d.id IN $stubs AND h.id <> d.id
RETURN DISTINCT d.id AS stub, h.id AS document, j.id AS judgement
ORDER BY stub, document, judgement
