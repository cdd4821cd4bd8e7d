"""Who said what over Universal Dependencies: the rules for every language whose pack says ``syntax: universal``."""

from .candidates import universal_candidates
from .refusals import refusals
from .stance import modality
from .told import told

__all__ = ["modality", "refusals", "told", "universal_candidates"]
