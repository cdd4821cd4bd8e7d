// members_of_documents(ids): every member that an activity read in these documents, whichever version of them.
MATCH (d:Document)<-[:SNAPSHOT_OF]-(:Snapshot)<-[:USED]-(:Extraction)<-[:GENERATED_BY]-(m)
WHERE d.id IN $ids AND (m:Statement OR m:Actor OR m:Event OR m:Figure)
RETURN DISTINCT m.id AS id
UNION
MATCH (d:Document)<-[:IN_DOCUMENT]-(:ActorReference)-[:REFERS_TO]->(a:Actor)
WHERE d.id IN $ids
RETURN DISTINCT a.id AS id
