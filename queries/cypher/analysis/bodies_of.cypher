// bodies_of(code): a state and the organisations that documents place in it, by ISO 3166-1 alpha-2 code.
MATCH (h:Actor {countryCode: $code})
WHERE h.actorType IN ['State', 'Organization']
RETURN h.id AS actor, h.actorType AS type, h.name AS name, h.otherName AS others
ORDER BY h.id
