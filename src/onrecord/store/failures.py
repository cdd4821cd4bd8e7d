"""What the driver raises, as the errors of the store: which of them may pass when tried again, and what they mean."""

from __future__ import annotations

import re
from typing import Final, TypeAlias

from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    ConstraintError,
    DriverError,
    IncompleteCommit,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from .errors import (
    DatabaseMissing,
    QueryError,
    QueryRefused,
    QueryTimedOut,
    StoreAuthError,
    StoreBusy,
    StoreError,
    StoreFull,
    StoreUnavailable,
)

Failure: TypeAlias = "Neo4jError | DriverError"

_RECORD_GONE: Final = re.compile(r"Record #\d+:\d+ not found")

_NO_ROOM: Final = ("no space left on device", "disk quota exceeded", "not enough disk space", "disk is full")


def lost(error: Failure) -> bool:
    """Whether the server went away."""
    return isinstance(error, ServiceUnavailable | SessionExpired) and not isinstance(error, IncompleteCommit)


def collided(error: Failure) -> bool:
    """Whether another transaction may have created the same unique id a moment before: tried again, it is found there."""
    return isinstance(error, ConstraintError)


def passing(error: Failure) -> bool:
    """Whether the server or the driver says that the same may succeed later."""
    return not lost(error) and (error.is_retryable() or _gone(error))


def _gone(error: Failure) -> bool:
    """Whether the embedded store missed a record that another transaction deleted while this one read."""
    return isinstance(error, Neo4jError) and _RECORD_GONE.match(error.message or "") is not None


def meaning(error: Failure, uri: str) -> StoreError:
    """The error of the store for one of the driver's."""
    code = (isinstance(error, Neo4jError) and error.code) or ""
    said = (isinstance(error, Neo4jError) and error.message) or str(error)
    if any(sign in said.lower() for sign in _NO_ROOM):
        return StoreFull(f"The disk of the store at {uri} is full ({said}).", "Make room there, and run this again.")
    if code.endswith("CredentialsExpired"):
        return StoreAuthError(
            f"The password of {uri} is still the first one, which must be changed.",
            "Set one with ALTER CURRENT USER SET PASSWORD on the database system, and tell it in ONRECORD_NEO4J_PASSWORD.",
        )
    if isinstance(error, AuthError) or ".Security." in code:
        return StoreAuthError(
            f"The server at {uri} refuses the user or the password ({said}).",
            "Check ONRECORD_NEO4J_USER and ONRECORD_NEO4J_PASSWORD.",
        )
    if code.endswith("DatabaseNotFound"):
        return DatabaseMissing(f"The server at {uri} has no such database ({said}).", "Check ONRECORD_NEO4J_DATABASE.")
    if isinstance(error, IncompleteCommit):
        return StoreUnavailable(
            f"The connection to {uri} broke while a transaction was being confirmed.",
            "Run this again: what is stored already is not stored twice.",
        )
    if lost(error):
        return StoreUnavailable(
            f"No store answers at {uri} ({said.splitlines()[0] if said else type(error).__name__}).",
            "Start that server, check ONRECORD_NEO4J_URI, or unset it to use the embedded store.",
        )
    if isinstance(error, ConfigurationError):
        return StoreUnavailable(
            f"{uri} cannot be used ({said}).", "Write ONRECORD_NEO4J_URI like neo4j://host:7687 or neo4j+s://host."
        )
    return _of_query(error, code, said)


def _of_query(error: Failure, code: str, said: str) -> StoreError:
    if code.endswith(("TransactionTimedOut", "TransactionTimedOutClientConfiguration")):
        return QueryTimedOut(f"The query took too long and was ended ({said}).", "Narrow it, or ask for fewer rows.")
    if code.endswith("Statement.AccessMode"):
        return QueryRefused("Only reading is allowed here, and this query writes.", "Leave the writing part out.")
    if isinstance(error, ConstraintError):
        return QueryError(f"The store refuses two records with one id ({said}).", "Report this: ids are made to be unique.")
    if passing(error):
        return StoreBusy(f"The store is too busy ({said}). Nothing was half-written.", "Run this again in a moment.")
    if isinstance(error, ClientError):
        return QueryError(f"The store cannot run this query: {said}", "Correct it, and run it again.")
    return StoreError(f"The store failed ({code or type(error).__name__}): {said}", "Look into the log of the server.")
