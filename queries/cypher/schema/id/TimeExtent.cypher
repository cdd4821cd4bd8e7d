// unique_time_extent_id(): no two TimeExtent nodes have one id.
CREATE CONSTRAINT time_extent_id IF NOT EXISTS FOR (n:TimeExtent) REQUIRE n.id IS UNIQUE
