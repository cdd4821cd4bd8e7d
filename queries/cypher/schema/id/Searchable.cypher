// unique_searchable_id(): no two Searchable nodes have one id.
CREATE CONSTRAINT searchable_id IF NOT EXISTS FOR (n:Searchable) REQUIRE n.id IS UNIQUE
