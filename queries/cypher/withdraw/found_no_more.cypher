// found_no_more(ids): takes what these are or were found by out of the full-text index.
MATCH (s:Searchable)
WHERE s.of IN $ids
DELETE s
