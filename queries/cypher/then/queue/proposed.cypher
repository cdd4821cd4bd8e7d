// then_proposed(at): every judgement that proposes that two members may be one, which stood under two heads then.
MATCH (x)<-[:CANONICAL]-(v)-[:OF]->(a)<-[:LEFT]-(j:Judgement {judgementKind: 'proposed'})-[:RIGHT]->(b)<-[:OF]-(w)-[:CANONICAL]->(y)
WHERE x.id <> y.id AND v.since <= $at AND v.until > $at AND w.since <= $at AND w.until > $at
RETURN j.id AS id, j.rule AS rule, j.ruleVersion AS version, a.id AS one, b.id AS other, x.id AS head, y.id AS otherHead
