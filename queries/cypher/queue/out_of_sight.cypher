// out_of_sight(): every decision with each member or reading that it names and that is not shown now: a newer reading of the document
// has it no more, or somebody rejected it.
MATCH (c:Curation)-[:USED]->(m:Statement)
WHERE NOT EXISTS { (m)<-[:ATTESTS]-(:Attestation)<-[:REPORT]-(:Statement) }
RETURN c.id AS decision, m.id AS id
UNION
MATCH (c:Curation)-[:USED]->(:Judgement)-[:LEFT|RIGHT]->(m:Statement)
WHERE NOT EXISTS { (m)<-[:ATTESTS]-(:Attestation)<-[:REPORT]-(:Statement) }
RETURN c.id AS decision, m.id AS id
UNION
MATCH (c:Curation)-[:USED]->(:StatementLink)-[:LINK_FROM|LINK_TO]->(m:Statement)
WHERE NOT EXISTS { (m)<-[:ATTESTS]-(:Attestation)<-[:REPORT]-(:Statement) }
RETURN c.id AS decision, m.id AS id
UNION
MATCH (c:Curation)-[:USED]->(:Stance)-[:STANCE_OF]->(m:Statement)
WHERE NOT EXISTS { (m)<-[:ATTESTS]-(:Attestation)<-[:REPORT]-(:Statement) }
RETURN c.id AS decision, m.id AS id
UNION
MATCH (c:Curation)-[:USED]->(:Claim)<-[:TOWARDS]-(:Stance)-[:STANCE_OF]->(m:Statement)
WHERE NOT EXISTS { (m)<-[:ATTESTS]-(:Attestation)<-[:REPORT]-(:Statement) }
RETURN c.id AS decision, m.id AS id
UNION
MATCH (c:Curation)-[:USED]->(m:Actor)
WHERE NOT EXISTS { (m)-[:REFERENCE]->(:ActorReference) }
  AND NOT EXISTS { (m)<-[:BEARS]-(:Bearing)-[:BEARER]->(:Actor)-[:REFERENCE]->(:ActorReference) }
RETURN c.id AS decision, m.id AS id
UNION
MATCH (c:Curation)-[:USED]->(:Judgement)-[:LEFT|RIGHT]->(m:Actor)
WHERE NOT EXISTS { (m)-[:REFERENCE]->(:ActorReference) }
  AND NOT EXISTS { (m)<-[:BEARS]-(:Bearing)-[:BEARER]->(:Actor)-[:REFERENCE]->(:ActorReference) }
RETURN c.id AS decision, m.id AS id
UNION
MATCH (c:Curation)-[:USED]->(m:Event)
WHERE NOT EXISTS { (m)<-[:REPORTS_EVENT]-(:EventReport)<-[:EVENT_REPORT]-(:Event) }
RETURN c.id AS decision, m.id AS id
UNION
MATCH (c:Curation)-[:USED]->(:Judgement)-[:LEFT|RIGHT]->(m:Event)
WHERE NOT EXISTS { (m)<-[:REPORTS_EVENT]-(:EventReport)<-[:EVENT_REPORT]-(:Event) }
RETURN c.id AS decision, m.id AS id
UNION
MATCH (c:Curation)-[:USED]->(m:Figure)
WHERE NOT EXISTS { (m)<-[:REPORTS_FIGURE]-(:FigureReport)<-[:FIGURE_REPORT]-(:Figure) }
RETURN c.id AS decision, m.id AS id
UNION
MATCH (c:Curation)-[:USED]->(r:Attestation)
WHERE NOT EXISTS { (r)<-[:REPORT]-(:Statement) } AND NOT EXISTS { (r)<-[:CORRECTS]-(:Attestation)<-[:REPORT]-(:Statement) }
RETURN c.id AS decision, r.id AS id
UNION
MATCH (c:Curation)-[:USED]->(r:EventReport)
WHERE NOT EXISTS { (r)<-[:EVENT_REPORT]-(:Event) } AND NOT EXISTS { (r)<-[:CORRECTS]-(:EventReport)<-[:EVENT_REPORT]-(:Event) }
RETURN c.id AS decision, r.id AS id
UNION
MATCH (c:Curation)-[:USED]->(r:FigureReport)
WHERE NOT EXISTS { (r)<-[:FIGURE_REPORT]-(:Figure) }
RETURN c.id AS decision, r.id AS id
UNION
MATCH (c:Curation)-[:USED]->(r:ActorReference)
WHERE NOT EXISTS { (r)<-[:REFERENCE]-(:Actor) }
RETURN c.id AS decision, r.id AS id
