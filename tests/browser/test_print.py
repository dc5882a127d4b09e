"""What comes out on paper: the picture, the place, its warnings and its conditions; nothing that has to be pressed."""

import base64
from collections.abc import Callable, Iterator

import pytest

from bodymap.content.explanation import explain
from bodymap.model.body_map import BodyMap
from tests.browser.conftest import Visitor

Visit = Callable[..., Visitor]

OPEN_CARDS = "return [...document.querySelectorAll('[data-conditions] > [open]')].map(e => e.id)"
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

    assert len([each for each in visitor.elements(".bm-body") if each.is_displayed()]) == 2
    assert visitor.lit() == {"lower-back"}
    told = explain(body_map, "lower-back").red_flags.values()
    assert [each.text for each in visitor.elements(".bm-flags li") if each.is_displayed()] == [
        sign for level in told for flag in level for sign in flag.signs
    ]
    cards = [each for each in visitor.elements("[data-conditions] > details") if each.is_displayed()]
    assert len(cards) == 11
    assert all(each.find_element("css selector", ".bm-first").is_displayed() for each in cards)
    assert visitor.script(GROUND) == "rgb(255, 255, 255)"
    assert visitor.element('[data-region="lower-back"] .bm-review').is_displayed()


def test_paper_shows_nothing_that_has_to_be_pressed(paper: Callable[..., Visitor]) -> None:
    visitor = paper("#lower-back", "Lower back", booking="https://clinic.example/{region}", emergency_number="911")

    pressed = "button, input, .bm-btn:not(.bm-flags .bm-btn), .bm-ask, .bm-twin, .bm-pin, .bm-switch, .bm-skip:focus, .bm-top nav"
    assert [each.get_attribute("outerHTML") for each in visitor.elements(pressed) if each.is_displayed()] == []


def test_paper_names_the_number_to_call(paper: Callable[..., Visitor]) -> None:
    visitor = paper("#lower-back", "Lower back", emergency_number="911")

    call = visitor.element('.bm-words > .bm-flags [href="tel:911"]')
    assert call.is_displayed()
    assert call.value_of_css_property("border-top-width") == "0px"


def test_paper_shows_the_clinics_colour(paper: Callable[..., Visitor]) -> None:
    visitor = paper("#lower-back", "Lower back", accent="#005eb8")

    assert visitor.script("return getComputedStyle(document.body).getPropertyValue('--accent').trim()") == "#005eb8"


def test_cards_fold_again_after_printing_but_not_those_a_person_had_open(paper: Callable[..., Visitor]) -> None:
    visitor = paper("#lower-back", "Lower back")
    visitor.script("dispatchEvent(new Event('afterprint'))")
    assert visitor.script(OPEN_CARDS) == []
    visitor.script("document.getElementById('backache').open = true")

    visitor.script("dispatchEvent(new Event('beforeprint'))")
    assert len(visitor.script(OPEN_CARDS)) == 11
    visitor.script("dispatchEvent(new Event('afterprint'))")

    assert visitor.script(OPEN_CARDS) == ["backache"]


def test_the_browsers_own_printing_opens_and_folds_them(visit: Visit) -> None:
    visitor = visit("#neck-front")
    visitor.reads("Front and side of the neck")
    visitor.script("window.seen = []; addEventListener('beforeprint', () => window.seen.push(document.getElementById('whiplash').open))")

    printed = visitor.cdp("Page.printToPDF", printBackground=True)

    assert base64.b64decode(printed["data"]).startswith(b"%PDF")
    assert visitor.script("return window.seen") == [True]
    assert visitor.script(OPEN_CARDS) == []
