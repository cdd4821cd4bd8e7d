"""A process that withdraws a document and is killed on the way: ``python -m tests.deciding.withdrawer ID KILLED_AT``."""

import sys
from typing import Any

import neo4j

import onrecord
from tests.store.ingester import Fuse


def main() -> None:
    document, killed_at = sys.argv[1], int(sys.argv[2])
    with onrecord.open() as record:
        fuse = Fuse(killed_at)
        transaction: Any = neo4j.Transaction
        transaction.run = fuse.around(transaction.run, after=False)
        transaction.commit = fuse.around(transaction.commit, after=True)
        record.withdraw(document, by="Inés Paredes", reason="the court in Larenas ordered it")


if __name__ == "__main__":
    main()
