"""The evidence at a glance on the consultation page: what a person sorts, opens, reads and prints."""

import base64
import re
from collections.abc import Callable
from typing import Any

import pytest
from selenium.webdriver.common.keys import Keys

from bodymap.content.evidence import rows
from bodymap.model.body_map import BodyMap
from tests.browser.conftest import Visitor

Visit = Callable[..., Visitor]
TABLE = "[data-sortable]"


def order(visitor: Visitor, table: str = TABLE) -> list[str]:
    """The problems in the order in which a table shows them, each once."""
    found = visitor.script(f"return [...document.querySelectorAll('{table} tr[data-condition]')].map(row => row.dataset.condition)")
    return list(dict.fromkeys(found))


def groups(visitor: Visitor, table: str = TABLE) -> list[str]:
    """The headings above the problems of some places and above the others."""
    return [each.text for each in visitor.elements(f"{table} [scope=rowgroup]")]


def mark(visitor: Visitor, *areas: str) -> None:
    """Mark places on the board, from its list."""
    for area in areas:
        visitor.script("document.querySelector('#add-place').value = arguments[0]", area)
        visitor.element("[data-add] button").click()


def heading(visitor: Visitor, by: str) -> Any:
    return visitor.element(f'{TABLE} th[data-by="{by}"] button')


def click(visitor: Visitor, selector: str) -> None:
    """Click the middle of an element with the mouse, after bringing it into view."""
    x, y = visitor.script(
        """const e = document.querySelector(arguments[0]); e.scrollIntoView({block: "center", inline: "center", behavior: "instant"});
        const box = e.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]""",
        selector,
    )
    visitor.click(x, y)


def choose_place(visitor: Visitor, region: str) -> None:
    """Choose from the list by keys, as a person does."""
    name = visitor.script(
        "const s = document.querySelector('[data-region-first]'); s.focus(); return s.querySelector(`[value=${arguments[0]}]`).textContent",
        region,
    )
    visitor.keys(name)
    assert visitor.script("return document.querySelector('[data-region-first]').value") == region


def opened(visitor: Visitor) -> str:
    """The name of the problem whose words lie open over the page; empty where none do."""
    return str(
        visitor.script(
            """const box = document.querySelector("[data-evidence-words][open]"), card = box && box.querySelector("[data-chosen][open]");
            return card && card.getClientRects().length ? card.dataset.condition : "" """
        )
    )


def show_picture(visitor: Visitor) -> None:
    click(visitor, "[data-evidence] [value=picture]")
    drawn = """return ["matrix", "timeline"].every((name) => {
        const place = document.getElementById(name + "-place"), plot = place.querySelector(".js-plotly-plot");
        const {width, height} = (plot || {})._fullLayout || {};
        return plot && plot.data.length && height > 100 && Math.abs(width - place.clientWidth) < 2; })"""
    visitor.wait(lambda: visitor.script(drawn), "both pictures, as wide as their places", seconds=40)


def cell(visitor: Visitor, condition: str, column: str) -> tuple[float, float]:
    """The middle of a cell of the picture, on the screen."""
    x, y = visitor.script(
        """const [condition, column] = arguments, plot = document.querySelector("#matrix-place .js-plotly-plot");
        const place = () => { const {xaxis, yaxis, _size} = plot._fullLayout, box = plot.getBoundingClientRect();
          return [box.x + xaxis._offset + xaxis.d2p(column), box.y + yaxis._offset + yaxis.d2p(condition)]; };
        scrollBy({top: place()[1] - innerHeight / 2, behavior: "instant"}); return place()""",
        condition,
        column,
    )
    return x, y


def hovered(visitor: Visitor) -> str:
    """The hover text of the picture."""
    return str(
        visitor.script(
            """const text = document.querySelector('#matrix-place .hoverlayer .hovertext');
            return text ? [...text.querySelectorAll('tspan.line')].map(e => e.textContent).join(' ') : ''"""
        )
    )


def point_at(visitor: Visitor, condition: str, column: str, name: str) -> tuple[float, float]:
    """Move the mouse to a cell of the picture until its hover text shows, as a person does before pressing."""
    x, y = cell(visitor, condition, column)

    def shows() -> bool:
        for step in (4, 0):
            visitor.cdp("Input.dispatchMouseEvent", type="mouseMoved", x=x - step, y=y)
        return hovered(visitor).startswith(name)

    visitor.wait(shows, f"the hover text of {name}")
    return x, y


