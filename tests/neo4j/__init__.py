"""A real Neo4j Community for the tests and for trying things out: ``make neo4j``."""
