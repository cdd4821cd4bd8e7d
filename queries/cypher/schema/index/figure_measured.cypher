// figure_measured(): figures are looked up by what they count.
CREATE INDEX figure_measured IF NOT EXISTS FOR (n:Figure) ON (n.measured)
