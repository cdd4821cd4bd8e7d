// different(): every judgement that two members are two, or that a person ever decided about, where each of the two may be held
// to be one with yet another.
MATCH (a)<-[:LEFT]-(j:Judgement)-[:RIGHT]->(b)
WHERE (j.judgementKind = 'different' OR EXISTS { (j)<-[:USED]-(:Curation) })
  AND (EXISTS { (a)<-[:LEFT|RIGHT]-(k:Judgement) WHERE k.judgementKind <> 'different' } OR EXISTS { (a)<-[:BEARER]-(:Bearing) })
  AND (EXISTS { (b)<-[:LEFT|RIGHT]-(l:Judgement) WHERE l.judgementKind <> 'different' } OR EXISTS { (b)<-[:BEARER]-(:Bearing) })
RETURN j.id AS id, j.rule AS rule, j.ruleVersion AS version, a.id AS one, b.id AS other
