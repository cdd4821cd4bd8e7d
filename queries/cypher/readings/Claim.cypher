// readings_claim(ids): what documents say of each Claim.
UNWIND $ids AS id
MATCH (m:Claim {id: id})<-[:TOWARDS]-(r)
RETURN DISTINCT r.id AS id
UNION
UNWIND $ids AS id
MATCH (:Claim {id: id})<-[:TOWARDS]-(:Stance)-[:STANCE_OF]->(:Statement)<-[:ATTESTS]-(r)
RETURN DISTINCT r.id AS id
