// versions_of_statement(ids): takes the words out of whatever these Statement nodes ever showed.
MATCH (v:StatementThen)
WHERE v.of IN $ids
REMOVE v.text
