// drop_version_event(ids): takes versions of Event nodes away, which are made anew for the same instant.
MATCH (v:EventThen)
WHERE v.id IN $ids
DETACH DELETE v
