// borne(rows, inside): which heads have somebody under one of their names of whom a current reading speaks and who is none of
// those inside; a row is {head, names}.
UNWIND $rows AS row
UNWIND row.names AS name
MATCH (h:Actor {id: name})
WHERE EXISTS {
  MATCH (h)<-[:CANONICAL]-(m:Actor)-[:REFERENCE]->(:ActorReference)
  WHERE NOT m.id IN $inside
}
RETURN DISTINCT row.head AS head
