// unique_bearing_id(): no two Bearing nodes have one id.
CREATE CONSTRAINT bearing_id IF NOT EXISTS FOR (n:Bearing) REQUIRE n.id IS UNIQUE