def test_ev_sort_by_mouse_and_back(visit: Visit, body_map: BodyMap) -> None:
    visitor = visit("consult/")
    assert order(visitor) == [row.condition.id for row in rows(body_map)]

    click(visitor, f'{TABLE} th[data-by="small-injury-pain"] button')

    codes = [body_map.conditions[name].benefits["small-injury-pain"] for name in order(visitor)]
    assert codes == sorted(codes, key=["C3", "C2", "C1", "C0", "NA"].index)
    head = visitor.element(f'{TABLE} th[data-by="small-injury-pain"]')
    assert head.get_attribute("aria-sort") == "descending"
    assert visitor.text("[data-evidence-said]") == "Sorted by: Less pain, surest first."

    click(visitor, f'{TABLE} th[data-by="small-injury-pain"] button')

    assert head.get_attribute("aria-sort") == "ascending"
    assert body_map.conditions[order(visitor)[-1]].benefits["small-injury-pain"] == "C3"


def test_ev_sort_by_keyboard(visit: Visit, body_map: BodyMap) -> None:
    visitor = visit("consult/")
    visitor.script("arguments[0].focus()", heading(visitor, "name"))

    visitor.keys(Keys.ENTER)

    names = [body_map.conditions[each].name for each in order(visitor)]
    assert names == sorted(names, key=str.casefold)
    assert visitor.focused().startswith("button"), "the focus stays on the heading"

    visitor.keys(Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB, Keys.SPACE)

    assert {body_map.conditions[each].guideline is not None for each in order(visitor)[:4]} == {True}
    assert [each.get_attribute("aria-sort") for each in visitor.elements(f"{TABLE} thead th")] == ["none"] * 5 + ["ascending"]


def test_ev_place_first(visit: Visit, body_map: BodyMap) -> None:
    visitor = visit("consult/")
    here = [row.condition.id for row in rows(body_map) if "elbow" in row.condition.regions]

    choose_place(visitor, "elbow")

    assert order(visitor)[: len(here)] == here
    assert len(order(visitor)) == 26
    assert groups(visitor) == ["Problems of this place: Elbow", "Problems of other places"]
    assert visitor.text("[data-evidence-said]") == f"{len(here)} problems come first, those of: Elbow."

    click(visitor, f'{TABLE} th[data-by="name"] button')

    assert set(order(visitor)[: len(here)]) == set(here), "sorting keeps the place first"


def test_ev_place_what_is_marked_on_the_board_comes_first(visit: Visit, body_map: BodyMap) -> None:
    visitor = visit("consult/")
    whole = order(visitor)

    mark(visitor, "chest-left")
    assert (order(visitor), groups(visitor)) == (whole, []), "a place without problems moves nothing"
    mark(visitor, "elbow-left", "buttock-right")

    here = [row.condition.id for row in rows(body_map) if {"elbow", "buttock"} & set(row.condition.regions)]
    assert order(visitor)[: len(here)] == here
    for table in (TABLE, ".bm-trials"):
        assert groups(visitor, table) == ["Problems of these places: Elbow, Buttock", "Problems of other places"]
    choose_place(visitor, "knee-front")
    assert groups(visitor)[0] == "Problems of this place: Front of the knee"
    mark(visitor, "lower-back")
    assert groups(visitor)[0] == "Problems of this place: Front of the knee", "what was chosen by hand stays"


def test_ev_place_of_one_patient_is_gone_for_the_next(visit: Visit) -> None:
    visitor = visit("consult/")
    whole = order(visitor)
    mark(visitor, "lower-back")
    choose_place(visitor, "elbow")

    visitor.element("[data-do=wipe]").click()

    assert (order(visitor), groups(visitor)) == (whole, [])
    mark(visitor, "knee-front-left")
    assert groups(visitor)[0] == "Problems of this place: Front of the knee"


def test_ev_place_that_was_chosen_is_gone_after_a_wipe_also_where_nothing_is_marked(visit: Visit) -> None:
    visitor = visit("consult/")
    whole = order(visitor)
    choose_place(visitor, "elbow")

    visitor.element("[data-do=wipe]").click()

    assert (order(visitor), groups(visitor)) == (whole, [])


def test_ev_trials_stand_in_the_order_of_the_table_above(visit: Visit) -> None:
    visitor = visit("consult/")

    click(visitor, f'{TABLE} th[data-by="name"] button')
    assert order(visitor, ".bm-trials") == order(visitor)
    choose_place(visitor, "shoulder")

    assert order(visitor, ".bm-trials") == order(visitor)
    assert len(visitor.elements(".bm-trials tr[data-condition=tennis-elbow]")) == 2
    assert len(visitor.elements(".bm-trials [data-about=tennis-elbow]")) == 1, "one name for both courses"


