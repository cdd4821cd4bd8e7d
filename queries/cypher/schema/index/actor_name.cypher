// actor_name(): actors are looked up and sorted by name.
CREATE INDEX actor_name IF NOT EXISTS FOR (n:Actor) ON (n.name)
