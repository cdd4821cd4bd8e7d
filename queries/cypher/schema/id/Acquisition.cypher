// unique_acquisition_id(): no two Acquisition nodes have one id.
CREATE CONSTRAINT acquisition_id IF NOT EXISTS FOR (n:Acquisition) REQUIRE n.id IS UNIQUE
