"""What can go wrong with the store, each with a remedy that a person can act upon.

::

    StoreError                 the root: catch this to catch all
    ├── StoreUnavailable       no server answers, or it went away and could not be had back
    ├── StoreStartError        the embedded store did not start; the end of its log is told
    ├── StoreAuthError         the server refuses user or password
    ├── DatabaseMissing        the server has no database of that name
    ├── ServerUnsupported      what answers is neither Neo4j 5.26 or newer nor the embedded store
    ├── PlatformUnsupported    there is no embedded store for this machine
    ├── StoreFull              the disk (or a quota) is full: what was being written is not in the store
    ├── StoreUnwritable        the folder of the store cannot be written
    ├── StoreInUse             it cannot be stopped while others use it
    ├── StoreBusy              others kept changing the same records, beyond all retries
    ├── StoreTooNew            it was written by a newer version of OnRecord
    ├── PastIsKept             the record as it stood at an instant is asked to change
    └── QueryError             the server could not run this query
        ├── QueryRefused       the query would write, and only reading is allowed here
        └── QueryTimedOut      it took too long and was ended
"""

from __future__ import annotations

import datetime as dt


class StoreError(Exception):
    """Something is wrong with the store. ``problem`` says what, ``remedy`` what to do about it; ``str()`` gives both."""

    def __init__(self, problem: str, remedy: str = "") -> None:
        super().__init__(problem, remedy)
        self.problem = problem
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.problem} {self.remedy}".strip()


class StoreUnavailable(StoreError):
    """No server answers at the address, or it went away and could not be had back."""


class StoreStartError(StoreError):
    """The embedded store did not start."""


class StoreAuthError(StoreError):
    """The server refuses user or password."""


class DatabaseMissing(StoreError):
    """The server has no database of the name asked for."""


class ServerUnsupported(StoreError):
    """What answers is neither Neo4j 5.26 or newer nor the embedded store."""


class PlatformUnsupported(StoreError):
    """There is no embedded store for this machine; a Neo4j server must be named."""


class StoreFull(StoreError):
    """The disk or a quota is full. The transaction that met it is not in the store; what was confirmed before is."""


class StoreUnwritable(StoreError):
    """The folder of the store cannot be made or written."""


class StoreInUse(StoreError):
    """The embedded store cannot be stopped while others use it."""


class StoreBusy(StoreError):
    """Others kept changing the same records, beyond all retries. Nothing of this transaction is in the store."""


class StoreTooNew(StoreError):
    """The store was written by a newer version of OnRecord, which this one must not touch."""


class StoreTooOld(StoreError):
    """The store was written by a version of OnRecord that kept too little for this one."""


class PastIsKept(StoreError):
    """What stood at an instant cannot be changed."""

    def __init__(self, at: dt.datetime) -> None:
        super().__init__(
            f"The record as it stood at {at.isoformat()} cannot be changed.",
            "Open it as it stands now; what is decided there is kept with its own instant.",
        )


class QueryError(StoreError):
    """The server could not run a query."""


class QueryRefused(QueryError):
    """A query would write, or reach outside the store, where only reading is allowed."""


class QueryTimedOut(QueryError):
    """A query took longer than allowed and was ended by the server."""
