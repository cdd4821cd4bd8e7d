// search(words, phrases, kinds, size): what a folded full-text query finds and holds these phrases (each between blanks),
// best first, equals in the order of their ids.
CALL db.index.fulltext.queryNodes('search', $words) YIELD node, score
WHERE node.kind IN $kinds AND all(phrase IN $phrases WHERE ' ' + node.searchText + ' ' CONTAINS phrase)
RETURN node.id AS id, node.kind AS kind, score
ORDER BY score DESC, id
LIMIT $size
