"""What comes out on paper: the picture, the place, its warnings and its conditions; nothing that has to be pressed."""

import base64
from collections.abc import Callable, Iterator

import pytest

from bodymap.content.explanation import explain
from bodymap.model.body_map import BodyMap
from tests.browser.conftest import Visitor

Visit = Callable[..., Visitor]

OPEN = "return [...document.querySelectorAll('.bm-answer:not([hidden]) details[open]')].map(e => e.dataset.about || e.className)"
GROUND = "return getComputedStyle(document.body).backgroundColor"


@pytest.fixture
def paper(visit: Visit) -> Iterator[Callable[..., Visitor]]:
    """Open the page and look at it as a printer does, after the event that a printer sends."""
    visitors: list[Visitor] = []

    def start(address: str, name: str, **options: object) -> Visitor:
        visitor = visit(address, width=794, height=1123, **options)
        visitors.append(visitor)
        visitor.reads(name)
        visitor.cdp("Emulation.setEmulatedMedia", media="print")
        visitor.script("dispatchEvent(new Event('beforeprint'))")
        return visitor

    yield start
    for visitor in visitors:
        visitor.cdp("Emulation.setEmulatedMedia", media="")


@pytest.mark.parametrize("theme", ["auto", "dark"])
def test_paper_shows_the_picture_the_place_its_warnings_and_its_conditions(
    paper: Callable[..., Visitor], theme: str, body_map: BodyMap
) -> None:
    visitor = paper("#lower-back", "Lower back", theme=theme)

    assert [each.get_attribute("data-view") for each in visitor.elements(".bm-view") if each.is_displayed()] == ["back"]
    assert visitor.lit() == {"lower-back"}
    told = explain(body_map, "lower-back")
    assert [each.text for each in visitor.elements(".bm-answer .bm-now li") if each.is_displayed()] == [
        sign for flag in told.red_flags["emergency"] for sign in flag.signs
    ]
    rows = [each for each in visitor.elements("[data-about]") if each.is_displayed()]
    assert [each.get_attribute("data-about") for each in rows] == [each.id for each in told.here + told.general]
    assert all(each.find_element("css selector", ".bm-sure").is_displayed() for each in rows)
    assert visitor.script(GROUND) == "rgb(255, 255, 255)"
    assert visitor.element("#lower-back .bm-review").is_displayed()


def test_paper_shows_nothing_that_has_to_be_pressed(paper: Callable[..., Visitor]) -> None:
    visitor = paper("#lower-back", "Lower back", booking="https://clinic.example/{region}", emergency_number="911")

    pressed = "button, input, .bm-btn:not(.bm-now .bm-btn), .bm-acts, .bm-twin, .bm-switch, .bm-skip:focus, .bm-top nav, .bm-more summary"
    assert [each.get_attribute("outerHTML") for each in visitor.elements(pressed) if each.is_displayed()] == []


def test_paper_names_the_number_to_call(paper: Callable[..., Visitor]) -> None:
    visitor = paper("#lower-back", "Lower back", emergency_number="911")

    call = visitor.element('.bm-answer:not([hidden]) [href="tel:911"]')
    assert call.is_displayed()
    assert call.value_of_css_property("border-top-width") == "0px"


def test_paper_shows_the_clinics_colour(paper: Callable[..., Visitor]) -> None:
    visitor = paper("#lower-back", "Lower back", accent="#005eb8")

    assert visitor.script("return getComputedStyle(document.body).getPropertyValue('--accent').trim()") == "#005eb8"


def test_the_whole_sentences_fold_again_after_printing_and_what_a_person_opened_stays(paper: Callable[..., Visitor]) -> None:
    visitor = paper("#lower-back", "Lower back")
    assert visitor.script(OPEN) == ["bm-full"]
    visitor.script("dispatchEvent(new Event('afterprint'))")
    assert visitor.script(OPEN) == []
    visitor.script("document.querySelector('#lower-back [data-about=backache] > summary').click()")

    visitor.script("dispatchEvent(new Event('beforeprint'))")
    assert visitor.element("#lower-back [data-condition=backache] .bm-first").is_displayed()
    visitor.script("dispatchEvent(new Event('afterprint'))")

    assert visitor.script(OPEN) == ["backache"]


def test_the_whole_body_is_printed_from_a_strip_and_the_strip_comes_back(visit: Visit) -> None:
    visitor = visit("#lower-back", width=390, touch=True)
    box = "return document.querySelector('[data-view=back] svg').getAttribute('viewBox')"
    strip = visitor.script(box)
    visitor.script(f"window.seen = []; addEventListener('beforeprint', () => seen.push((() => {{ {box} }})()))")

    printed = visitor.cdp("Page.printToPDF", printBackground=True)

    assert base64.b64decode(printed["data"]).startswith(b"%PDF")
    assert visitor.script("return seen") == ["0 0 936 2137"]
    assert visitor.script(box) == strip
