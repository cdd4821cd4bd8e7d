// picture_claim(rows): what each Claim comes to, instead of what stood; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:Claim {id: row.id})
SET n = row.properties
