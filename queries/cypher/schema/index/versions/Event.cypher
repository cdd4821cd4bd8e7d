// event_then_of(): the versions of a picture are looked up by what they are of.
CREATE INDEX event_then_of IF NOT EXISTS FOR (n:EventThen) ON (n.of)
