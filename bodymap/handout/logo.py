"""The clinic's logo: for pages as an address that holds it, for pictures as pixels."""

import io
from base64 import b64encode

from PIL import Image

from bodymap.drawing.raster import png
from bodymap.loading.pictures import svg_size
from bodymap.settings import Settings

WIDEST, HIGHEST = 420, 150
"""The largest logo on a picture, in pixels."""


def logo_address(settings: Settings) -> str:
    """Return the logo as an address (`data:`); empty where none is set."""
    logo = settings.logo_picture
    return f"data:{logo.media_type};base64,{b64encode(logo.data).decode()}" if logo else ""


def logo_picture(settings: Settings) -> Image.Image | None:
    """Return the logo as pixels with a transparent ground, no larger than a picture has room for; None where none is set.

    Raises:
        PixelsError: it is a drawing that cannot be drawn.
    """
    logo = settings.logo_picture
    if logo is None:
        return None
    if logo.media_type == "image/svg+xml":
        width, height = svg_size(logo)
        scale = min(WIDEST / width, HIGHEST / height)
        wide, high = max(1, round(width * scale)), max(1, round(height * scale))
        text = (
            f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 {width:g} {height:g}" '
            f'width="{width:g}" height="{height:g}">{logo.body}</svg>'
        )
        return Image.open(io.BytesIO(png(text, name=logo.name, width=wide, height=high))).convert("RGBA")
    picture = Image.open(io.BytesIO(logo.data)).convert("RGBA")
    picture.thumbnail((WIDEST, HIGHEST), Image.Resampling.LANCZOS)
    return picture
