// unique_participation_id(): no two Participation nodes have one id.
CREATE CONSTRAINT participation_id IF NOT EXISTS FOR (n:Participation) REQUIRE n.id IS UNIQUE
