// proposed(): every judgement that proposes that two members may be one, which stand under two heads.
MATCH (x)<-[:CANONICAL]-(a)<-[:LEFT]-(j:Judgement {judgementKind: 'proposed'})-[:RIGHT]->(b)-[:CANONICAL]->(y)
WHERE x.id <> y.id
RETURN j.id AS id, j.rule AS rule, j.ruleVersion AS version, a.id AS one, b.id AS other, x.id AS head, y.id AS otherHead
