"""The scripts and style sheets of the browser, as they are sent: built from `assets/` by `npm run build`."""

from functools import cache
from pathlib import Path

ASSETS = Path(__file__).parents[1] / "assets"
"""The sources, a folder for each part."""

DIST = ASSETS / "dist"
"""What is built of them: one classic script and one style sheet for each page, which carries them inside it."""


@cache
def asset(name: str) -> str:
    """Return a built script or style sheet, such as `map.js`."""
    return (DIST / name).read_text("utf-8")
