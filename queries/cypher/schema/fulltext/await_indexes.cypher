// await_indexes(): waits until Neo4j has built its indexes, which it does beside other work.
CALL db.awaitIndexes(300)
