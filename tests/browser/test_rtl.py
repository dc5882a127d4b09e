"""A right-to-left page mirrors everything but the body: left and right stay the person's own."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.conftest import Visitor

Visit = Callable[..., Visitor]

MIRROR = "document.documentElement.dir = 'rtl'"
OPEN_ALL = "document.querySelectorAll('details').forEach(d => { d.open = true })"


def box(visitor: Visitor, selector: str) -> dict[str, float]:
    """Where the first such element that can be seen stands."""
    found: dict[str, float] = visitor.script(
        "const e = [...document.querySelectorAll(arguments[0])].find(e => e.getClientRects().length);"
        "return e.getBoundingClientRect().toJSON()",
        selector,
    )
    return found


@pytest.mark.parametrize(("width", "touch"), [(320, True), (390, True), (1280, False)])
@pytest.mark.parametrize("address", ["", "#upper-arm-front-left"])
def test_it_does_not_scroll_sideways(width: int, touch: bool, address: str, visit: Visit) -> None:
    visitor = visit(address, width=width, touch=touch)

    visitor.script(MIRROR)
    visitor.script(OPEN_ALL)

    assert visitor.script("return document.documentElement.scrollWidth") <= width
    for sides in ("left", "right"):
        visitor.script(f"scrollTo({{{'left'}: {'-' if sides == 'left' else ''}999}})")
        assert visitor.script("return scrollX") == 0


def test_the_words_stand_on_the_other_side_of_the_map(visit: Visit) -> None:
    visitor = visit("#lower-back")
    visitor.reads("Lower back")
    assert box(visitor, ".bm-map")["right"] <= box(visitor, ".bm-words")["left"]

    visitor.script(MIRROR)

    assert box(visitor, ".bm-words")["right"] <= box(visitor, ".bm-map")["left"]


@pytest.mark.parametrize("width", [390, 1280])
def test_the_body_is_not_mirrored(width: int, visit: Visit) -> None:
    """Front before back, and the letters L and R where they were within the picture."""

    def places(visitor: Visitor) -> Any:
        return visitor.script(
            """const views = document.querySelector('.bm-views').getBoundingClientRect();
            return [...document.querySelectorAll('.bm-views .bm-side, .bm-views [data-area$=left]')].filter(e => e.getClientRects().length)
            .map(e => [e.textContent || e.dataset.area, Math.round(e.getBoundingClientRect().left - views.left)])"""
        )

    visitor = visit(width=width, touch=width < 700)
    before = places(visitor)

    visitor.script(MIRROR)

    assert len(before) > 10
    assert places(visitor) == before


def test_the_edge_of_a_warning_stands_at_its_start(visit: Visit) -> None:
    visitor = visit("#lower-back")
    visitor.reads("Lower back")

    visitor.script(MIRROR)

    edges = visitor.script(
        """const style = getComputedStyle(document.querySelector('#lower-back .bm-now'));
        return [style.borderLeftWidth, style.borderRightWidth].map(parseFloat)"""
    )
    assert edges[0] < edges[1]


def test_an_opened_card_points_up_and_its_words_start_at_the_right(visit: Visit) -> None:
    visitor = visit("#lower-back")
    visitor.reads("Lower back")

    visitor.script(MIRROR)

    name = box(visitor, "#lower-back .bm-row > summary > h4")
    row = box(visitor, "#lower-back .bm-row > summary")
    assert name["right"] == pytest.approx(row["right"], abs=1)
    assert name["left"] > row["left"] + 20, "room for the chevron at the end"


@pytest.mark.parametrize("selector", [".bm-now", ".bm-now li", ".bm-row > summary", ".bm-bullets", ".bm-skip", ".bm-pick", ".bm-foot ol"])
def test_room_at_the_start_changes_sides(selector: str, visit: Visit) -> None:
    rooms = """const style = getComputedStyle(document.querySelector(arguments[0]));
    return ["padding", "margin"].map(kind => [style[kind + "Left"], style[kind + "Right"]])"""
    visitor = visit("#lower-back", width=390, touch=True)
    before = visitor.script(rooms, selector)

    visitor.script(MIRROR)

    assert visitor.script(rooms, selector) == [[right, left] for left, right in before]
