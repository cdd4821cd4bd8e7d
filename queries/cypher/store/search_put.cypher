// search_put(rows): what is found by its words; a row is {id, kind, text}, of a document or of the head of a cluster.
UNWIND $rows AS row
MERGE (s:Searchable {id: row.id})
SET s.kind = row.kind, s.searchText = row.text
