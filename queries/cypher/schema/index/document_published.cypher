// document_published(): documents are sorted by when they were published.
CREATE INDEX document_published IF NOT EXISTS FOR (n:Document) ON (n.publishedEarliest)
