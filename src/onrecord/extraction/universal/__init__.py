"""Who said what over Universal Dependencies: the rules for every language whose pack says ``syntax: universal``."""

from .candidates import candidates
from .refusals import refusals
from .runs import named
from .stance import modality
from .tense import tense
from .titles import titles
from .told import told
from .tree import negated

__all__ = ["candidates", "modality", "named", "negated", "refusals", "tense", "titles", "told"]
