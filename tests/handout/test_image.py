"""The handout as a picture: a value that can be looked at, the same for the same input."""

import io
import re
from pathlib import Path

import pytest
from PIL import Image

from bodymap.content.explanation import explain_condition
from bodymap.drawing.text import MissingLetterError
from bodymap.handout.content import chosen, listed_for
from bodymap.handout.image import PAGE, Block, _benefits, _blocks, _foot, _pages, _warnings, drawn_handout, handout_pdf, handout_png
from bodymap.handout.image_parts import BODY_HEIGHT, EDGE, WIDTH
from bodymap.model.body_map import BodyMap
from bodymap.settings import Settings

CLINIC = Settings(clinic_name="Harbour Street Physiotherapy", base_url="https://map.example", emergency_number="911")


Columns = dict[tuple[str, bool], list[Block]]


@pytest.fixture(scope="module")
def columns(body_map: BodyMap) -> Columns:
    """What stands on the handout of each region, short and whole."""
    return {
        (region, whole): _blocks(body_map, CLINIC, chosen(body_map, region), whole=whole)
        for region in body_map.regions
        for whole in (False, True)
    }


@pytest.fixture(scope="module")
def elbow_pdf(body_map: BodyMap) -> bytes:
    return handout_pdf(body_map, CLINIC, chosen(body_map, "elbow-left"))


def near(found: tuple[int, ...], colour: str) -> bool:
    wanted = tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return all(abs(one - other) < 60 for one, other in zip(found, wanted, strict=True))


@pytest.mark.parametrize(
    ("figure", "side", "other"), [("drawn", "left", "right"), ("drawn", "right", "left"), ("sculpted", "right", "left")]
)
def test_the_chosen_place_is_lit_and_no_other(body_map: BodyMap, figure: str, side: str, other: str) -> None:
    shown = body_map.model_copy(update={"about": body_map.about.model_copy(update={"figure": figure})})
    view = next(view for view in shown.figure.views if view.id == "back")
    places = chosen(shown, f"calf-{side}")
    heights = [block for block in _blocks(shown, CLINIC, places, whole=False) if block.image and block.image.height > BODY_HEIGHT]
    strip = heights[0].image
    assert strip is not None
    scale = BODY_HEIGHT / view.height
    left = (strip.width - view.width * scale) / 2

    def at(area_id: str) -> tuple[int, ...]:
        area = next(area for area in view.areas if area.id == area_id)
        x, y = (sum(values) / len(area.polygon) for values in zip(*area.polygon, strict=True))
        return tuple(strip.getpixel((left + x * scale, y * scale)))  # type: ignore[arg-type]

    lit, dull = at(f"calf-{side}"), at(f"calf-{other}")
    assert lit[0] - lit[1] > 40  # mulberry over skin; the body alone is grey or stone
    assert dull[0] - dull[1] < 25


def test_the_same_input_gives_the_same_bytes(body_map: BodyMap, elbow_pdf: bytes) -> None:
    elbow, chest = (chosen(body_map, area) for area in ("elbow-left", "chest"))

    assert handout_png(body_map, CLINIC, chest) == handout_png(body_map, CLINIC, chest)
    assert handout_pdf(body_map, CLINIC, elbow) == elbow_pdf


def test_warnings_of_every_place_stand_before_benefits(body_map: BodyMap) -> None:
    for region in body_map.regions:
        places = chosen(body_map, region)
        parts = (
            _warnings(body_map, CLINIC, places),
            _benefits(body_map, places),
            _foot(body_map, CLINIC, places, whole=False),
        )
        words = [block.words for part in parts for block in part]

        flags = [sign for flag in body_map.safety.red_flags if flag.regions == "all" or region in flag.regions for sign in flag.signs]
        assert set(flags) <= set(words)
        assert words.index("Call 911 if you notice") < min(map(words.index, flags))
        if listed_for(body_map, places):
            assert max(map(words.index, flags)) < words.index("What IMS may do")
        assert any("Not yet reviewed by a clinician." in text for text in words)


@pytest.mark.parametrize(("line", "said"), [("", "Please call your local emergency number or crisis line."), ("988", "Please call 988.")])
def test_thoughts_of_ending_ones_life_stand_after_the_signs_of_an_emergency(body_map: BodyMap, line: str, said: str) -> None:
    blocks = list(_warnings(body_map, CLINIC.model_copy(update={"crisis_line": line}), chosen(body_map, "chest")))

    crisis = next(block for block in blocks if block.words == f"Thoughts of ending your life? {said}")
    assert not crisis.bullet
    assert blocks[blocks.index(crisis) + 1].words == body_map.handout.today


@pytest.mark.parametrize("whole", [True, False])
def test_every_problem_of_the_place_stands_in_one_line_with_how_sure_and_for_how_long(
    body_map: BodyMap, columns: Columns, whole: bool
) -> None:
    for region in body_map.regions:
        blocks = columns[region, whole]
        words = [block.words for block in blocks]

        for condition in listed_for(body_map, chosen(body_map, region)):
            start = words.index(condition.name_short or condition.name)
            told = explain_condition(body_map, condition)
            assert words[start + 1] == condition.in_short
            assert words[start + 2].startswith(f"{told.sure.label}, {condition.how_long}")
            assert ("Guideline" in words[start + 2]) == (condition.guideline is not None)
            assert blocks[start + 2].symbol == told.sure.symbol


