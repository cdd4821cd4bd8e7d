"""GraphQL: the schema, what reads for it, its limits and its HTTP endpoint.

`execute` runs a document on a store and gives the response map; `Endpoint` is the ASGI application.
"""

from .answering import Answer, answer
from .answering import run as execute
from .endpoint import Endpoint
from .request import Request
from .schema import schema

__all__ = ["Answer", "Endpoint", "Request", "answer", "execute", "schema"]
