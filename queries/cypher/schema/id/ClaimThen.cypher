// unique_claim_then_id(): no two ClaimThen nodes have one id.
CREATE CONSTRAINT claim_then_id IF NOT EXISTS FOR (n:ClaimThen) REQUIRE n.id IS UNIQUE
