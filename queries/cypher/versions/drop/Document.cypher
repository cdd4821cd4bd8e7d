// drop_version_document(ids): takes versions of Document nodes away, which are made anew for the same instant.
MATCH (v:DocumentThen)
WHERE v.id IN $ids
DETACH DELETE v
