// versions_of_actor(ids): takes the words out of whatever these Actor nodes ever showed, where they are only described.
MATCH (v:ActorThen)
WHERE v.of IN $ids AND v.actorType = 'UnnamedGroup'
REMOVE v.name, v.otherName
