"""How well a reading agrees with what people marked: gold in the format of ``onrecord extract``, a table of measures.

    report = evaluate(gold_lines, found_lines)
    report.measures["speaker"].value        # 0.91
    report.errors                           # what was missed, found too much, or read otherwise

Both sides are lines of that format. A span counts by the word tokens that it touches, so that punctuation and white space
make no difference. Things are paired one to one, best overlap first; what each measure counts stands in `measures`.
"""

from .compare import Error, Evaluation, evaluate
from .gold import GoldError, read
from .measures import F1, Share

__all__ = ["F1", "Error", "Evaluation", "GoldError", "Share", "evaluate", "read"]
