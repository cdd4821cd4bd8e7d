// offices_of(name): the offices that documents give a person, as printed, and how the person stands to them.
MATCH (person:Actor {name: $name})<-[:CANONICAL]-(:Actor)<-[:HOLDER]-(r:RoleHolding)-[:HELD_POST]->(post:Post)
MATCH (r)-[:IN_DOCUMENT]->(d:Document)
RETURN DISTINCT post.postTitle AS post, post.jurisdiction AS jurisdiction, r.roleStatus AS status,
       r.titleAsPrinted AS asPrinted, d.title AS title
ORDER BY post, asPrinted, title
