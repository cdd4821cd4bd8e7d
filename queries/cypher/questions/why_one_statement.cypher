// why_one_statement(statement): the judgements that made one statement of several reports, with their rules and reasons.
MATCH (:Statement {id: $statement})-[:CANONICAL]->(head:Statement)
// apart from the line above: within one pattern no relationship is passed twice, and the statement asked for is a member too
MATCH (head)<-[:CANONICAL]-(member:Statement)
MATCH (j:Judgement {judgementKind: 'same'})-[:LEFT]->(member)
MATCH (j)-[:RIGHT]->(:Statement)-[:CANONICAL]->(head)
RETURN j.rule AS rule, j.ruleVersion AS version, j.reason AS reason, j.id AS judgement
ORDER BY judgement
