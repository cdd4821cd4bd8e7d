// search_put(rows): what is found by its words, from an instant until another; a row is {id, kind, text, of, since, until}, of a
// document or of the head of a cluster.
UNWIND $rows AS row
MERGE (s:Searchable {id: row.id})
SET s.kind = row.kind, s.searchText = row.text, s.of = row.of, s.since = row.since, s.until = row.until
