// exact_words(statement): the words of a statement in every document, with their place: half-open, in code points.
MATCH (:Statement {id: $statement})-[:CANONICAL]->(s:Statement)-[:REPORT]->(a:Attestation)-[:CONTENT_SPAN]->(words:Span)
MATCH (a)-[:IN_DOCUMENT]->(d:Document)
RETURN d.title AS title, words.start AS start, words.end AS end, words.exact AS exact, words.sha256 AS sha256
ORDER BY title, start
