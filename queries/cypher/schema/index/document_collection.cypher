// document_collection(): documents are filtered by collection.
CREATE INDEX document_collection IF NOT EXISTS FOR (n:Document) ON (n.collection)
