// then_officials_of(code, names, at): who held or had held a post of a state, as documents said by then, by its code or, where a
// post has none, by one of its names, with the days on which the document that says so may have been published, and those for
// which its words say it.
MATCH (p:Post)<-[:HELD_POST]-(r:RoleHolding)-[:HOLDER]->(m:Actor)<-[:OF]-(v:ActorThen)-[:CANONICAL]->(h:Actor)
WHERE (p.countryCode = $code OR (p.countryCode IS NULL AND p.jurisdiction IN $names)) AND v.since <= $at AND v.until > $at
MATCH (v)-[:REFERENCE]->(f:ActorReference)-[:GENERATED_BY]->(x:Extraction)<-[:GENERATED_BY]-(r)
WHERE x.recordedAt <= datetime($at)
MATCH (r)-[:IN_DOCUMENT]->(d:Document)
OPTIONAL MATCH (d)<-[:OF]-(w:DocumentThen)
WHERE w.since <= $at AND w.until > $at
OPTIONAL MATCH (r)-[:HELD_DURING]->(t:TimeExtent)
RETURN DISTINCT h.id AS actor, r.id AS role, d.id AS document, r.titleAsPrinted AS title, r.roleStatus AS status,
  p.postTitle AS post, p.jurisdiction AS jurisdiction, w.publishedEarliest AS earliest, w.publishedLatest AS latest,
  t.earliestBegin AS begin, t.latestEnd AS end
ORDER BY h.id, r.id
