// actor_country(): states and their bodies are looked up by country code.
CREATE INDEX actor_country IF NOT EXISTS FOR (n:Actor) ON (n.countryCode)
