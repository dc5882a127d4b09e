"""The pictures inside the picture of a handout: the body with the places lit, and the code that leads back to them."""

import io
from collections.abc import Sequence
from functools import cache

from PIL import Image, ImageDraw

from bodymap.content.names import view_name
from bodymap.drawing.colour import LIGHT, OWN, accent_tokens
from bodymap.drawing.qr import qr_code
from bodymap.drawing.raster import png as svg_pixels
from bodymap.drawing.svg import paper_svg
from bodymap.drawing.text import font
from bodymap.handout.content import Chosen, marked
from bodymap.model.body_map import BodyMap
from bodymap.model.figure import View
from bodymap.settings import Settings

WIDTH, EDGE = 1080, 44
"""Width of the handout's picture, and its empty edge, in pixels."""
SMALL = 25
"""Size of small letters, in pixels."""
INK, QUIET = "#000000", "#3d4946"
CODE_SIDE = 260
"""The most that a code to scan is wide, in pixels."""
STRIP, BODY_HEIGHT = 486, 440
"""Height of the strip with the views, and of a body in it, in pixels."""


def marked_body(body_map: BodyMap, settings: Settings, places: Sequence[Chosen]) -> Image.Image:
    """Return the views that hold a place, beside each other, with the places lit."""
    views = [view for view in body_map.figure.views if marked(view.areas, places)]
    strip = Image.new("RGB", (WIDTH - 2 * EDGE, STRIP), "#ffffff")
    accent = accent_tokens(settings.accent or OWN, LIGHT)["accent"]
    for index, view in enumerate(views):
        drawn = _view(body_map, view, places, accent, BODY_HEIGHT)
        middle = strip.width * (2 * index + 1) // (2 * len(views))
        strip.paste(drawn, (middle - drawn.width // 2, 0), drawn)
        name = view_name(body_map, view)
        ImageDraw.Draw(strip).text((middle, BODY_HEIGHT + 12), name, fill=INK, font=font(SMALL, bold=True), anchor="ma")
    return strip


def _view(body_map: BodyMap, view: View, places: Sequence[Chosen], accent: str, height: int) -> Image.Image:
    """Return a view at a height, with lit areas and the letters of its sides; drawn twice as large and made smaller for smooth edges."""
    width = round(view.width * height / view.height)
    base = _pixels(view, width * 2, height * 2).copy()
    scale = height * 2 / view.height
    light = Image.new("RGBA", base.size)
    draw = ImageDraw.Draw(light)
    opacity = 0.6 if view.picture.body else 0.5
    for area in marked(view.areas, places):
        corners = [(x * scale, y * scale) for x, y in area.polygon]
        draw.polygon(corners, fill=accent + f"{round(opacity * 255):02x}")
        draw.line([*corners, corners[0]], fill=accent, width=round(6 * scale), joint="curve")
    base.alpha_composite(light)
    for place, letter in (("label-left", body_map.page.left_letter), ("label-right", body_map.page.right_letter)):
        if place in view.landmarks:
            x, y = view.landmarks[place]
            ImageDraw.Draw(base).text((x * scale, y * scale), letter, fill=QUIET, font=font(SMALL * 2, bold=True), anchor="ms")
    return base.resize((width, height), Image.Resampling.LANCZOS)


@cache
def _drawn(svg: str, name: str, width: int, height: int) -> Image.Image:
    return Image.open(io.BytesIO(svg_pixels(svg, name=name, width=width, height=height))).convert("RGBA")


def _pixels(view: View, width: int, height: int) -> Image.Image:
    """Return the picture of a view at a size; a drawing is rendered in a process of its own."""
    if view.picture.body:
        return _drawn(paper_svg(view), view.picture.name, width, height).resize((width, height))
    return Image.open(io.BytesIO(view.picture.data)).convert("RGBA").resize((width, height), Image.Resampling.LANCZOS)


def code(address: str) -> Image.Image:
    """Return the QR code of an address, with the empty edge of 4 modules that scanners need."""
    made, stream = qr_code(address), io.BytesIO()
    made.save(stream, kind="png", border=4, scale=CODE_SIDE // (made.symbol_size(border=4)[0]))
    return Image.open(stream).convert("RGB")


def on_white(picture: Image.Image) -> Image.Image:
    """Return a picture on the white of paper."""
    ground = Image.new("RGB", picture.size, "#ffffff")
    ground.paste(picture, (0, 0), picture)
    return ground
