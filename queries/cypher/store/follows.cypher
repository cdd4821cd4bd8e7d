// follows(sequence): the digest of the entry before the one with a number.
MATCH (a:Acquisition)
WHERE a.sequence = $sequence
RETURN a.previousHash AS digest
UNION
MATCH (a:Extraction)
WHERE a.sequence = $sequence
RETURN a.previousHash AS digest
UNION
MATCH (a:Resolution)
WHERE a.sequence = $sequence
RETURN a.previousHash AS digest
UNION
MATCH (a:Curation)
WHERE a.sequence = $sequence
RETURN a.previousHash AS digest
