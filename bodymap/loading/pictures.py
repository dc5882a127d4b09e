"""Opens picture files: SVG, which is read as if a stranger had written it, and raster pictures with Pillow. The only module that does."""

import io
import re
import warnings
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Literal
from xml.etree import ElementTree

from PIL import Image, ImageOps, UnidentifiedImageError

from bodymap.errors import DataError, Finding
from bodymap.loading.files import read_bytes
from bodymap.model.figure import Picture

MAX_PICTURE_BYTES = 8_000_000
MAX_PIXELS = 40_000_000
"""About four times the largest screen; more is a mistake or a decompression bomb."""
MAX_UNITS = 20_000
"""The largest honest width or height of an SVG; a renderer would run out of memory far above it."""
MAX_NESTING = 60
"""Honest drawings nest about ten groups."""
MAX_DRAWN = 20_000
"""The most shapes that an SVG may draw once every <use> is followed."""

MAX_LOGO_BYTES, MAX_LOGO_SIDE = 300_000, 4_000
"""A logo stands in every handout: what is heavier, or larger in pixels or units, is a picture from a camera."""

ORIENTATION = 0x0112
"""The number of the EXIF tag that says how a camera was held."""

SVG = "{http://www.w3.org/2000/svg}"
_ELEMENTS = frozenset(
    {"svg", "g", "defs", "symbol", "use", "title", "desc", "path", "ellipse", "circle", "rect", "line", "polyline", "polygon"}
    | {"clipPath", "mask", "pattern", "linearGradient", "radialGradient", "stop"}
)
_RASTER: dict[str, Literal["image/png", "image/jpeg", "image/webp"]] = {
    "PNG": "image/png",
    "JPEG": "image/jpeg",
    "WEBP": "image/webp",
}


def load_picture(folder: Path, name: str, *, width: float, height: float) -> Picture:
    """Return a picture of the data folder, checked.

    Args:
        folder: the data folder.
        name: path of the picture inside it.
        width: width of the view in its units; a raster picture may have any size of the same proportions.
        height: height of the view in its units.

    Raises:
        DataError: the file is missing, is no picture of its kind, is cut off, far too large, not of the view's
            proportions, or an SVG that holds more than a drawing (scripts, events, foreign or outside content).
    """
    data = read_bytes(folder, name, most=MAX_PICTURE_BYTES)
    if not data:
        _refuse(name, "empty-file", "is empty.", "Put the picture in its place again.")
    size = (width, height)
    return _svg(name, data, size) if name.endswith(".svg") else _raster(name, data, size)


def load_logo(path: Path) -> Picture:
    """Return a clinic's logo, checked as a picture of the data folder is; it may have any proportions.

    Raises:
        DataError: as `load_picture`; besides, it is far larger than a logo has to be.
    """
    name = path.name
    data = read_bytes(path.parent, name, most=MAX_LOGO_BYTES)
    if not data:
        _refuse(name, "empty-file", "is empty.", "Put the logo in its place again.")
    logo = _svg(name, data, None) if path.suffix.lower() == ".svg" else _raster(name, data, None)
    width, height = logo_size(logo)
    if max(width, height) > MAX_LOGO_SIDE:
        _refuse(name, "gigantic", f"is {width:g} x {height:g}, too large for a logo.", f"Make it smaller: {MAX_LOGO_SIDE} at most.")
    return logo


def logo_size(logo: Picture) -> tuple[float, float]:
    """Return width and height of a logo: pixels, or units of its drawing."""
    return svg_size(logo) if logo.media_type == "image/svg+xml" else Image.open(io.BytesIO(logo.data)).size


def svg_size(picture: Picture) -> tuple[float, float]:
    """Return width and height of a drawing in its units."""
    return _size(picture.name, ElementTree.fromstring(picture.data.decode("utf-8-sig")))


@lru_cache(maxsize=64)
def webp(picture: Picture, *, width: int) -> bytes:
    """Return a raster picture as WebP of a width in pixels, or of its own width where that is smaller: it is never blown up.

    Args:
        picture: a raster picture, as `load_picture` gives it.
        width: the width wanted, in pixels.
    """
    image: Image.Image = Image.open(io.BytesIO(picture.data), formats=list(_RASTER))
    if image.width <= width:
        if picture.media_type == "image/webp":
            return picture.data
    else:
        image = image.resize((width, round(image.height * width / image.width)), Image.Resampling.LANCZOS)
    stream = io.BytesIO()
    image.save(stream, "WEBP", quality=82, method=4)  # 6, the slowest, saves 3 % more and takes twenty times as long
    return stream.getvalue()


def _refuse(name: str, rule: str, message: str, hint: str, *, line: int = 0) -> None:
    raise DataError([Finding(name, line, rule, message, hint)])


def _raster(name: str, data: bytes, wanted: tuple[float, float] | None) -> Picture:
    smaller = f"Make it smaller: {MAX_PIXELS / 1e6:.0f} million pixels at most."
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # the size is checked here, before decoding
            picture = Image.open(io.BytesIO(data), formats=list(_RASTER))
        wide, high = picture.size
        if wide * high > MAX_PIXELS:
            _refuse(name, "gigantic", f"is gigantic: {wide} x {high} pixels.", smaller)
        picture.load()
        data, (wide, high) = _upright(picture, data)
    except Image.DecompressionBombError:
        _refuse(name, "gigantic", "is gigantic: it has too many pixels to open it.", smaller)
    except UnidentifiedImageError:
        _refuse(name, "not-a-picture", "is not a picture in PNG, JPEG or WebP.", "Save the picture again in one of these forms.")
    except (OSError, SyntaxError, ValueError) as error:
        _refuse(name, "picture-cut-off", f"is cut off or broken: {error}.", "Copy the whole file again.")
    if wanted:
        _same_proportions(name, (wide, high), wanted)
    return Picture(name=name, media_type=_RASTER[str(picture.format)], data=data)


