"""The scripts, the style sheet and the pages of the browser, as they are sent."""

import os
import re
from functools import cache
from pathlib import Path

try:
    import minify
except ImportError:  # there is no build for Macs with Apple's processor: files go out as they were written
    minify = None


_INLINE = re.compile(r"<(?:script|style)[^>]*>(.*?)</(?:script|style)>", re.DOTALL)


def _without_library() -> None:
    """Do without the library in a forked process: it is written in Go, whose threads do not live on there, and a call would hang."""
    global minify
    minify = None


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_without_library)

ASSETS = Path(__file__).parents[1] / "assets"

PAGE_SCRIPTS = ("dom", "options", "points", "zoom", "diagram", "words", "search", "page", "frame", "print")
"""The scripts of the map's page, in the order in which they run."""

BOARD_SCRIPTS = (
    "dom", "words", "board-state", "board-camera", "board-paint", "board-places", "board-pen", "board-gestures", "board-tools",
    "board-handout", "dash-tags", "board-load", "board", "evidence",
)  # fmt: skip
"""The scripts of the consultation board, in the order in which they run."""


@cache
def asset(name: str) -> str:
    """Return a style sheet or script of the package, shortened: no comments, no spaces, short names inside functions."""
    text = (ASSETS / name).read_text("utf-8")
    if minify is None:
        return text
    if name.endswith(".css"):
        return str(minify.string("text/css", text))
    return f"{minify.string('application/javascript', text)};"  # joined with a next one, it must not become a call of this one


@cache
def scripts(*names: str) -> str:
    """Return scripts as one text, in their order."""
    text = "\n".join(asset(f"{name}.js") for name in names)
    return text if minify is None else str(minify.string("application/javascript", text))


def short_page(page: str) -> str:
    """Return a page without the end tags and spaces that HTML can do without; its inline scripts and styles stay to the letter.

    Attributes keep their quotes, so that the page can still be read by whoever looks for one.
    """
    if minify is None:
        return page
    minify.config({"html-keep-quotes": True, "html-keep-document-tags": True})
    short = str(minify.string("text/html", page))
    # The content policy names them by their hashes.
    return short if _INLINE.findall(short) == _INLINE.findall(page) else page
