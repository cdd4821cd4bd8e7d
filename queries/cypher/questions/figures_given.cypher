// figures_given(unit): every number given in a unit, with what it counts and what is missing of its scope.
MATCH (:Figure)-[:FIGURE_REPORT]->(f:FigureReport {unit: $unit})-[:IN_DOCUMENT]->(d:Document)
OPTIONAL MATCH (f)-[:REFERENCE_PERIOD]->(period:TimeExtent)
OPTIONAL MATCH (f)-[:FIGURE_PLACE]->(place:Place)
RETURN f.value AS value, f.low AS low, f.high AS high, f.comparator AS comparator, f.measured AS measured,
       place.name AS place, period.verbatim AS period, d.published AS published, d.title AS title, f.id AS figure
ORDER BY published, title, figure
