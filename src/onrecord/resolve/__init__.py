"""Across documents: judgements over pairs, and the picture computed from them. Pure: no store, no clock, no order.

`keys` says which members meet, `judge` what may be said of each pair that does, `picture` what readers see. Judgements
are facts that only grow with documents; clusters are a function of their set (across-documents.md §8).
"""

import hashlib
from functools import cache

from onrecord.__about__ import __version__
from onrecord.assets import asset
from onrecord.model import Software

from .evidence import EvidenceError
from .judging import judge
from .keys import keys
from .picture import picture
from .rules import RULES
from .words import FURTHER_LISTS, WORD_LISTS


@cache
def software() -> Software:
    """The version of the rules, with the lists of words they read."""
    read = (*(("resolve", name) for name in WORD_LISTS), *FURTHER_LISTS)
    lists = b"".join(asset("ingest", *path).read_bytes() for path in read)
    rules = ",".join(f"{rule}/{version}" for rule, version in sorted(RULES.items()))
    return Software.of("onrecord.resolve", f"{__version__} {rules}", hashlib.sha256(lists).hexdigest())


__all__ = ["RULES", "EvidenceError", "judge", "keys", "picture", "software"]
