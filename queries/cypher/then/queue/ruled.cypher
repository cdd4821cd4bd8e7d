// then_ruled(at): every judgement on two members that a person ever decided about, with the heads of these then.
MATCH (x)<-[:CANONICAL]-(v)-[:OF]->(a)<-[:LEFT]-(j:Judgement)-[:RIGHT]->(b)<-[:OF]-(w)-[:CANONICAL]->(y)
WHERE EXISTS { (j)<-[:USED]-(:Curation) } AND v.since <= $at AND v.until > $at AND w.since <= $at AND w.until > $at
RETURN j.id AS id, x.id AS head, y.id AS otherHead
