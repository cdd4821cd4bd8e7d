// unique_figure_report_id(): no two FigureReport nodes have one id.
CREATE CONSTRAINT figure_report_id IF NOT EXISTS FOR (n:FigureReport) REQUIRE n.id IS UNIQUE
