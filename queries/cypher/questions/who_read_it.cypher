// who_read_it(statement): which software read the reports of a statement, in which version.
MATCH (:Statement {id: $statement})-[:CANONICAL]->(:Statement)-[:REPORT]->(a:Attestation)-[:GENERATED_BY]->(x:Extraction)
MATCH (x)-[:PERFORMED_BY]->(software:Software)
RETURN DISTINCT a.rule AS rule, software.name AS software, software.softwareVersion AS version, a.id AS report
ORDER BY report
