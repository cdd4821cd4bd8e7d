// unique_non_statement_id(): no two NonStatement nodes have one id.
CREATE CONSTRAINT non_statement_id IF NOT EXISTS FOR (n:NonStatement) REQUIRE n.id IS UNIQUE
