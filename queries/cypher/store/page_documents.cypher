// page_documents(low, high): the documents with ids from low up to high.
MATCH (d:Document)
WHERE d.id >= $low AND d.id < $high
RETURN d.id AS id
ORDER BY d.id
