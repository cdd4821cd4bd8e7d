// unique_attestation_id(): no two Attestation nodes have one id.
CREATE CONSTRAINT attestation_id IF NOT EXISTS FOR (n:Attestation) REQUIRE n.id IS UNIQUE
