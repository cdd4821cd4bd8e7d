// ruled(): every judgement on two members that a person ever decided about, with the heads of these.
MATCH (x)<-[:CANONICAL]-(a)<-[:LEFT]-(j:Judgement)-[:RIGHT]->(b)-[:CANONICAL]->(y)
WHERE EXISTS { (j)<-[:USED]-(:Curation) }
RETURN j.id AS id, x.id AS head, y.id AS otherHead
