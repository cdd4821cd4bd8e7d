"""The styles of a citation. They stand alone, so that a command can name them without loading what writes them."""

from enum import StrEnum


class CitationStyle(StrEnum):
    """How a citation is written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    BIBTEX = "bibtex"
    RIS = "ris"
    CSL_JSON = "csl-json"
