// unique_figure_then_id(): no two FigureThen nodes have one id.
CREATE CONSTRAINT figure_then_id IF NOT EXISTS FOR (n:FigureThen) REQUIRE n.id IS UNIQUE
