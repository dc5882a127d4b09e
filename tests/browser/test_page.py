"""The page as a whole: address, Dash behind it, axe, console, sizes of screens."""

from collections.abc import Callable
from typing import Any

import pytest

from bodymap.content.explanation import red_flags
from bodymap.model.body_map import BodyMap
from tests.browser.conftest import Visitor

Visit = Callable[..., Visitor]

DASH_RUNS = "return !!(window.dash_component_api || (window.dash_clientside && window.dash_clientside.set_props))"


def test_the_address_opens_with_its_choice_and_back_and_forward_work(visit: Visit) -> None:
    visitor = visit("#elbow-left")
    visitor.reads("Left elbow")

    visitor.press("lower-back")
    visitor.reads("Lower back")
    visitor.driver.back()
    visitor.reads("Left elbow")
    assert visitor.lit() == {"elbow-left"}
    visitor.driver.forward()
    visitor.reads("Lower back")


def test_several_places_in_the_address_are_all_shown(visit: Visit) -> None:
    visitor = visit("#shoulder-left+neck-back")

    visitor.wait(lambda: visitor.headings() == ["Back of the neck", "Left shoulder"], "both places")
    assert visitor.lit() == {"shoulder-left", "neck-back"}


@pytest.mark.parametrize("fragment", ["nothing", "%E0%A4%A", "<b>", "lower-back+nothing"])
def test_an_unknown_address_opens_as_if_it_were_not_there(fragment: str, visit: Visit) -> None:
    visitor = visit(f"#{fragment}")

    visitor.wait(lambda: visitor.element("[data-start]").is_displayed(), "the start")
    assert visitor.lit() == set()


def test_a_link_to_a_source_leaves_the_choice_alone(visit: Visit) -> None:
    visitor = visit("#lower-back")
    visitor.reads("Lower back")

    visitor.script("location.hash = 'source-1'")

    visitor.wait(lambda: visitor.script("return !!document.querySelector('li:target')"), "the source")
    assert visitor.headings() == ["Lower back"]


def test_the_first_answer_needs_nothing_else(visit: Visit) -> None:
    visitor = visit("#lower-back")
    visitor.reads("Lower back")

    assert visitor.requests() == []


def test_the_first_press_starts_dash_and_is_not_lost(visit: Visit) -> None:
    visitor = visit()

    visitor.press("lower-back")

    visitor.reads("Lower back")
    visitor.wait(lambda: visitor.script(DASH_RUNS), "Dash")
    visitor.wait(lambda: visitor.elements("#map-words"), "the Dash component")
    visitor.wait(lambda: visitor.script("return window.bodymap.adopted"), "Dash listening")
    visitor.press("elbow-left")
    visitor.reads("Left elbow")
    assert visitor.focused() == "elbow-left"


SHIFTS = """window.shifts = [];
new PerformanceObserver(list => list.getEntries().forEach(entry => shifts.push(entry.value + ": " + entry.sources.map(
  ({ node, previousRect: a, currentRect: b }) => `${node.className || node.nodeName} ${a.x},${a.y} to ${b.x},${b.y}`))))
  .observe({type: "layout-shift", buffered: true})"""


def test_nothing_moves_when_a_place_is_chosen_and_dash_starts(visit: Visit) -> None:
    visitor = visit()
    visitor.script(SHIFTS)
    places = "return [...document.querySelectorAll('.bm-view, .bm-twin, h1')].map(e => e.getBoundingClientRect().top)"
    before = visitor.script(places)

    x, y = visitor.middle("lower-back")
    visitor.click(x, y)

    visitor.reads("Lower back")
    visitor.wait(lambda: visitor.elements("#map-words"), "the Dash component")
    assert visitor.script(places) == before
    assert visitor.script("return shifts") == []


@pytest.mark.parametrize("screen", [{"width": 390, "touch": True}, {"width": 768}, {"width": 1280}])
def test_nothing_moves_while_the_page_comes_over_a_slow_line(screen: dict[str, Any], visit: Visit) -> None:
    visitor = visit("", **screen)
    visitor.cdp("Network.enable")
    visitor.cdp("Network.emulateNetworkConditions", offline=False, latency=50, downloadThroughput=80_000, uploadThroughput=80_000)
    visitor.open()
    visitor.wait(lambda: visitor.elements(".bm-map.bm-live"), "the script")

    visitor.script(SHIFTS)
    visitor.driver.execute_async_script("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))")

    assert visitor.script("return shifts") == []


def test_several_places_have_an_answer_each_with_its_own_signs(visit: Visit, body_map: BodyMap) -> None:
    visitor = visit("#lower-back+neck-back")
    visitor.wait(lambda: len(visitor.headings()) == 2, "both places")

    for region, answer in zip(("neck-back", "lower-back"), visitor.elements(".bm-answer:not([hidden])"), strict=True):
        signs = [each.text for each in answer.find_elements("css selector", ".bm-now > ul li")]
        flags = [flag for flag in red_flags(body_map, [region])["emergency"] if flag.regions != "all"]
        assert signs == [sign for flag in flags for sign in flag.short]


