// then_second_hand(at): every statement known only as told by another speaker then, and whether anything was ever decided about it.
MATCH (h:Statement)<-[:OF]-(v:StatementThen {secondHand: true})
WHERE v.since <= $at AND v.until > $at
RETURN h.id AS id,
  EXISTS { (h)<-[:CANONICAL]-(w:StatementThen)-[:OF]->(:Statement)<-[:USED]-(:Curation) WHERE w.since <= $at AND w.until > $at }
  OR EXISTS { (v)-[:REPORT]->(:Attestation)<-[:USED]-(:Curation) } AS touched
