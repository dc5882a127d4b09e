"""A clinic's logo: what can be shown, and what is refused at the start."""

import io
from pathlib import Path

import pytest
from PIL import Image

from bodymap.errors import SettingsError
from bodymap.handout.logo import HIGHEST, WIDEST, logo_address, logo_picture
from bodymap.settings import Settings, read_settings
from tests.bombs import png_that_says

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 {0} {1}">{2}</svg>'
RECT = '<rect width="20" height="10" fill="#00ff00"/>'


def raster(kind: str, size: tuple[int, int] = (60, 30)) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", size, "#00ff00").save(stream, kind)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "media"),
    [
        ("logo.png", raster("PNG"), "image/png"),
        ("logo.jpg", raster("JPEG"), "image/jpeg"),
        ("logo.webp", raster("WEBP"), "image/webp"),
        ("logo.SVG", SVG.format(20, 10, RECT).encode(), "image/svg+xml"),
        ("used.svg", SVG.format(20, 10, f'<defs><g id="a">{RECT}</g></defs><use xlink:href="#a"/>').encode(), "image/svg+xml"),
    ],
)
def test_a_logo_of_each_kind_is_shown(tmp_path: Path, name: str, data: bytes, media: str) -> None:
    (tmp_path / name).write_bytes(data)
    settings = read_settings({}, logo=str(tmp_path / name))

    assert logo_address(settings).startswith(f"data:{media};base64,")
    picture = logo_picture(settings)
    assert picture is not None
    assert picture.width <= WIDEST
    assert picture.height <= HIGHEST
    red, green, _, solid = picture.getpixel((picture.width // 2, picture.height // 2))  # type: ignore[misc]
    assert (red < 60, green > 200, solid) == (True, True, 255)


BOMB = '<g id="a0">' + RECT + "</g>" + "".join(f'<g id="a{n}">' + f'<use xlink:href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, 9))


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("logo.png", b"", "is empty"),
        ("logo.png", raster("PNG")[:60], "cut off or broken"),
        ("logo.png", b"GIF89a no picture", "is not a picture in PNG, JPEG or WebP"),
        ("logo.png", raster("PNG", (5000, 10)), "is 5000 x 10, too large for a logo"),
        ("logo.png", png_that_says(20_000, 20_000), "the file is gigantic: it has too many pixels to open it. Make it smaller: 40 million"),
        ("logo.png", b"\x89PNG" + b"x" * 400_000, "the file is too large: 400 kB, where 300 kB is the most. Look"),
        (
            "logo.svg",
            SVG.format(20, 10, "<script>alert(1)</script>").encode(),
            "the file holds <script>, which is not allowed in a picture. Delete it",
        ),
        ("logo.svg", SVG.format(20, 10, '<rect onload="alert(1)" width="1" height="1"/>').encode(), 'the event "onload"'),
        ("logo.svg", SVG.format(20, 10, '<use href="https://evil.example/#a"/>').encode(), "points outside itself"),
        ("logo.svg", b'<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.format(20, 10, "").encode(), "has a DOCTYPE or an ENTITY"),
        ("logo.svg", SVG.format(20, 10, RECT).encode()[:-8], "is not a whole SVG drawing"),
        ("logo.svg", SVG.format(99999, 99999, RECT).encode(), "is 99999 x 99999 units"),
        ("logo.svg", SVG.format(20, 10, BOMB).encode(), "draws far too many shapes"),
    ],
)
def test_a_logo_that_cannot_be_shown_stops_the_start(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(data)

    with pytest.raises(SettingsError) as caught:
        read_settings({"BODYMAP_LOGO": str(tmp_path / name), "BODYMAP_THEME": "loud"})

    assert len(caught.value.lines) == 2
    line = next(line for line in caught.value.lines if "BODYMAP_LOGO" in line)
    assert said in line
    assert ".." not in line


def test_a_logo_that_is_missing_is_said_with_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(raster("PNG"))

    with pytest.raises(SettingsError, match=r"is missing\. In that folder there are: logo\.png"):
        read_settings({}, logo=str(tmp_path / "lgoo.png"))


def test_without_a_logo_there_is_none() -> None:
    assert logo_address(Settings()) == ""
    assert logo_picture(Settings()) is None
