"""Texts -> lines of letters in pictures, with a font that is shipped, so that a picture is the same on every machine.

A letter that the font lacks would be drawn as a silent box: `missing` finds it before.
"""

import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from PIL import ImageFont

FONTS = Path(__file__).parents[1] / "fonts"
NO_LETTER = "\uffff"
"""No font has a letter for this: it shows what the font draws for letters that it lacks."""


class MissingLetterError(ValueError):
    """The font lacks letters of a text. Its text names them and says what to do."""


@cache
def font(size: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    """Return the font; the size is in pixels of the picture."""
    name = "Roboto-Bold.ttf" if bold else "Roboto-Regular.ttf"
    return ImageFont.truetype(FONTS / name, size, layout_engine=ImageFont.Layout.BASIC)


def check_letters(texts: Iterable[str]) -> None:
    """Refuse texts with letters that the font lacks.

    Raises:
        MissingLetterError: there are some; all are named, with the first text that holds one.
    """
    texts = list(texts)
    lacking = missing("".join(texts))
    if lacking:
        where = next(text for text in texts if lacking[0] in text)
        named = ", ".join(f'"{letter}" (U+{ord(letter):04X})' for letter in lacking[:12]) + (", ..." if len(lacking) > 12 else "")
        raise MissingLetterError(
            f'The font of the picture has no letter for {named}: see "{" ".join(where.split())[:80]}". '
            "Print the handout page instead: browsers have more letters."
        )


def missing(text: str) -> list[str]:
    """Return the letters of a text that the font lacks, each once, in the order of their numbers."""
    return sorted(letter for letter in set(text) if not _invisible(letter) and _drawn(letter) == _drawn(NO_LETTER))


def _invisible(letter: str) -> bool:
    return letter.isspace() or unicodedata.category(letter) in ("Cf", "Cc", "Mn")


@cache
def _drawn(letter: str) -> tuple[tuple[int, int], bytes]:
    mask = font(24).getmask(letter)
    return mask.size, bytes(mask)


@lru_cache(maxsize=500)  # handouts share most of their texts, and measuring them takes as long as drawing them
def lines(text: str, *, width: float, size: int, bold: bool = False) -> tuple[str, ...]:
    """Return a text in lines no wider than the width in pixels, but for a single word that is; a line end in it is kept."""
    found: list[str] = []
    measure = font(size, bold=bold).getlength
    for paragraph in text.splitlines():
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}" if line else word
            if line and measure(longer) > width:
                found.append(line)
                line = word
            else:
                line = longer
        found.append(line)
    return tuple(found)
