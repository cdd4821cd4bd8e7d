// second_hand(): every statement known only as told by another speaker, and whether anything was ever decided about it.
MATCH (h:Statement {secondHand: true})
RETURN h.id AS id,
  EXISTS { (h)<-[:CANONICAL]-(:Statement)<-[:USED]-(:Curation) }
  OR EXISTS { (h)-[:REPORT]->(:Attestation)<-[:USED]-(:Curation) } AS touched
