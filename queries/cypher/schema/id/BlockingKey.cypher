// unique_blocking_key_id(): no two BlockingKey nodes have one id.
CREATE CONSTRAINT blocking_key_id IF NOT EXISTS FOR (n:BlockingKey) REQUIRE n.id IS UNIQUE
