"""The picture that previews of the page show."""

import io

import pytest
from PIL import Image

from bodymap.model.body_map import BodyMap
from bodymap.pages.og_image import lines_of, share_picture
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


def test_long_words_break_into_lines_that_fit() -> None:
    lines = lines_of("one two three four five six", width=10, measure=len)

    assert lines == ["one two", "three four", "five six"]


def test_a_word_wider_than_the_line_stands_alone() -> None:
    assert lines_of("a physiotherapeutic b", width=5, measure=len) == ["a", "physiotherapeutic", "b"]