def test_ev_open_by_link_and_back(visit: Visit, body_map: BodyMap) -> None:
    visitor = visit("consult/")
    visitor.script("document.querySelector('[data-about=tennis-elbow]').focus()")

    visitor.keys(Keys.ENTER)

    assert opened(visitor) == "tennis-elbow"
    assert body_map.conditions["tennis-elbow"].expected[0] in visitor.text("[data-evidence-words]")

    visitor.keys(Keys.ESCAPE)

    assert opened(visitor) == ""
    assert visitor.script("return document.activeElement.dataset.about") == "tennis-elbow"


def test_ev_cell_opens_the_problem(visit: Visit) -> None:
    visitor = visit("consult/")

    click(visitor, f'{TABLE} tr[data-condition="whiplash"] td.bm-C0')

    assert opened(visitor) == "whiplash"
    click(visitor, "[data-evidence-words] [data-closing] button")
    assert opened(visitor) == ""


def test_ev_picture_stands_as_the_table_does(visit: Visit) -> None:
    visitor = visit("consult/")
    click(visitor, f'{TABLE} th[data-by="name"] button')
    choose_place(visitor, "elbow")

    show_picture(visitor)

    shown = "return document.querySelector('#matrix-place .js-plotly-plot').layout.yaxis.categoryarray"
    assert visitor.script(shown) == order(visitor)
    assert not visitor.element(TABLE).is_displayed()

    choose_place(visitor, "knee-front")

    visitor.wait(lambda: visitor.script(shown) == order(visitor), "the picture follows the list")
    trials = visitor.script("return document.querySelector('#timeline-place .js-plotly-plot').layout.yaxis.categoryarray")
    assert list(dict.fromkeys(name.split("/")[0] for name in trials)) == order(visitor), "so does the one of the trials"
    assert visitor.console() == []


def test_ev_picture_has_room_for_every_row(visit: Visit) -> None:
    """Plotly forgets its height when it fits the width, sooner or later; the room around it must not follow it."""
    visitor = visit("consult/")

    show_picture(visitor)

    rooms = visitor.script(
        """return [...document.querySelectorAll(".bm-ev-plot")].map((place) => {
          const { height } = place.querySelector(".js-plotly-plot")._fullLayout;
          place.firstElementChild.style.display = "none";
          return [place.clientHeight, height]; })"""
    )
    assert len(rooms) == 2
    assert all(room >= height > 1000 for room, height in rooms)


def test_ev_picture_opens_the_problem(visit: Visit) -> None:
    visitor = visit("consult/")
    show_picture(visitor)

    for _ in range(3):  # the same cell again, as soon as can be: the picture forgets a press, and takes none for half of a double one
        visitor.click(*point_at(visitor, "calf-heel-pain", "movement", "Heel pain and tight calf"))
        visitor.wait(lambda: opened(visitor) == "calf-heel-pain", "the words about heel pain")
        visitor.keys(Keys.ESCAPE)
        assert opened(visitor) == ""


def test_ev_hover_says_why(visit: Visit, body_map: BodyMap) -> None:
    visitor = visit("consult/")
    show_picture(visitor)
    told = body_map.conditions["tennis-elbow"]

    point_at(visitor, "tennis-elbow", "small-injury-pain", told.name)

    said = hovered(visitor)
    for part in (
        body_map.benefits["small-injury-pain"].name,
        body_map.certainties["C3"].sentence,
        *told.expected,
        told.time_frame,
        "Ma and others, 2024",
    ):
        assert part in said


@pytest.mark.parametrize("shown", ["table", "picture"])
def test_ev_quiet_no_request_carries_a_choice(shown: str, visit: Visit) -> None:
    visitor = visit("consult/")
    show_picture(visitor)
    if shown == "table":
        click(visitor, "[data-evidence] [value=table]")
    before = visitor.requests()

    choose_place(visitor, "elbow")
    visitor.script("document.querySelector('[data-sortable] th button').click()")
    visitor.script("document.querySelector('[data-about=whiplash]').click()")

    assert opened(visitor) == "whiplash"
    assert visitor.requests() == before


