// activities_held(ids): which of these activities are held already.
MATCH (a:Acquisition) WHERE a.id IN $ids RETURN a.id AS id
UNION ALL
MATCH (a:Extraction) WHERE a.id IN $ids RETURN a.id AS id
UNION ALL
MATCH (a:Resolution) WHERE a.id IN $ids RETURN a.id AS id
UNION ALL
MATCH (a:Curation) WHERE a.id IN $ids RETURN a.id AS id
