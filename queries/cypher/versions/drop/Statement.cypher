// drop_version_statement(ids): takes versions of Statement nodes away, which are made anew for the same instant.
MATCH (v:StatementThen)
WHERE v.id IN $ids
DETACH DELETE v
