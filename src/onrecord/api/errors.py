"""What a client is told when something goes wrong, each with a code under ``extensions.code``.

=============================  ======================================================================================
``BAD_REQUEST``                the HTTP request is no GraphQL request
``GRAPHQL_PARSE_FAILED``       the document is not GraphQL
``GRAPHQL_VALIDATION_FAILED``  the document asks for what the schema does not have
``BAD_USER_INPUT``             a variable or argument is not what its description asks for
``LIMIT_EXCEEDED``             the document or the answer would be larger than allowed
``TIMEOUT``                    the answer took too long
``READ_ONLY``                  a mutation where nothing is written; ``extensions.remedy`` says how to write
``FORBIDDEN``                  a mutation sent by a page of another site
``UNAVAILABLE``                the store does not answer
``INTERNAL``                   a fault of ours: the message says no more, the log has the traceback
=============================  ======================================================================================
"""

import logging
from typing import Final

from graphql import GraphQLError
from onrecord.store import StoreError

log: Final = logging.getLogger("onrecord.api")

MASK: Final = "Something went wrong here, and it is our fault, not yours. It has been logged."
AWAY: Final = "The record cannot be reached just now. Nothing is lost; try again shortly."


class ClientError(GraphQLError):
    """A problem that the caller can fix. The message says how, or `remedy` beside it."""

    def __init__(self, message: str, code: str = "BAD_USER_INPUT", remedy: str | None = None) -> None:
        super().__init__(message, extensions={"code": code, **({"remedy": remedy} if remedy else {})})

    @property
    def code(self) -> str:
        """The value of ``extensions.code``."""
        return str((self.extensions or {})["code"])


def coded(error: GraphQLError, code: str) -> GraphQLError:
    """The same error with a code, unless it has one."""
    extensions = {"code": code, **(error.extensions or {})}
    return GraphQLError(error.message, error.nodes, error.source, error.positions, error.path, extensions=extensions)


def shown(error: GraphQLError) -> GraphQLError:
    """What a client may see of an error met while answering: its own mistakes whole, ours masked and logged."""
    cause: BaseException | None = error
    while isinstance(cause, GraphQLError) and cause.original_error is not None:
        cause = cause.original_error
    if isinstance(cause, GraphQLError):
        return coded(error, "BAD_USER_INPUT")
    if isinstance(cause, StoreError):
        log.error("the store failed at %s: %s", error.path, cause)
        return _replaced(error, AWAY, "UNAVAILABLE")
    log.error("a bug at %s", error.path, exc_info=cause)
    return _replaced(error, MASK, "INTERNAL")


def _replaced(error: GraphQLError, message: str, code: str) -> GraphQLError:
    return GraphQLError(message, error.nodes, path=error.path, extensions={"code": code})
