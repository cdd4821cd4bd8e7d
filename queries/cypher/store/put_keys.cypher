// put_keys(rows): notes under which blocking keys a member is found; a row is {id, key, member}.
UNWIND $rows AS row
MERGE (k:BlockingKey {id: row.id})
ON CREATE SET k.key = row.key, k.member = row.member
