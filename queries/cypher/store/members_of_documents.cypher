// members_of_documents(ids): every member that an activity read in these documents, whichever version of them,
// and the claims that their statements took stances on.
UNWIND $ids AS id
MATCH (d:Document {id: id})<-[:SNAPSHOT_OF]-(:Snapshot)<-[:USED]-(:Extraction)<-[:GENERATED_BY]-(m)
WHERE m:Statement OR m:Actor OR m:Event OR m:Figure
RETURN DISTINCT m.id AS id
UNION
UNWIND $ids AS id
MATCH (d:Document {id: id})<-[:SNAPSHOT_OF]-(:Snapshot)<-[:USED]-(:Extraction)<-[:GENERATED_BY]-(:Statement)
      <-[:STANCE_OF]-(:Stance)-[:TOWARDS]->(c:Claim)
RETURN DISTINCT c.id AS id
UNION
UNWIND $ids AS id
MATCH (d:Document {id: id})<-[:IN_DOCUMENT]-(:ActorReference)-[:REFERS_TO]->(a:Actor)
RETURN DISTINCT a.id AS id