def test_ev_plain_without_script(visit: Visit) -> None:
    visitor = visit("")
    visitor.cdp("Emulation.setScriptExecutionDisabled", value=True)
    try:
        visitor.open("consult/")
        shown = {each.text for each in visitor.elements(f"{TABLE} tbody th a")}
        link = visitor.element("[data-about=frozen-shoulder]")
        link.send_keys(Keys.ENTER)
        words = visitor.element("#about-frozen-shoulder")

        assert len(shown) == 26
        assert not visitor.elements(f"{TABLE} button"), "nothing that does not work"
        assert not visitor.element("[data-evidence-tools]").is_displayed()
        assert "joint lining" in words.text, "a link to what is folded unfolds it"
    finally:
        visitor.cdp("Emulation.setScriptExecutionDisabled", value=False)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_ev_axe_finds_nothing(width: int, theme: str, visit: Visit) -> None:
    visitor = visit("consult/", width=width)
    visitor.screen(width, prefers_color_scheme=theme)
    choose_place(visitor, "elbow")

    assert visitor.axe() == []

    visitor.script("document.querySelector('[data-about=whiplash]').click()")
    assert visitor.axe() == []


def test_ev_axe_finds_nothing_in_the_picture(visit: Visit) -> None:
    visitor = visit("consult/")
    show_picture(visitor)

    assert visitor.axe() == []


@pytest.mark.parametrize("shown", ["table", "picture"])
def test_ev_narrow_the_page_does_not_scroll_sideways(shown: str, visit: Visit) -> None:
    visitor = visit("consult/", width=320)
    if shown == "picture":
        show_picture(visitor)

    assert visitor.script("const e = document.documentElement; return e.scrollWidth - e.clientWidth") == 0
    inner = "[data-table]" if shown == "table" else ".bm-ev-picture > [role=region]"
    assert visitor.script(f"const e = document.querySelector('{inner}'); return e.scrollWidth > e.clientWidth && e.tabIndex === 0")


def test_ev_theme_the_picture_follows(visit: Visit) -> None:
    visitor = visit("consult/")
    show_picture(visitor)
    ink = "return document.querySelector('#matrix-place .js-plotly-plot').layout.font.color"
    assert visitor.script(ink) == "#1b2725"

    visitor.screen(1280, 900, prefers_color_scheme="dark")

    visitor.wait(lambda: visitor.script(ink) == "#e9efec", "light letters on a dark ground")


def test_ev_rtl_no_letter_of_the_picture_is_cut_off(visit: Visit) -> None:
    """Plotly hangs the names of its axis from their end, and a right-to-left page would turn that end round."""
    visitor = visit("consult/")
    visitor.script("document.documentElement.dir = 'rtl'")

    show_picture(visitor)

    for name in ("matrix", "timeline"):
        out = visitor.script(
            """const place = document.getElementById(arguments[0] + "-place").getBoundingClientRect();
            return [...document.querySelectorAll(`#${arguments[0]}-place .ytick text`)].filter(e => {
              const { left, right } = e.getBoundingClientRect(); return left < place.left || right > place.right;
            }).map(e => e.textContent)""",
            name,
        )
        assert out == []


@pytest.mark.parametrize("shown", ["table", "picture"])
def test_ev_print_shows_the_tables(shown: str, visit: Visit) -> None:
    visitor = visit("consult/")
    if shown == "picture":
        show_picture(visitor)

    dark = [{"name": "prefers-color-scheme", "value": "dark"}]
    visitor.cdp("Emulation.setEmulatedMedia", media="print", features=dark)

    assert [each.is_displayed() for each in visitor.elements("[data-evidence] .bm-ev")] == [True, True]
    assert not any(each.is_displayed() for each in visitor.elements(".bm-ev-picture, [data-evidence-tools]"))
    tint = "return getComputedStyle(document.querySelector('[data-sortable] .bm-C2')).backgroundColor"
    assert visitor.script(tint) == "rgb(241, 226, 234)", "ink on paper, whatever the screen's theme"
    paper = base64.b64decode(visitor.cdp("Page.printToPDF", paperWidth=8.27, paperHeight=11.69)["data"])
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) >= 1


def test_ev_clinical_names_are_for_clinicians(visit: Visit) -> None:
    visitor = visit("consult/")
    name = visitor.element(f'{TABLE} tr[data-condition="frozen-shoulder"] .bm-clin')
    assert not name.is_displayed()

    visitor.script("document.querySelector('[name=wording][value=clinical]').click()")

    assert name.text == "Adhesive capsulitis"
