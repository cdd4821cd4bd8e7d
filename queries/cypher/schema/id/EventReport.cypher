// unique_event_report_id(): no two EventReport nodes have one id.
CREATE CONSTRAINT event_report_id IF NOT EXISTS FOR (n:EventReport) REQUIRE n.id IS UNIQUE
