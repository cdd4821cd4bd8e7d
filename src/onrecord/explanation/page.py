"""An explained text as one page of HTML that needs nothing else: no script, no font, no request."""

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from .explained import Explained

templates = Environment(
    loader=PackageLoader("onrecord.explanation", "templates"),
    autoescape=select_autoescape(default=True),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def in_page(explained: list[Explained]) -> str:
    """The page for some documents, in order."""
    return templates.get_template("explained.html").render(documents=explained)
