"""Drawings become pixels in a process of their own, which may die alone."""

import io
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from bodymap.drawing import raster as pixels
from bodymap.drawing.raster import PixelsError, png
from bodymap.drawing.svg import paper_svg
from bodymap.model.body_map import BodyMap

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 20" width="10" height="20">'


def test_a_drawing_has_the_size_asked_for_and_its_own_colours() -> None:
    svg = HEAD + '<style>.a{color:#00ff00}</style><rect class="a" width="10" height="10" fill="currentColor"/></svg>'
    image = Image.open(io.BytesIO(png(svg, name="body.svg", width=100, height=200)))

    assert image.size == (100, 200)
    assert image.getpixel((50, 50)) == (0, 255, 0, 255)
    assert image.getpixel((50, 150)) == (0, 0, 0, 0)


def test_what_kills_the_renderer_leaves_us_alive() -> None:
    gigantic = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 99999" width="1" height="99999"><rect width="1" height="9"/></svg>'

    with pytest.raises(PixelsError, match="cannot be drawn"):
        png(gigantic, name="body.svg", width=99_999, height=1)


def test_too_many_pixels_are_refused_before_anything_is_started() -> None:
    with pytest.raises(PixelsError, match="99999 x 99999 pixels are too many: 10 million at most"):
        png(HEAD + "</svg>", name="body.svg", width=99_999, height=99_999)


def test_the_service_has_room_for_a_drawing_in_each_worker() -> None:
    """deploy/bodymap.service and gunicorn.conf.py as they ship; 300 MB stay for each worker itself."""
    root = Path(__file__).parents[2]
    unit = int(re.search(r"^MemoryMax=(\d+)G$", (root / "deploy/bodymap.service").read_text("utf-8"), re.MULTILINE)[1]) * 10**9  # type: ignore[index]
    workers = int(re.search(r'"WEB_CONCURRENCY"\) or (\d+)', (root / "gunicorn.conf.py").read_text("utf-8"))[1])  # type: ignore[index]

    assert workers * (pixels.MEMORY + 300_000_000) <= unit


@pytest.mark.slow
def test_a_body_of_a_handout_needs_less_than_a_third_of_the_memory(body_map: BodyMap, tmp_path: Path) -> None:
    script = Path(pixels.__file__).read_text("utf-8")
    less = tmp_path / "pixels.py"
    less.write_text(script.replace(f"MEMORY = {pixels.MEMORY:_}", f"MEMORY = {pixels.MEMORY // 3}"), "utf-8")
    assert less.read_text("utf-8") != script

    for view in body_map.figure.views:
        width = round(view.width * 1840 / view.height)
        done = subprocess.run([sys.executable, "-I", less, str(width)], input=paper_svg(view).encode(), capture_output=True, check=False)
        assert done.returncode == 0, done.stderr


def test_what_is_no_drawing_is_said_so() -> None:
    with pytest.raises(PixelsError, match="cannot be drawn"):
        png("no drawing", name="body.svg", width=10, height=10)


def test_what_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pixels, "SECONDS", 0.01)

    with pytest.raises(PixelsError, match=r"body\.svg: The drawing takes longer than 0\.01 seconds\. Draw it with fewer shapes\."):
        png(HEAD + "</svg>", name="body.svg", width=10, height=10)
