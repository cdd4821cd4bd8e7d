// bearings(ids): by which records these actors bear their names.
UNWIND $ids AS id
MATCH (m:Actor {id: id})<-[:BEARER]-(b:Bearing)
RETURN DISTINCT b.id AS id
