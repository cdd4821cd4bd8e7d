// searchable(ids): what the full-text index holds of these.
MATCH (s:Searchable)
WHERE s.id IN $ids
RETURN s.id AS id, s.of AS of, s.kind AS kind, s.searchText AS text, s.since AS since
