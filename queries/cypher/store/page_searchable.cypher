// page_searchable(low, high): what is and was found, with ids from low up to high.
MATCH (s:Searchable)
WHERE s.id >= $low AND s.id < $high
RETURN s.of AS of, s.searchText AS text, s.since AS since, s.until AS until
ORDER BY s.id
