// heads(ids): under which members these were ever shown.
UNWIND $ids AS id
MATCH (v:StatementThen {of: id})-[:CANONICAL]->(h:Statement)
RETURN DISTINCT h.id AS id
UNION
UNWIND $ids AS id
MATCH (v:ActorThen {of: id})-[:CANONICAL]->(h:Actor)
RETURN DISTINCT h.id AS id
UNION
UNWIND $ids AS id
MATCH (v:EventThen {of: id})-[:CANONICAL]->(h:Event)
RETURN DISTINCT h.id AS id
UNION
UNWIND $ids AS id
MATCH (v:FigureThen {of: id})-[:CANONICAL]->(h:Figure)
RETURN DISTINCT h.id AS id
UNION
UNWIND $ids AS id
MATCH (v:ClaimThen {of: id})-[:CANONICAL]->(h:Claim)
RETURN DISTINCT h.id AS id
