// unique_review_link_id(): no two ReviewLink nodes have one id.
CREATE CONSTRAINT review_link_id IF NOT EXISTS FOR (n:ReviewLink) REQUIRE n.id IS UNIQUE
