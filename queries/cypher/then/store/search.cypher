// then_search(words, phrases, kinds, size, at): what a folded full-text query found and held these phrases (each between
// blanks) at an instant, best first, equals in the order of their ids.
CALL db.index.fulltext.queryNodes('search', $words) YIELD node, score
WHERE node.since <= $at AND node.until > $at
  AND (node.kind IN $kinds OR any(kind IN $kinds WHERE node.kind = kind + 'Then'))
  AND all(phrase IN $phrases WHERE ' ' + node.searchText + ' ' CONTAINS phrase)
RETURN node.of AS id, replace(node.kind, 'Then', '') AS kind, score
ORDER BY score DESC, id
LIMIT $size
