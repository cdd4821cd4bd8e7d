// unique_claim_review_id(): no two ClaimReview nodes have one id.
CREATE CONSTRAINT claim_review_id IF NOT EXISTS FOR (n:ClaimReview) REQUIRE n.id IS UNIQUE
