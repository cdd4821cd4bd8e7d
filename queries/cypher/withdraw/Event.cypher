// versions_of_event(ids): takes the words out of whatever these Event nodes ever showed.
MATCH (v:EventThen)
WHERE v.of IN $ids
REMOVE v.name