def test_a_page_four_times_as_large_is_a_phones_page(visit: Visit) -> None:
    visitor = visit("#lower-back", width=320, height=225)  # 1280 x 900 at 400 %

    visitor.reads("Lower back")
    assert visitor.script("return document.documentElement.scrollWidth") <= 320
    visitor.script("document.querySelector('.bm-answer:not([hidden]) [data-about] > summary').click()")
    assert visitor.script("return document.documentElement.scrollWidth") <= 320


def test_the_map_goes_on_when_the_server_has_stopped(visit: Visit) -> None:
    visitor = visit()
    visitor.cdp("Network.enable")
    visitor.cdp("Network.emulateNetworkConditions", offline=True, latency=0, downloadThroughput=0, uploadThroughput=0)

    visitor.press("neck-back")
    visitor.reads("Back of the neck")
    visitor.press("elbow-left")
    visitor.reads("Left elbow")


def test_the_page_prints_nothing_in_the_console(visit: Visit) -> None:
    visitor = visit()
    visitor.press("lower-back")
    visitor.wait(lambda: visitor.elements("#map-words"), "the Dash component")
    visitor.press("elbow-left")
    visitor.reads("Left elbow")

    assert visitor.console() == []


def test_choosing_sends_nothing(visit: Visit) -> None:
    visitor = visit()
    visitor.press("lower-back")
    visitor.wait(lambda: visitor.script("return window.bodymap.adopted"), "Dash listening")
    before = visitor.requests()

    visitor.press("elbow-left")
    visitor.reads("Left elbow")

    assert visitor.requests() == before
    assert not [address for address in before if "elbow" in address or "lower-back" in address]
    assert visitor.driver.get_cookies() == []


STATES: dict[str, dict[str, Any]] = {
    "nothing chosen": {},
    "lower back": {"address": "#lower-back"},
    "chest": {"address": "#chest-left"},
    "phone": {"address": "#elbow-left", "width": 390, "touch": True},
    "small phone": {"width": 320, "touch": True},
    "dark": {"address": "#lower-back", "theme": "dark"},
}


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing(state: str, visit: Visit) -> None:
    visitor = visit(**STATES[state])
    visitor.script("document.querySelectorAll('details').forEach(d => { d.open = true })")

    assert visitor.axe() == []


@pytest.mark.parametrize("width", [320, 390, 768, 1280, 1920, 3840])
def test_no_screen_scrolls_sideways(width: int, visit: Visit) -> None:
    visitor = visit("#upper-arm-front-left", width=width)
    visitor.script("document.querySelectorAll('details').forEach(d => { d.open = true })")

    assert visitor.script("return document.documentElement.scrollWidth") <= width


def test_choose_another_place_leads_back_to_the_picture(visit: Visit) -> None:
    visitor = visit("#abdomen", width=390, touch=True)
    visitor.reads("Tummy")

    visitor.script("[...document.querySelectorAll('[data-another]')].find(e => e.offsetParent).click()")

    visitor.wait(lambda: visitor.headings() == [], "nothing chosen")
    assert visitor.focused() in ("head-front", "abdomen")


def test_the_number_of_a_source_is_read_with_the_source_it_leads_to(visit: Visit) -> None:
    visitor = visit("#elbow-left")

    link = visitor.element("[data-condition] .bm-src a")

    named = link.get_attribute("aria-label") or ""
    source = visitor.script("return document.querySelector(arguments[0].hash).firstChild.textContent.trim()", link)
    assert named == f"Source {link.get_attribute('textContent')}: {source}"
    assert len(source) > 40


def test_the_first_press_is_answered_before_dash_starts(visit: Visit) -> None:
    """Its scripts took longer than the answer, on a slow phone for half a second."""
    visitor = visit()
    visitor.script(
        """window.order = [];
        new MutationObserver((changes) => changes.forEach(({ target, addedNodes, attributeName }) => {
          if ([...addedNodes].some((node) => node.src)) order.push("Dash");
          if (attributeName && target.getAttribute(attributeName) === "true") order.push("area");
        })).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-checked"] })"""
    )

    visitor.press("lower-back")

    visitor.wait(lambda: "Dash" in visitor.script("return order"), "Dash starts")
    assert visitor.script("return order[0]") == "area"


@pytest.mark.parametrize("part", [".bm-safety", ".bm-foot"])
def test_the_ring_around_the_focus_is_whole_in_parts_that_are_laid_out_late(part: str, visit: Visit) -> None:
    visitor = visit(width=320)

    outside = visitor.script(
        """const part = document.querySelector(arguments[0]), ring = 6; // 3 px away and 3 px thick
        part.scrollIntoView();
        const box = part.getBoundingClientRect();
        return [...part.querySelectorAll("a, summary, [tabindex]")].filter(each => each.checkVisibility()).filter(each => {
          const { left, right, top, bottom } = each.getBoundingClientRect();
          return left - ring < box.left || right + ring > box.right || top - ring < box.top || bottom + ring > box.bottom;
        }).map(each => each.outerHTML)""",
        part,
    )

    assert outside == []
