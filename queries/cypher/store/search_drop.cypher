// search_drop(ids): these are found no more.
MATCH (s:Searchable)
WHERE s.id IN $ids
DELETE s
