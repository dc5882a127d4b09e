"""The picture that previews of the page show."""

import io

import pytest
from PIL import Image

from bodymap.model.body_map import BodyMap
from bodymap.pages.og_image import share_picture
from bodymap.settings import Settings


@pytest.fixture(scope="module")
def picture(body_map: BodyMap) -> bytes:
    return share_picture(body_map, Settings())


def test_it_is_a_light_png_of_the_size_that_previews_want(picture: bytes) -> None:
    image = Image.open(io.BytesIO(picture))

    assert image.format == "PNG"
    assert image.size == (1200, 630)
    assert len(picture) < 120_000


def test_it_is_the_same_every_time(picture: bytes, body_map: BodyMap) -> None:
    assert share_picture(body_map, Settings()) == picture


def test_it_shows_the_clinics_name_and_colour(picture: bytes, body_map: BodyMap) -> None:
    theirs = share_picture(body_map, Settings(clinic_name="Harbour Street Physiotherapy", accent="#005eb8"))

    assert theirs != picture
    colours = Image.open(io.BytesIO(theirs)).convert("RGB").getcolors(1_000_000) or []
    assert (0, 0x5E, 0xB8) in [colour for _, colour in colours]


def test_a_clinics_name_with_an_umlaut_is_drawn_not_boxed(body_map: BodyMap) -> None:
    """Fault f19: the picture's letters came from a font that has none beyond ASCII."""
    pictures = {share_picture(body_map, Settings(clinic_name=f"Praxis M{letter}ller")) for letter in "üöø"}

    assert len(pictures) == 3
