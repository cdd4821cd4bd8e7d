// passages(snapshots): the passages that these texts share with one another, with their places in both.
MATCH (r:Reuse)-[:ONE_TEXT]->(a:Snapshot)
WHERE a.id IN $snapshots
MATCH (r)-[:OTHER_TEXT]->(b:Snapshot)
WHERE b.id IN $snapshots
MATCH (p:SharedPassage)-[:PASSAGE_OF]->(r)
MATCH (p)-[:IN_ONE]->(x:Span)
MATCH (p)-[:IN_OTHER]->(y:Span)
RETURN p.id AS passage, a.id AS one, b.id AS other, x.id AS oneSpan, x.start AS oneStart, x.end AS oneEnd,
  y.id AS otherSpan, y.start AS otherStart, y.end AS otherEnd, p.narrationWords AS narration
ORDER BY one, other, oneStart
