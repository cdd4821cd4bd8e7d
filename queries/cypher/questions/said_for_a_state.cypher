// said_for_a_state(country): what holders of a post of a state said, in the order of the days it was printed (ISO 3166-1
// alpha-2).
MATCH (p:Post {countryCode: $country})<-[:HELD_POST]-(:RoleHolding)-[:HOLDER]->(:Actor)-[:CANONICAL]->(speaker:Actor)
MATCH (s:Statement {secondHand: false, collective: false, proposed: false})-[:SAID_BY]->(speaker)
RETURN DISTINCT s.saidLatest AS onOrBefore, speaker.name AS speaker, s.text AS words, s.id AS statement
ORDER BY onOrBefore, statement, speaker
