// unique_statement_link_id(): no two StatementLink nodes have one id.
CREATE CONSTRAINT statement_link_id IF NOT EXISTS FOR (n:StatementLink) REQUIRE n.id IS UNIQUE
