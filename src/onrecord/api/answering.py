"""From the text of a document to the answer: parse, limit, validate, execute, mask.

Documents are parsed and validated once and remembered by their text.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from graphql import (
    DocumentNode,
    ExecutionResult,
    GraphQLError,
    OperationDefinitionNode,
    OperationType,
    execute,
    get_operation_ast,
    parse,
    validate,
)
from onrecord.store import Store

from . import limits
from .errors import ClientError, coded, log, shown
from .request import Request
from .schema import schema

REMEMBERED: Final = 256
"""Documents kept parsed and validated."""

NO_OPERATION: Final = "Name the operation to run: the document holds none of that name, or several and no name was given."
TOO_DEEP: Final = "The document or its variables are nested too deeply."
TOO_SLOW: Final = f"The answer took more than {limits.SECONDS} seconds. Ask for less, or page in smaller steps."
MAYBE_DONE: Final = (
    f"This took more than {limits.SECONDS} seconds, and may be done all the same. Ask which decisions there are before you send"
    " it again."
)


@dataclass(frozen=True)
class Answer:
    """A response. `begun` tells whether execution began: if not, there is no `data`, only errors."""

    data: dict[str, Any] | None
    errors: tuple[GraphQLError, ...] = ()
    begun: bool = True

    def formatted(self) -> dict[str, Any]:
        """As the response map of the specification."""
        errors = {"errors": [error.formatted for error in self.errors]} if self.errors else {}
        return {**errors, "data": self.data} if self.begun else errors


async def answer(
    request: Request, text: str, variables: Mapping[str, Any] | None = None, operation: str | None = None
) -> Answer:
    """Run a document's operation. Raises nothing: whatever goes wrong is among the errors."""
    too_slow = TOO_SLOW
    try:
        document = _parsed(text)
        chosen = get_operation_ast(document, operation)
        if chosen is None:
            raise ClientError(NO_OPERATION, "GRAPHQL_VALIDATION_FAILED")
        limits.check(document, chosen, variables or {})
        if found := _validated(text):
            return Answer(None, found, begun=False)
        if chosen.operation is OperationType.MUTATION:
            too_slow = MAYBE_DONE
            if request.refusal:
                return Answer(None, (request.refusal,), begun=False)
        async with asyncio.timeout(limits.SECONDS):
            result = await _executed(request, document, variables, operation)
    except GraphQLError as error:
        return Answer(None, (coded(error, "GRAPHQL_PARSE_FAILED"),), begun=False)
    except RecursionError:
        return Answer(None, (ClientError(TOO_DEEP, "LIMIT_EXCEEDED"),), begun=False)
    except TimeoutError:
        return Answer(None, (ClientError(too_slow, "TIMEOUT"),))
    except Exception as error:
        log.exception("a bug before or after execution")
        return Answer(None, (shown(GraphQLError("bug", original_error=error)),))
    errors = tuple(map(shown, result.errors or ()))
    # Errors without a path were met before execution began: variables that do not fit.
    begun = result.data is not None or any(error.path for error in errors) or not errors
    return Answer(result.data, errors, begun)


def run(
    store: Store, text: str, variables: Mapping[str, Any] | None = None, operation: str | None = None, *, full_text: bool = True
) -> dict[str, Any]:
    """The response map for a document, for callers that are not asynchronous themselves (the command, scripts, tests)."""
    return asyncio.run(answer(Request(store, full_text=full_text), text, variables, operation)).formatted()


def is_query(text: str, operation: str | None) -> bool:
    """Whether the operation of this document only reads. Also when it cannot be told: then the answer will say why."""
    try:
        chosen = get_operation_ast(_parsed(text), operation)
    except GraphQLError:
        return True
    return not isinstance(chosen, OperationDefinitionNode) or chosen.operation is OperationType.QUERY


async def _executed(
    request: Request, document: DocumentNode, variables: Mapping[str, Any] | None, operation: str | None
) -> ExecutionResult:
    result = execute(
        schema.graphql_schema, document, context_value=request, variable_values=dict(variables or {}), operation_name=operation
    )
    return result if isinstance(result, ExecutionResult) else await result


@lru_cache(REMEMBERED)
def _parsed(text: str) -> DocumentNode:
    return parse(text, max_lexical_tokens=limits.TOKENS, max_comments=limits.TOKENS)


@lru_cache(REMEMBERED)
def _validated(text: str) -> tuple[GraphQLError, ...]:
    return tuple(coded(error, "GRAPHQL_VALIDATION_FAILED") for error in validate(schema.graphql_schema, _parsed(text)))
