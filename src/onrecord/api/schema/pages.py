"""The connections of the schema."""

from .connections import connection
from .fields import type_of

StatementConnection = connection("Statement", type_of("Statement"), "statements")
ActorConnection = connection("Actor", type_of("Actor"), "actors")
OutletConnection = connection("Outlet", type_of("Outlet"), "outlets")
EventConnection = connection("Event", type_of("Event"), "events")
FigureConnection = connection("Figure", type_of("Figure"), "figures")
DocumentConnection = connection("Document", type_of("Document"), "documents")