def test_the_picture_to_send_is_short_and_says_what_it_leaves_out(body_map: BodyMap, columns: Columns) -> None:
    places = chosen(body_map, "lower-back")  # the most warning signs
    words, whole = ([block.words for block in columns["lower-back", whole]] for whole in (False, True))

    assert drawn_handout(body_map, CLINIC, places).height < 6000
    assert all(sum(block.before + block.height for block in columns[region, False]) + 2 * EDGE < 6000 for region in body_map.regions)
    assert body_map.handout.left_out in words
    assert body_map.handout.left_out not in whole
    assert "map.example/#lower-back" in words
    for text in body_map.safety.session:
        assert text in whole
        assert text not in words


@pytest.mark.parametrize("whole", [True, False])
def test_what_to_expect_and_aftercare_stand_on_every_picture_after_the_warnings(body_map: BodyMap, columns: Columns, whole: bool) -> None:
    for region in body_map.regions:
        words = [block.words for block in columns[region, whole]]
        text, page, care = " ".join(words), body_map.page, body_map.safety.aftercare

        for heading, wanted in ((page.emergency, care.emergency), (page.same_day, care.same_day), (page.call_us, care.call_us)):
            assert f"{heading} {' '.join(wanted)}" in text
        assert " ".join([body_map.handout.at_home, *care.at_home]) in text
        assert " ".join(body_map.safety.common_rule) in text
        assert words.index(f"Call {CLINIC.emergency_number} if you notice") < words.index(body_map.handout.expect)


def test_the_picture_without_an_address_says_whom_to_ask_for_the_rest(body_map: BodyMap) -> None:
    words = [block.words for block in _blocks(body_map, Settings(), chosen(body_map, "chest"), whole=False)]

    assert body_map.handout.left_out_ask in words


def test_no_line_is_wider_than_the_picture(body_map: BodyMap) -> None:
    from bodymap.drawing.text import font

    for block in _blocks(body_map, CLINIC, chosen(body_map, "lower-back+buttock-right"), whole=True):
        for line in block.lines if block.words else []:
            assert font(block.size, bold=block.bold).getlength(line) <= WIDTH - 2 * EDGE - block.indent


def test_a_pdf_stands_on_pages_of_a4_and_none_is_too_full(body_map: BodyMap, columns: Columns, elbow_pdf: bytes) -> None:
    pdf, pages = elbow_pdf, _pages(_blocks(body_map, CLINIC, chosen(body_map, "elbow-left"), whole=True))
    longest = _pages(columns["lower-back", True])

    assert len(re.findall(rb"/Type /Page\b", pdf)) == len(pages) > 1
    for page in [*pages, *longest]:
        assert sum(block.before + block.height for block in page) <= PAGE - 2 * EDGE
    width, height = (float(part) for part in re.search(rb"/MediaBox \[ 0 0 ([\d.]+) ([\d.]+) \]", pdf).groups())  # type: ignore[union-attr]
    assert (round(width), round(height)) == (595, 842)  # points of A4


def test_a_heading_is_never_the_last_of_a_page() -> None:
    full = [Block("word", before=PAGE - 2 * EDGE - 150), Block("Heading", bold=True), Block("words\nwords\nwords")]

    pages = _pages(full)

    assert [[block.words for block in page] for page in pages] == [["word"], ["Heading", "words\nwords\nwords"]]


def test_letters_that_the_font_lacks_are_named_before_anything_is_drawn(body_map: BodyMap) -> None:
    with pytest.raises(MissingLetterError, match=r'no letter for "中" \(U\+4E2D\).*Print the handout page'):
        handout_png(body_map, Settings(clinic_name="中 Clinic"), chosen(body_map, "elbow-left"))


def test_hostile_words_are_drawn_as_text(body_map: BodyMap) -> None:
    hostile = Settings(clinic_name="<script>alert(1)</script> &amp; {clinic}")

    words = [block.words for block in _blocks(body_map, hostile, chosen(body_map, "elbow-left"), whole=False)]

    assert "<script>alert(1)</script> &amp; {clinic}" in words
    assert drawn_handout(body_map, hostile, chosen(body_map, "elbow-left")).width == WIDTH


def test_the_clinics_logo_and_colour_are_drawn(body_map: BodyMap, tmp_path: Path) -> None:
    Image.new("RGB", (300, 100), "#00ff00").save(tmp_path / "logo.png")
    settings = Settings(logo=str(tmp_path / "logo.png"), accent="#005eb8")

    image = Image.open(io.BytesIO(handout_png(body_map, settings, chosen(body_map, "chest")))).convert("RGB")

    assert near(image.getpixel((EDGE + 20, EDGE + 30)), "#00ff00")  # type: ignore[arg-type]
    seen = [image.getpixel((x, y)) for x in range(WIDTH // 2 - 40, WIDTH // 2 + 40, 8) for y in range(220, 700, 6)]
    assert any(blue > red + 60 for red, _, blue in seen)  # type: ignore[misc]
    assert not any(red > green + 40 for red, green, _ in seen)  # type: ignore[misc]
