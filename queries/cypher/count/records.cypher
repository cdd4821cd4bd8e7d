// count_records(): how many records of each class there are.
MATCH (n:Acquisition) RETURN 'Acquisition' AS class, count(n) AS records
UNION ALL
MATCH (n:Actor) RETURN 'Actor' AS class, count(n) AS records
UNION ALL
MATCH (n:ActorReference) RETURN 'ActorReference' AS class, count(n) AS records
UNION ALL
MATCH (n:Attestation) RETURN 'Attestation' AS class, count(n) AS records
UNION ALL
MATCH (n:Bearing) RETURN 'Bearing' AS class, count(n) AS records
UNION ALL
MATCH (n:Claim) RETURN 'Claim' AS class, count(n) AS records
UNION ALL
MATCH (n:ClaimLink) RETURN 'ClaimLink' AS class, count(n) AS records
UNION ALL
MATCH (n:ClaimReview) RETURN 'ClaimReview' AS class, count(n) AS records
UNION ALL
MATCH (n:Curation) RETURN 'Curation' AS class, count(n) AS records
UNION ALL
MATCH (n:Curator) RETURN 'Curator' AS class, count(n) AS records
UNION ALL
MATCH (n:Description) RETURN 'Description' AS class, count(n) AS records
UNION ALL
MATCH (n:Document) RETURN 'Document' AS class, count(n) AS records
UNION ALL
MATCH (n:Event) RETURN 'Event' AS class, count(n) AS records
UNION ALL
MATCH (n:EventReport) RETURN 'EventReport' AS class, count(n) AS records
UNION ALL
MATCH (n:Extraction) RETURN 'Extraction' AS class, count(n) AS records
UNION ALL
MATCH (n:Figure) RETURN 'Figure' AS class, count(n) AS records
UNION ALL
MATCH (n:FigureReport) RETURN 'FigureReport' AS class, count(n) AS records
UNION ALL
MATCH (n:Judgement) RETURN 'Judgement' AS class, count(n) AS records
UNION ALL
MATCH (n:Measure) RETURN 'Measure' AS class, count(n) AS records
UNION ALL
MATCH (n:Naming) RETURN 'Naming' AS class, count(n) AS records
UNION ALL
MATCH (n:NonStatement) RETURN 'NonStatement' AS class, count(n) AS records
UNION ALL
MATCH (n:Participation) RETURN 'Participation' AS class, count(n) AS records
UNION ALL
MATCH (n:Place) RETURN 'Place' AS class, count(n) AS records
UNION ALL
MATCH (n:Post) RETURN 'Post' AS class, count(n) AS records
UNION ALL
MATCH (n:Resolution) RETURN 'Resolution' AS class, count(n) AS records
UNION ALL
MATCH (n:Reuse) RETURN 'Reuse' AS class, count(n) AS records
UNION ALL
MATCH (n:ReviewLink) RETURN 'ReviewLink' AS class, count(n) AS records
UNION ALL
MATCH (n:RoleHolding) RETURN 'RoleHolding' AS class, count(n) AS records
UNION ALL
MATCH (n:SharedPassage) RETURN 'SharedPassage' AS class, count(n) AS records
UNION ALL
MATCH (n:Snapshot) RETURN 'Snapshot' AS class, count(n) AS records
UNION ALL
MATCH (n:Software) RETURN 'Software' AS class, count(n) AS records
UNION ALL
MATCH (n:Span) RETURN 'Span' AS class, count(n) AS records
UNION ALL
MATCH (n:Stance) RETURN 'Stance' AS class, count(n) AS records
UNION ALL
MATCH (n:Statement) RETURN 'Statement' AS class, count(n) AS records
UNION ALL
MATCH (n:StatementLink) RETURN 'StatementLink' AS class, count(n) AS records
UNION ALL
MATCH (n:TimeExtent) RETURN 'TimeExtent' AS class, count(n) AS records
