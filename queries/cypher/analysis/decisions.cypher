// decisions(ids): what persons decided about these records, the latest first.
MATCH (c:Curation)-[:USED]->(r)
WHERE r.id IN $ids
MATCH (c)-[:PERFORMED_BY]->(p:Curator)
RETURN r.id AS record, c.id AS id, c.decision AS decision, c.reason AS reason, c.endedAt AS ended, p.name AS curator
ORDER BY c.endedAt DESC, c.id DESC
