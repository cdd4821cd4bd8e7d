// event_earliest(): events are sorted by when they happened.
CREATE INDEX event_earliest IF NOT EXISTS FOR (n:Event) ON (n.earliest)
