"""Drawings become pixels in a process of their own, which may die alone."""

import io

import pytest
from PIL import Image

from bodymap import pixels
from bodymap.pixels import PixelsError, png

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 20" width="10" height="20">'


def test_a_drawing_has_the_size_asked_for_and_its_own_colours() -> None:
    svg = HEAD + '<style>.a{color:#00ff00}</style><rect class="a" width="10" height="10" fill="currentColor"/></svg>'
    image = Image.open(io.BytesIO(png(svg, width=100, height=200)))

    assert image.size == (100, 200)
    assert image.getpixel((50, 50)) == (0, 255, 0, 255)
    assert image.getpixel((50, 150)) == (0, 0, 0, 0)


def test_what_kills_the_renderer_leaves_us_alive() -> None:
    gigantic = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 99999" width="1" height="99999"><rect width="1" height="9"/></svg>'

    with pytest.raises(PixelsError, match="cannot be drawn"):
        png(gigantic, width=99_999, height=1)


def test_too_many_pixels_are_refused_before_anything_is_started() -> None:
    with pytest.raises(PixelsError, match="99999 x 99999 pixels are too many: 40 million at most"):
        png(HEAD + "</svg>", width=99_999, height=99_999)


def test_what_is_no_drawing_is_said_so() -> None:
    with pytest.raises(PixelsError, match="cannot be drawn"):
        png("no drawing", width=10, height=10)


def test_what_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pixels, "SECONDS", 0.01)

    with pytest.raises(PixelsError, match=r"longer than 0.01 seconds"):
        png(HEAD + "</svg>", width=10, height=10)
