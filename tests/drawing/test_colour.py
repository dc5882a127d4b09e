"""One colour of a clinic -> the accent's tokens, readable on every ground of the page."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.drawing.colour import (
    DARK,
    DRAWN_DARK,
    DRAWN_LIGHT,
    LIGHT,
    SEEN,
    NotReadableError,
    accent_css,
    accent_tokens,
    checked_accent,
    contrast,
    passing,
)
from bodymap.model.body_map import BodyMap
from bodymap.site.assets import asset

BRANDS = ["#8a2a5b", "#005eb8", "#0b6e4f", "#000000", "#7a0019", "#5a5a5a", "#1a237e", "#b00020"]


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#8a2a5b", "#fdfcfa") == pytest.approx(8.0, abs=0.05)
    assert contrast("#8a2a5b", "#fdfcfa") == contrast("#fdfcfa", "#8a2a5b")


def test_the_grounds_are_those_of_the_style_sheet() -> None:
    sheet = asset("map.css")

    for ground in (LIGHT, DARK):
        for name, value in (("paper", ground.paper), ("stage", ground.stage), ("skin", ground.skin)):
            assert f"--{name}:{value}" in sheet.replace(": ", ":")


@pytest.mark.parametrize("accent", BRANDS)
def test_a_readable_accent_is_taken_as_it_is(accent: str) -> None:
    assert checked_accent(accent) == accent


@pytest.mark.parametrize("accent", ["#ff9900", "#ffffff", "#ffff00", "#00aaff", "#888888"])
def test_an_accent_that_is_hard_to_read_is_refused_with_the_nearest_that_passes(accent: str) -> None:
    with pytest.raises(NotReadableError) as caught:
        checked_accent(accent)

    (named,) = re.findall(r"passes is (#[0-9a-f]{6})", str(caught.value))
    assert checked_accent(named) == named
    assert contrast(named, LIGHT.paper) < 4.8, "a nearer one would do"


@given(st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}"))
def test_every_accent_that_is_taken_is_readable_everywhere(wish: str) -> None:
    accent = passing(wish, [LIGHT.paper], least=4.5)

    for ground in (LIGHT, DARK):
        tokens = accent_tokens(accent, ground)
        for under in (ground.paper, ground.card, ground.stage, tokens["accent-soft"]):
            assert contrast(tokens["accent"], under) >= 4.5, (accent, tokens, under)
        assert contrast(tokens["on-accent"], tokens["accent"]) >= 4.5
        assert contrast(ground.ink, tokens["accent-soft"]) >= 7
        assert contrast(tokens["mark"], ground.body) >= 3
        assert contrast(tokens["mark"], ground.skin) >= 3


@pytest.mark.parametrize("brand", BRANDS)
def test_in_the_dark_a_mark_is_seen_on_the_drawn_body_with_room_for_its_shading(brand: str) -> None:
    assert contrast(accent_tokens(brand, DARK)["mark"], DARK.body) >= SEEN


def test_the_mark_of_the_style_sheet_is_seen_on_the_drawn_body_with_room_for_its_shading() -> None:
    light, dark = re.findall(r"--mark:(#[0-9a-f]{6})", asset("map.css").replace(": ", ":"))[:2]

    assert contrast(light, LIGHT.body) >= SEEN
    assert contrast(dark, DARK.body) >= SEEN


def test_the_skin_that_is_seen_is_the_skin_of_the_style_sheet_under_the_wash_of_the_drawing(body_map: BodyMap) -> None:
    for view in body_map.figures["drawn"].views:
        ((wash, opacity),) = re.findall(r'<path d="M0 0h936v2137H0z" fill="(#[0-9a-f]{6})" fill-opacity="([.0-9]+)"/>', view.picture.body)
        for ground in (LIGHT, DARK):
            over, under, seen = (bytes.fromhex(colour[1:]) for colour in (wash, ground.skin, ground.body))
            share = float(opacity)
            mixed = [one * share + other * (1 - share) for one, other in zip(over, under, strict=True)]
            assert list(seen) == [pytest.approx(part, abs=1) for part in mixed], view.id


def test_without_an_accent_there_is_nothing_to_add() -> None:
    assert accent_css("") == ""


def test_the_rules_stand_under_the_selectors_of_the_style_sheet() -> None:
    css = accent_css("#005eb8")

    sheet = re.sub(r"\s+", "", asset("map.css"))
    for selector in (".bodymap{--", ".bodymap:not([data-theme=light]){--", ".bodymap[data-theme=dark]{--", ".bodymap.bodymap.bodymap{--"):
        assert selector in css
        assert selector in sheet
    assert css.index(".bodymap{") < css.index("prefers-color-scheme:dark") < css.index("[data-theme=dark]") < css.index("print")


def test_the_colours_of_a_drawn_body_are_those_of_the_style_sheet() -> None:
    sheet = asset("map.css").replace(": ", ":")

    for colours in (DRAWN_LIGHT, DRAWN_DARK):
        for name, value in colours.items():
            short = value if len(set(value[1:])) > 1 else f"#{value[1:4]}"
            assert f"--{name}:{value}" in sheet or f"--{name}:{short}" in sheet, (name, value)
