// claim_then_of(): the versions of a picture are looked up by what they are of.
CREATE INDEX claim_then_of IF NOT EXISTS FOR (n:ClaimThen) ON (n.of)