def _upright(picture: Image.Image, data: bytes) -> tuple[bytes, tuple[int, int]]:
    """Return the bytes and the size of a picture, turned as its camera says (EXIF orientation): not every program asks that."""
    if picture.getexif().get(ORIENTATION, 1) == 1:
        return data, picture.size
    turned = ImageOps.exif_transpose(picture)
    stream = io.BytesIO()
    turned.save(stream, picture.format, quality=92)
    return stream.getvalue(), turned.size


def _same_proportions(name: str, found: tuple[float, float], wanted: tuple[float, float]) -> None:
    if abs(found[0] * wanted[1] - found[1] * wanted[0]) > 0.01 * found[0] * wanted[1]:
        message = f"is {found[0]:g} x {found[1]:g}, but map.json says {wanted[0]:g} x {wanted[1]:g}."
        _refuse(name, "other-size", message, "Write the picture's own width and height into map.json.")


def _svg(name: str, data: bytes, wanted: tuple[float, float] | None) -> Picture:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        _refuse(name, "not-utf-8", "is not UTF-8 text.", 'Save the drawing again as "Plain SVG".')
    doctype = re.search(r"<!(DOCTYPE|ENTITY)", text, re.IGNORECASE)
    if doctype:
        line = text[: doctype.start()].count("\n") + 1
        _refuse(name, "svg-doctype", "has a DOCTYPE or an ENTITY, which a drawing does not need.", "Delete that line.", line=line)
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        line = error.position[0]
        _refuse(name, "broken-svg", f"is not a whole SVG drawing: {error}.", 'Save it again as "Plain SVG".', line=line)
    if root.tag != f"{SVG}svg":
        _refuse(name, "not-a-picture", "is not an SVG drawing.", 'Save the drawing as "Plain SVG".')
    findings = sorted(set(_foreign(name, root)))
    if findings:
        raise DataError(findings)
    found = _size(name, root)
    if wanted:
        _same_proportions(name, found, wanted)
    if _nesting(root) > MAX_NESTING:
        _refuse(name, "gigantic", f"nests groups more than {MAX_NESTING} deep.", "Ungroup the drawing.")
    if _drawn(root) > MAX_DRAWN:
        _refuse(name, "gigantic", "draws far too many shapes, by <use> inside <use>.", "Draw the shapes once.")
    body = text[text.index(">", text.index("<svg")) + 1 : text.rindex("</svg>")].strip()
    return Picture(name=name, media_type="image/svg+xml", data=data, body=body)


def _size(name: str, root: ElementTree.Element) -> tuple[float, float]:
    try:
        x, y, width, height = (float(part) for part in root.get("viewBox", "").replace(",", " ").split())
    except ValueError:
        _refuse(name, "svg-size", "has no viewBox of four numbers.", 'Add one, such as viewBox="0 0 936 2137".')
    if (x, y) != (0, 0):
        _refuse(name, "svg-size", f"has a viewBox that starts at {x:g}, {y:g}.", "Move the drawing so that it starts at 0 0.")
    if not (0 < width <= MAX_UNITS and 0 < height <= MAX_UNITS):
        _refuse(name, "gigantic", f"is {width:g} x {height:g} units.", f"Scale it: {MAX_UNITS} units at most.")
    return width, height


def _foreign(name: str, root: ElementTree.Element) -> Iterator[Finding]:
    """Yield a finding for everything that is more than a drawing."""
    for element in root.iter():
        tag = str(element.tag)
        if not tag.startswith(SVG) or tag.removeprefix(SVG) not in _ELEMENTS:
            shown = tag.rsplit("}", 1)[-1]
            message = f"holds <{shown}>, which is not allowed in a picture."
            yield Finding(name, 0, "svg-foreign", message, 'Delete it, or save the drawing again as "Plain SVG".')
        for key, value in element.attrib.items():
            local = key.rsplit("}", 1)[-1]
            if local.lower().startswith("on"):
                yield Finding(name, 0, "svg-script", f'holds the event "{local}".', "Delete it: a picture runs no script.")
            elif local == "style":
                yield Finding(name, 0, "svg-style", 'holds a "style" attribute.', "Use attributes such as fill and stroke.")
            elif (local in ("href", "src") and not value.startswith("#")) or re.search(r"url\((?!#)", value, re.IGNORECASE):
                hint = "Draw that part in the file itself."
                yield Finding(name, 0, "svg-outside", f'points outside itself: {local}="{value[:60]}".', hint)


def _nesting(root: ElementTree.Element) -> int:
    """Return how deep elements stand in one another, level by level, without recursion."""
    level, depth = [root], 0
    while level:
        level, depth = [child for element in level for child in element], depth + 1
    return depth


def _drawn(root: ElementTree.Element) -> int:
    """Return how many elements are drawn once every <use> is followed, counting up to just above `MAX_DRAWN`."""
    named = {element.get("id"): element for element in root.iter() if element.get("id")}
    known: dict[int, int] = {}
    open_: set[int] = set()

    def count(element: ElementTree.Element) -> int:
        key = id(element)
        if key in known:
            return known[key]
        if key in open_:
            return MAX_DRAWN + 1  # a <use> of something that holds it
        open_.add(key)
        total = 1 + sum(count(child) for child in element)
        if element.tag == f"{SVG}use":
            href = element.get("href") or element.get("{http://www.w3.org/1999/xlink}href") or ""
            used = named.get(href.removeprefix("#"))
            total += count(used) if used is not None else 0
        open_.discard(key)
        known[key] = min(total, MAX_DRAWN + 1)
        return known[key]

    return count(root)
