"""(BodyMap, Settings) -> the picture that previews of the page show: its words, and both views as soft shapes."""

import io
from collections.abc import Iterable, Iterator

from PIL import Image, ImageDraw

from bodymap.content.review import review_line
from bodymap.drawing.colour import LIGHT, OWN, accent_tokens
from bodymap.drawing.text import font, lines
from bodymap.model.body_map import BodyMap
from bodymap.model.figure import View
from bodymap.settings import Settings

SIZE = (1200, 630)
"""The size that previews want, in pixels."""

SEAM, QUIET = "#b9b5a8", "#51605c"
EDGE, MEASURE, LINE = 60, 550, 1.25
"""Empty edge above and below the words, their width in pixels, and the height of a line in sizes of its letters."""

TIMES = 2
"""Drawn this many times larger and then made smaller, so that slanted edges are smooth."""


def share_picture(body_map: BodyMap, settings: Settings) -> bytes:
    """Return the picture as PNG, the same bytes for the same map and settings."""
    accent = accent_tokens(settings.accent or OWN, LIGHT)["accent"]
    image = Image.new("RGB", (SIZE[0] * TIMES, SIZE[1] * TIMES), LIGHT.stage)
    _draw_body(ImageDraw.Draw(image), body_map, accent)
    image = image.resize(SIZE, Image.Resampling.LANCZOS)
    _draw_words(ImageDraw.Draw(image), body_map, settings, accent)
    stream = io.BytesIO()
    image.quantize(128, dither=Image.Dither.NONE).save(stream, "PNG", optimize=True)
    return stream.getvalue()


def _draw_body(draw: ImageDraw.ImageDraw, body_map: BodyMap, accent: str) -> None:
    """Draw the views beside each other at the right; the place with most conditions is lit, as if it were chosen."""
    counts = {name: sum(name in each.regions for each in body_map.conditions.values()) for name in body_map.regions}
    lit = max(counts, key=lambda name: counts[name])
    height = SIZE[1] - 70
    right = SIZE[0] - 50.0
    for view in reversed(body_map.figure.views[:2]):
        scale = height / view.height
        right -= view.width * scale
        for region, corners in _shapes(view, scale, right):
            draw.polygon(corners, fill=accent if region == lit else LIGHT.skin, outline=SEAM, width=TIMES)
        right -= 30


def _shapes(view: View, scale: float, left: float) -> Iterator[tuple[str, list[tuple[float, float]]]]:
    for area in view.areas:
        yield area.region, [((left + x * scale) * TIMES, (35 + y * scale) * TIMES) for x, y in area.polygon]


def _draw_words(draw: ImageDraw.ImageDraw, body_map: BodyMap, settings: Settings, accent: str) -> None:
    """Draw who shows the map, its heading and its sentence, as large as they fit, and at the foot who reviewed it."""
    words = body_map.page
    rows = ((settings.clinic_name or words.brand, 30, accent, 50), (words.heading, 74, LIGHT.ink, 24), (words.lead, 34, QUIET, 0))
    foot = SIZE[1] - EDGE - _height(review_line(body_map), 20)
    size = next(size for size in (1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.3) if _rows_height(rows, size) < foot - EDGE - 20 or size == 0.3)
    top = float(EDGE)
    for text, points, colour, after in rows:
        _draw_text(draw, text, top, points=points * size, colour=colour)
        top += _height(text, points * size) + after * size
    _draw_text(draw, review_line(body_map), foot, points=20, colour=QUIET)


def _rows_height(rows: Iterable[tuple[str, float, str, float]], size: float) -> float:
    return sum(_height(text, points * size) + after * size for text, points, _, after in rows)


def _height(text: str, points: float) -> float:
    return len(_lines(text, points)) * points * LINE


def _lines(text: str, points: float) -> tuple[str, ...]:
    return lines(text, width=MEASURE, size=round(points))


def _draw_text(draw: ImageDraw.ImageDraw, text: str, top: float, *, points: float, colour: str) -> None:
    for number, line in enumerate(_lines(text, points)):
        draw.text((70, top + number * points * LINE), line, fill=colour, font=font(round(points)))
