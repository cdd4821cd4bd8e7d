// log_page(after, last): the activities that are the entries after one number, up to another.
MATCH (a:Acquisition)
WHERE a.sequence > $after AND a.sequence <= $last
RETURN a.id AS id
UNION
MATCH (a:Extraction)
WHERE a.sequence > $after AND a.sequence <= $last
RETURN a.id AS id
UNION
MATCH (a:Resolution)
WHERE a.sequence > $after AND a.sequence <= $last
RETURN a.id AS id
UNION
MATCH (a:Curation)
WHERE a.sequence > $after AND a.sequence <= $last
RETURN a.id AS id
