// index_key(): members are looked up by blocking key.
CREATE INDEX blocking_key IF NOT EXISTS FOR (n:BlockingKey) ON (n.key)
