// figure_then_of(): the versions of a picture are looked up by what they are of.
CREATE INDEX figure_then_of IF NOT EXISTS FOR (n:FigureThen) ON (n.of)
