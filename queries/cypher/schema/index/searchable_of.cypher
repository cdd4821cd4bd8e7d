// searchable_of(): what was found in the past is looked up by what it is of.
CREATE INDEX searchable_of IF NOT EXISTS FOR (n:Searchable) ON (n.of)
