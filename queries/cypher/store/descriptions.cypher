// descriptions(ids): every description of these documents.
UNWIND $ids AS id
MATCH (d:Document {id: id})<-[:DESCRIBES]-(x:Description)
RETURN x.id AS id
