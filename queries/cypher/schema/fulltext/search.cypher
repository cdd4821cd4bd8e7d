// search_index(): the full-text index over everything that can be found by its words, on Neo4j. Splitting at what is neither
// letter nor digit is all it has to do: the text is folded before it comes here.
CREATE FULLTEXT INDEX search IF NOT EXISTS FOR (n:Searchable) ON EACH [n.searchText]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}
