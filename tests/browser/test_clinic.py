"""The page of a clinic that has set everything, and the page for a wrong address."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.conftest import Visitor

Visit = Callable[..., Visitor]

CLINIC: dict[str, Any] = {
    "clinic_name": "Harbour Street Physiotherapy",
    "clinic_phone": "(604) 555-0100",
    "college": "College of Examples",
    "registration_numbers": "12, 34",
    "country": "Ontario",
    "corrections": "errors@clinic.example",
    "booking": "https://clinic.example/book?about={region}",
    "base_url": "https://clinic.example/map",
    "hide_conditions": "tennis-elbow",
}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("accent", ["#005eb8", "#000000", "#757600", "#eb0000"])
def test_axe_finds_nothing_in_any_colour(theme: str, accent: str, visit: Visit) -> None:
    visitor = visit("#lower-back", theme=theme, accent=accent, **CLINIC)
    visitor.reads("Lower back")
    visitor.script("document.querySelectorAll('details').forEach(d => { d.open = true })")

    assert visitor.axe() == []


def test_the_structured_data_is_not_blocked_and_nothing_is_printed(visit: Visit) -> None:
    visitor = visit("#lower-back", **CLINIC)
    visitor.reads("Lower back")

    text = visitor.script("return document.querySelector('[type=\"application/ld+json\"]').textContent")
    assert json.loads(text)["@type"] == "MedicalWebPage"
    assert visitor.console() == []
    assert visitor.requests() == []


def test_the_clinics_colour_is_the_one_that_is_seen(visit: Visit) -> None:
    visitor = visit("#lower-back", accent="#005eb8")
    visitor.reads("Lower back")

    lit = visitor.element('.bm-area[aria-checked="true"] path')
    assert lit.value_of_css_property("stroke") == "rgb(0, 94, 184)"


@pytest.mark.parametrize("width", [320, 1280])
def test_a_wrong_address_has_the_pages_look_and_leads_back(width: int, visit: Visit) -> None:
    visitor = visit("nothing/here", width=width, touch=width < 700)

    assert visitor.text("h1") == "This page is not here"
    assert visitor.axe() == []
    assert visitor.script("return document.documentElement.scrollWidth") <= width
    visitor.element("main a").click()
    visitor.wait(lambda: visitor.elements(".bm-body"), "the map")
