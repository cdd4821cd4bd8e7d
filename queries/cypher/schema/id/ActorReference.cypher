// unique_actor_reference_id(): no two ActorReference nodes have one id.
CREATE CONSTRAINT actor_reference_id IF NOT EXISTS FOR (n:ActorReference) REQUIRE n.id IS UNIQUE
