// then_api_roles(ids, at): the offices that readings which were current then give to these heads. A reading is current when the
// extraction made it that made a reference to the holder which stands.
MATCH (head:Actor)<-[:CANONICAL]-(v:ActorThen)-[:OF]->(m:Actor)<-[:HOLDER]-(r:RoleHolding)
WHERE head.id IN $ids AND v.since <= $at AND v.until > $at
MATCH (v)-[:REFERENCE]->(:ActorReference)-[:GENERATED_BY]->(x:Extraction)<-[:GENERATED_BY]-(r)
WHERE x.recordedAt <= datetime($at)
RETURN DISTINCT head.id AS of, r.id AS id
ORDER BY of, id
