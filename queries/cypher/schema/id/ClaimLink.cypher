// unique_claim_link_id(): no two ClaimLink nodes have one id.
CREATE CONSTRAINT claim_link_id IF NOT EXISTS FOR (n:ClaimLink) REQUIRE n.id IS UNIQUE
