// entered_by(at): of each kind of activity the last entry of the log that was recorded by an instant, and when it was.
MATCH (a:Acquisition)
WHERE a.recordedAt <= datetime($at)
RETURN 'Acquisition' AS kind, max(a.sequence) AS sequence, max(a.recordedAt) AS recorded
UNION
MATCH (a:Extraction)
WHERE a.recordedAt <= datetime($at)
RETURN 'Extraction' AS kind, max(a.sequence) AS sequence, max(a.recordedAt) AS recorded
UNION
MATCH (a:Resolution)
WHERE a.recordedAt <= datetime($at)
RETURN 'Resolution' AS kind, max(a.sequence) AS sequence, max(a.recordedAt) AS recorded
UNION
MATCH (a:Curation)
WHERE a.recordedAt <= datetime($at)
RETURN 'Curation' AS kind, max(a.sequence) AS sequence, max(a.recordedAt) AS recorded
