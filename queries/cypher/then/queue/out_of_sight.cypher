// then_out_of_sight(at): every decision with each member or reading that it names and that was not shown then: a newer reading of the
// document had it no more, or somebody had rejected it.
MATCH (c:Curation)-[:USED]->(m:Statement)
WHERE NOT EXISTS { (m)<-[:ATTESTS]-(:Attestation)<-[:REPORT]-(v:StatementThen) WHERE v.since <= $at AND v.until > $at }
RETURN c.id AS decision, m.id AS id
UNION
MATCH (c:Curation)-[:USED]->(:Judgement)-[:LEFT|RIGHT]->(m:Statement)
WHERE NOT EXISTS { (m)<-[:ATTESTS]-(:Attestation)<-[:REPORT]-(v:StatementThen) WHERE v.since <= $at AND v.until > $at }
RETURN c.id AS decision, m.id AS id
UNION
MATCH (c:Curation)-[:USED]->(:StatementLink)-[:LINK_FROM|LINK_TO]->(m:Statement)
WHERE NOT EXISTS { (m)<-[:ATTESTS]-(:Attestation)<-[:REPORT]-(v:StatementThen) WHERE v.since <= $at AND v.until > $at }
RETURN c.id AS decision, m.id AS id
UNION
MATCH (c:Curation)-[:USED]->(:Stance)-[:STANCE_OF]->(m:Statement)
WHERE NOT EXISTS { (m)<-[:ATTESTS]-(:Attestation)<-[:REPORT]-(v:StatementThen) WHERE v.since <= $at AND v.until > $at }
RETURN c.id AS decision, m.id AS id
UNION
MATCH (c:Curation)-[:USED]->(:Claim)<-[:TOWARDS]-(:Stance)-[:STANCE_OF]->(m:Statement)
WHERE NOT EXISTS { (m)<-[:ATTESTS]-(:Attestation)<-[:REPORT]-(v:StatementThen) WHERE v.since <= $at AND v.until > $at }
RETURN c.id AS decision, m.id AS id
UNION
MATCH (c:Curation)-[:USED]->(m:Actor)
WHERE NOT EXISTS { (m)<-[:OF]-(v:ActorThen)-[:REFERENCE]->(:ActorReference) WHERE v.since <= $at AND v.until > $at }
  AND NOT EXISTS { (m)<-[:BEARS]-(:Bearing)-[:BEARER]->(:Actor)<-[:OF]-(v:ActorThen)-[:REFERENCE]->(:ActorReference) WHERE v.since <= $at AND v.until > $at }
RETURN c.id AS decision, m.id AS id
UNION
MATCH (c:Curation)-[:USED]->(:Judgement)-[:LEFT|RIGHT]->(m:Actor)
WHERE NOT EXISTS { (m)<-[:OF]-(v:ActorThen)-[:REFERENCE]->(:ActorReference) WHERE v.since <= $at AND v.until > $at }
  AND NOT EXISTS { (m)<-[:BEARS]-(:Bearing)-[:BEARER]->(:Actor)<-[:OF]-(v:ActorThen)-[:REFERENCE]->(:ActorReference) WHERE v.since <= $at AND v.until > $at }
RETURN c.id AS decision, m.id AS id
UNION
MATCH (c:Curation)-[:USED]->(m:Event)
WHERE NOT EXISTS { (m)<-[:REPORTS_EVENT]-(:EventReport)<-[:EVENT_REPORT]-(v:EventThen) WHERE v.since <= $at AND v.until > $at }
RETURN c.id AS decision, m.id AS id
UNION
MATCH (c:Curation)-[:USED]->(:Judgement)-[:LEFT|RIGHT]->(m:Event)
WHERE NOT EXISTS { (m)<-[:REPORTS_EVENT]-(:EventReport)<-[:EVENT_REPORT]-(v:EventThen) WHERE v.since <= $at AND v.until > $at }
RETURN c.id AS decision, m.id AS id
UNION
MATCH (c:Curation)-[:USED]->(m:Figure)
WHERE NOT EXISTS { (m)<-[:REPORTS_FIGURE]-(:FigureReport)<-[:FIGURE_REPORT]-(v:FigureThen) WHERE v.since <= $at AND v.until > $at }
RETURN c.id AS decision, m.id AS id
UNION
MATCH (c:Curation)-[:USED]->(r:Attestation)
WHERE NOT EXISTS { (r)<-[:REPORT]-(v:StatementThen) WHERE v.since <= $at AND v.until > $at }
  AND NOT EXISTS { (r)<-[:CORRECTS]-(:Attestation)<-[:REPORT]-(v:StatementThen) WHERE v.since <= $at AND v.until > $at }
RETURN c.id AS decision, r.id AS id
UNION
MATCH (c:Curation)-[:USED]->(r:EventReport)
WHERE NOT EXISTS { (r)<-[:EVENT_REPORT]-(v:EventThen) WHERE v.since <= $at AND v.until > $at }
  AND NOT EXISTS { (r)<-[:CORRECTS]-(:EventReport)<-[:EVENT_REPORT]-(v:EventThen) WHERE v.since <= $at AND v.until > $at }
RETURN c.id AS decision, r.id AS id
UNION
MATCH (c:Curation)-[:USED]->(r:FigureReport)
WHERE NOT EXISTS { (r)<-[:FIGURE_REPORT]-(v:FigureThen) WHERE v.since <= $at AND v.until > $at }
RETURN c.id AS decision, r.id AS id
UNION
MATCH (c:Curation)-[:USED]->(r:ActorReference)
WHERE NOT EXISTS { (r)<-[:REFERENCE]-(v:ActorThen) WHERE v.since <= $at AND v.until > $at }
RETURN c.id AS decision, r.id AS id
