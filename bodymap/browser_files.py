"""The scripts and the style sheet of the browser, as they are sent."""

from functools import cache
from pathlib import Path

from rcssmin import cssmin
from rjsmin import jsmin

ASSETS = Path(__file__).with_name("assets")

PAGE_SCRIPTS = ("options", "points", "zoom", "diagram", "words", "search", "page", "frame", "print")
"""The scripts of the map's page, in the order in which they run."""


@cache
def asset(name: str) -> str:
    """Return a style sheet or script of the package without its comments and spaces."""
    text = (ASSETS / name).read_text("utf-8")
    return str(cssmin(text)) if name.endswith(".css") else str(jsmin(text))


def scripts(*names: str) -> str:
    """Return scripts as one text, in their order."""
    return "\n".join(asset(f"{name}.js") for name in names)
