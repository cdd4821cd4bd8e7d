// unique_actor_then_id(): no two ActorThen nodes have one id.
CREATE CONSTRAINT actor_then_id IF NOT EXISTS FOR (n:ActorThen) REQUIRE n.id IS UNIQUE
