"""What a browser is shown: the front page with its search, a page for each thing held, and GraphQL at ``/graphql``.

The pages run the operations in ``graphql/operations`` through the schema, and every page of a thing has its JSON beside.
"""

from .application import LOOPBACK, application

__all__ = ["LOOPBACK", "application"]
