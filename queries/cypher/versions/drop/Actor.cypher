// drop_version_actor(ids): takes versions of Actor nodes away, which are made anew for the same instant.
MATCH (v:ActorThen)
WHERE v.id IN $ids
DETACH DELETE v
