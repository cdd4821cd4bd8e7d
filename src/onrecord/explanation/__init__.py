"""Why a text was read as it was: the text with its marks, and for each statement the rule, the speaker and the antecedent.

    explained = explain(line, text)         # a line of ``onrecord extract``, and the text that it was read from
    console.print(in_terminal(explained))   # or in_page([explained]), a page of HTML that needs nothing else

It shows what stands in the record and adds nothing: what a rule does is told by ``ingest/rules.yaml``.
"""

from .explained import Explained, Mark, Note, explain
from .page import in_page
from .rules import rule_in_words
from .terminal import in_terminal

__all__ = ["Explained", "Mark", "Note", "explain", "in_page", "in_terminal", "rule_in_words"]
