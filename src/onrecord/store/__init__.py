"""The store: Neo4j, or an embedded server that speaks its protocol, behind one way in and one way out.

``connect`` finds the server, `Store` keeps the record over that connection. What goes wrong is a `StoreError`.
"""

from .adding import Added, Judge
from .backup import BackupError, Restored, RestoreUnfinished
from .connection import Connection, connect, whereabouts
from .deciding import DecidedUnseen, Seen
from .errors import PastIsKept, StoreError, StoreTooNew
from .evidence import Considered
from .queries import QueryFileError, statement
from .renewing import Picture
from .store import Rebuilt, Status, Store
from .streaming import StoreChanged
from .transaction import Answer

__all__ = [
    "Added", "Answer", "BackupError", "Connection", "Considered", "DecidedUnseen", "Judge", "PastIsKept", "Picture",
    "QueryFileError", "Rebuilt", "RestoreUnfinished", "Restored", "Seen", "Status", "Store", "StoreChanged", "StoreError",
    "StoreTooNew", "connect", "statement", "whereabouts",
]  # fmt: skip
