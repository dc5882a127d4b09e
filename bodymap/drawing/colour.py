"""One colour of a clinic -> the accent's tokens for light and dark, each readable where it is used.

Contrast is that of WCAG 2.2: 1 (none) to 21 (black on white). Ochre and the focus ring are not derived: warnings must not
look like the brand. Colours are texts such as `#8a2a5b`.
"""

import colorsys
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

OWN = "#8a2a5b"
"""The accent where a clinic sets none: mulberry."""

READABLE = 4.5
"""The least contrast of words (WCAG 1.4.3)."""

SEEN = 3.5
"""The least contrast of a mark with the body below it: 3 of WCAG 1.4.11, with room for what lies between."""


@dataclass(frozen=True)
class Ground:
    """What the accent stands on in one theme; the colours are those of the style sheet, a test holds them together."""

    paper: str
    card: str
    stage: str
    ink: str
    skin: str
    body: str
    """The skin as it is seen on the drawn body: under the warm wash of its pictures, before any shading."""


LIGHT = Ground(paper="#fdfcfa", card="#ffffff", stage="#e8eeea", ink="#1b2725", skin="#f2ece4", body="#eeddcf")
DARK = Ground(paper="#111817", card="#18211f", stage="#182120", ink="#e9efec", skin="#c5c5bd", body="#c9beb0")


DRAWN_LIGHT = {"skin": LIGHT.skin, "cloth": "#86a59b", "hair": "#75857f", "line": "#4c5d59", "light": "#ffffff"}
DRAWN_DARK = {"skin": DARK.skin, "cloth": "#4f6a62", "hair": "#414f4b", "line": "#1c2725", "light": "#dfe6e2"}
"""The colours of a drawn body by the class of its parts, where it stands alone and the style sheet does not reach it."""


class NotReadableError(ValueError):
    """A colour is too faint for words. Its text names the nearest one that passes."""


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21, in either order.

    >>> round(contrast("#ffffff", "#000000"))
    21
    """
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def passing(colour: str, grounds: Sequence[str], *, least: float) -> str:
    """Return the colour itself where it is readable on all grounds, else the nearest that is: same hue, other lightness.

    Args:
        colour: the colour wanted.
        grounds: all light or all dark; on light ones the colour gets darker, on dark ones lighter.
        least: the least contrast.
    """
    hue, lightness, saturation = _hls(colour)
    step = -1 / 512 if _luminance(grounds[0]) > 0.18 else 1 / 512
    found = colour
    while min(contrast(found, ground) for ground in grounds) < least and 0 <= lightness <= 1:
        lightness += step
        found = _hex(colorsys.hls_to_rgb(hue, min(1.0, max(0.0, lightness)), saturation))
    return found


def checked_accent(accent: str) -> str:
    """Return the accent in small letters.

    Raises:
        NotReadableError: it is no colour of the form `#rrggbb`, or too faint for words on the light page.
    """
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", accent):
        raise NotReadableError("it is no colour of the form #rrggbb")
    colour = accent.lower()
    found = contrast(colour, LIGHT.paper)
    if found < READABLE:
        nearest = passing(colour, [LIGHT.paper], least=READABLE)
        raise NotReadableError(f"its contrast on the page is {found:.2f}, words need {READABLE}. The nearest that passes is {nearest}")
    return colour


def accent_tokens(accent: str, ground: Ground) -> Mapping[str, str]:
    """Return the values of `accent`, `on-accent`, `accent-soft` and `mark` on a ground."""
    if ground is LIGHT:
        soft = _mix(accent, ground.paper, share=0.1)
        words = passing(accent, [ground.paper, ground.stage, soft], least=READABLE)
        return {"accent": words, "on-accent": "#ffffff", "accent-soft": soft, "mark": words}
    bright = passing(accent, [ground.paper], least=7)
    soft = _mix(bright, ground.paper, share=0.14)
    words = passing(bright, [ground.card, ground.stage, soft], least=READABLE)
    hue, lightness, saturation = _hls(accent)
    deep = _hex(colorsys.hls_to_rgb(hue, 0.13, saturation))
    mark = _hex(colorsys.hls_to_rgb(hue, max(lightness, 0.42), saturation))
    return {
        "accent": words,
        "on-accent": passing(deep, [words], least=READABLE),
        "accent-soft": soft,
        "mark": passing(mark, [ground.body], least=SEEN),
    }


def accent_css(accent: str) -> str:
    """Return the rules that put the accent in the place of the style sheet's own; nothing where there is none."""
    if not accent:
        return ""
    light, dark = (_rules(accent_tokens(accent, ground)) for ground in (LIGHT, DARK))
    paper = _rules({name: value for name, value in accent_tokens(accent, LIGHT).items() if name in ("accent", "mark")})
    return (
        f".bodymap{{{light}}}@media (prefers-color-scheme:dark){{.bodymap:not([data-theme=light]){{{dark}}}}}"
        f".bodymap[data-theme=dark]{{{dark}}}@media print{{.bodymap.bodymap.bodymap{{{paper}}}}}"
    )


def _rules(tokens: Mapping[str, str]) -> str:
    return ";".join(f"--{name}:{value}" for name, value in tokens.items())


def _rgb(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _hls(colour: str) -> tuple[float, float, float]:
    return colorsys.rgb_to_hls(*_rgb(colour))


def _hex(parts: Sequence[float]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)


def _mix(colour: str, ground: str, *, share: float) -> str:
    return _hex([one * share + other * (1 - share) for one, other in zip(_rgb(colour), _rgb(ground), strict=True)])


def _luminance(colour: str) -> float:
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
