// then_bodies_of(code, at): a state and the organisations that documents had placed in it, by ISO 3166-1 alpha-2 code.
MATCH (h:ActorThen {countryCode: $code})
WHERE h.actorType IN ['State', 'Organization'] AND h.since <= $at AND h.until > $at
RETURN h.of AS actor, h.actorType AS type, h.name AS name, h.otherName AS others
ORDER BY h.of
