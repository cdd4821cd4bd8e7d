// search(words, kinds, size): what is found by a folded full-text query, best first, equals in the order of their ids.
CALL db.index.fulltext.queryNodes('search', $words) YIELD node, score
WHERE node.kind IN $kinds
RETURN node.id AS id, node.kind AS kind, score
ORDER BY score DESC, id
LIMIT $size
