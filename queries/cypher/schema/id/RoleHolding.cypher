// unique_role_holding_id(): no two RoleHolding nodes have one id.
CREATE CONSTRAINT role_holding_id IF NOT EXISTS FOR (n:RoleHolding) REQUIRE n.id IS UNIQUE
