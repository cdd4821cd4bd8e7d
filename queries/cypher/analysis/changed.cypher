// changed(low, high): of which members and documents a version of the picture began after one instant and by another, and when.
MATCH (v:ActorThen)
WHERE v.since > $low AND v.since <= $high
RETURN v.of AS id, v.since AS since
UNION
MATCH (v:ClaimThen)
WHERE v.since > $low AND v.since <= $high
RETURN v.of AS id, v.since AS since
UNION
MATCH (v:DocumentThen)
WHERE v.since > $low AND v.since <= $high
RETURN v.of AS id, v.since AS since
UNION
MATCH (v:EventThen)
WHERE v.since > $low AND v.since <= $high
RETURN v.of AS id, v.since AS since
UNION
MATCH (v:FigureThen)
WHERE v.since > $low AND v.since <= $high
RETURN v.of AS id, v.since AS since
UNION
MATCH (v:StatementThen)
WHERE v.since > $low AND v.since <= $high
RETURN v.of AS id, v.since AS since
