// read_in(ids): whatever was taken from these documents: their snapshots, the spans in them, what activities made of them,
// and what is said of them.
UNWIND $ids AS id
MATCH (d:Document {id: id})<-[:SNAPSHOT_OF]-(s:Snapshot)
RETURN DISTINCT s.id AS id
UNION
UNWIND $ids AS id
MATCH (d:Document {id: id})<-[:SNAPSHOT_OF]-(:Snapshot)<-[:SPAN_OF]-(p:Span)
RETURN DISTINCT p.id AS id
UNION
UNWIND $ids AS id
MATCH (d:Document {id: id})<-[:SNAPSHOT_OF]-(:Snapshot)<-[:USED]-(a)<-[:GENERATED_BY]-(r)
RETURN DISTINCT r.id AS id
UNION
UNWIND $ids AS id
MATCH (d:Document {id: id})<-[:IN_DOCUMENT|DESCRIBES]-(r)
RETURN DISTINCT r.id AS id
