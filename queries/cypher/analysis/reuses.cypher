// reuses(document): with which other texts a document's texts share passages, and which documents these are of.
MATCH (d:Document {id: $document})<-[:SNAPSHOT_OF]-(s:Snapshot)<-[:ONE_TEXT]-(r:Reuse)-[:OTHER_TEXT]->(t:Snapshot)-[:SNAPSHOT_OF]->(o:Document)
MATCH (p:SharedPassage)-[:PASSAGE_OF]->(r)
MATCH (p)-[:IN_ONE]->(x:Span)
MATCH (p)-[:IN_OTHER]->(y:Span)
RETURN r.id AS reuse, p.id AS passage, r.relation AS relation, s.id AS text, t.id AS otherText, o.id AS other,
  x.id AS span, y.id AS otherSpan, p.sharedWords AS words, p.narrationWords AS narration
UNION ALL
MATCH (d:Document {id: $document})<-[:SNAPSHOT_OF]-(s:Snapshot)<-[:OTHER_TEXT]-(r:Reuse)-[:ONE_TEXT]->(t:Snapshot)-[:SNAPSHOT_OF]->(o:Document)
MATCH (p:SharedPassage)-[:PASSAGE_OF]->(r)
MATCH (p)-[:IN_OTHER]->(x:Span)
MATCH (p)-[:IN_ONE]->(y:Span)
RETURN r.id AS reuse, p.id AS passage, r.relation AS relation, s.id AS text, t.id AS otherText, o.id AS other,
  x.id AS span, y.id AS otherSpan, p.sharedWords AS words, p.narrationWords AS narration
