// then_links(at): every link that is only proposed, between statements or from a review to one, with the heads of these then.
MATCH (x:Statement)<-[:CANONICAL]-(v:StatementThen)-[:OF]->(a:Statement)<-[:LINK_FROM]-(l:StatementLink {proposed: true})
  -[:LINK_TO]->(b:Statement)<-[:OF]-(w:StatementThen)-[:CANONICAL]->(y:Statement)
WHERE v.since <= $at AND v.until > $at AND w.since <= $at AND w.until > $at
RETURN l.id AS id, l.rule AS rule, l.ruleVersion AS version, a.id AS one, b.id AS other, x.id AS head, y.id AS otherHead,
  EXISTS { (l)<-[:USED]-(:Curation) } AS touched
UNION
MATCH (x:Claim)<-[:REVIEW_OF]-(r:ClaimReview)<-[:OF_REVIEW]-(l:ReviewLink {judgementKind: 'proposed'})-[:ABOUT_STATEMENT]->(b:Statement)
  <-[:OF]-(w:StatementThen)-[:CANONICAL]->(y:Statement)
WHERE w.since <= $at AND w.until > $at
RETURN l.id AS id, l.rule AS rule, l.ruleVersion AS version, r.id AS one, b.id AS other, x.id AS head, y.id AS otherHead,
  EXISTS { (l)<-[:USED]-(:Curation) } AS touched
