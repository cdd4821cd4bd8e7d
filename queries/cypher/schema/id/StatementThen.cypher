// unique_statement_then_id(): no two StatementThen nodes have one id.
CREATE CONSTRAINT statement_then_id IF NOT EXISTS FOR (n:StatementThen) REQUIRE n.id IS UNIQUE
