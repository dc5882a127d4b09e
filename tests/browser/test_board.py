"""The consultation board: rows b-... of docs/behaviour.md."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from selenium.webdriver import ActionChains, Chrome
from selenium.webdriver.common.keys import Keys
from werkzeug.exceptions import NotFound
from werkzeug.middleware.dispatcher import DispatcherMiddleware

from bodymap.content.explanation import trigger_points_of
from bodymap.model.body_map import BodyMap
from bodymap.server.app import create_app
from bodymap.settings import Settings
from tests.browser.conftest import Visitor, pytest_setup_options

Board = Callable[..., Visitor]

AT = """const [area, on] = arguments, { board } = bodymap, data = JSON.parse(document.getElementById("board-data").textContent);
const { figure } = board.state.get(), { areas, views } = data.figures[figure];
const found = areas.find(one => one.id === area && (!on || one.view === on)), { left } = views.find(one => one.id === found.view);
const canvas = document.querySelector("[data-canvas]");
canvas.scrollIntoView({block: "start", behavior: "instant"});
const box = board.camera.box(), { left: x, top: y, width, height } = canvas.getBoundingClientRect();
const across = (found.anchor[0] + left - box.x) / box.width, mirrored = board.state.get().mirrored;
return [x + (mirrored ? 1 - across : across) * width, y + (found.anchor[1] - box.y) / box.height * height]"""


@pytest.fixture(scope="module")
def app() -> Any:
    """The app as it is without settings: nothing that a visitor does changes it."""
    return create_app(Settings()).server


@pytest.fixture
def board(look: Callable[[str], Visitor], serve_map: Callable[[Settings], str]) -> Iterator[Board]:
    """Open the board: `board(width=390, touch=True)`."""
    opened: list[Visitor] = []

    def start(*, width: int = 1280, height: int = 900, touch: bool = False) -> Visitor:
        visitor = look(serve_map(Settings()))
        opened.append(visitor)
        visitor.screen(width, height, touch=touch)
        visitor.open("consult/")
        return visitor

    yield start
    for visitor in opened:  # nothing may ask whether to leave when the next test begins
        visitor.script("if (window.bodymap && bodymap.board) bodymap.board.state.wipe()")


def place(visitor: Visitor, area: str, view: str = "") -> tuple[float, float]:
    """Where the middle of an area is on the screen."""
    x, y = visitor.script(AT, area, view)
    return x, y


def press(visitor: Visitor, area: str, view: str = "") -> None:
    visitor.click(*place(visitor, area, view))


def marked(visitor: Visitor) -> list[str]:
    """The names in the list of marked places."""
    return [each.text for each in visitor.elements("[data-places] [data-name]")]


def plotted(visitor: Visitor) -> None:
    """Wait until plotly's figure is there."""
    visitor.wait(lambda: visitor.elements(".bm-plotted"), "plotly's figure", seconds=30)


def lit(visitor: Visitor) -> set[str]:
    """The areas that plotly's figure fills."""
    return set(
        visitor.script(
            """return bodymap.board.plot().data
            .filter(t => t.meta.kind === "area" && t.fillcolor !== "rgba(0,0,0,0)").map(t => t.meta.area)"""
        )
    )


def test_b_choose_several_places_on_the_picture_are_lit_and_listed(board: Board) -> None:
    visitor = board()

    press(visitor, "lower-back")
    press(visitor, "buttock-right")

    visitor.wait(lambda: marked(visitor) == ["Lower back", "Right buttock"], "both in the list")
    plotted(visitor)
    visitor.wait(lambda: lit(visitor) == {"lower-back", "buttock-right"}, "both lit")
    press(visitor, "lower-back")
    visitor.wait(lambda: marked(visitor) == ["Right buttock"] and lit(visitor) == {"buttock-right"}, "one left")
    assert visitor.headings() == ["Right buttock"]
    assert visitor.console() == []


def words_of(visitor: Visitor) -> str:
    """The description of the picture, once it has followed."""
    return str(visitor.script("return document.querySelector('#board-said').textContent"))


def says(visitor: Visitor, text: str) -> None:
    visitor.wait(lambda: words_of(visitor) == text, f"“{text}”; seen: {words_of(visitor)}")


def do(visitor: Visitor, name: str) -> None:
    visitor.element(f"[data-do={name}]").click()


def tool(visitor: Visitor, name: str) -> None:
    visitor.element(f"[name=tool][value={name}]").click()


def add(visitor: Visitor, area: str) -> None:
    """Add a place from the list."""
    visitor.script("document.querySelector('#add-place').value = arguments[0]", area)
    visitor.element("[data-add] button").click()


def drag(visitor: Visitor, *places: tuple[float, float]) -> None:
    """Draw the pressed mouse from place to place."""
    (x, y), *rest = places
    visitor.cdp("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
    visitor.cdp("Input.dispatchMouseEvent", type="mousePressed", x=x, y=y, button="left", clickCount=1)
    for to_x, to_y in rest:
        for step in range(1, 6):
            at = {"x": x + (to_x - x) * step / 5, "y": y + (to_y - y) * step / 5}
            visitor.cdp("Input.dispatchMouseEvent", type="mouseMoved", button="left", buttons=1, **at)
        x, y = to_x, to_y
    visitor.cdp("Input.dispatchMouseEvent", type="mouseReleased", x=x, y=y, button="left", clickCount=1)


def state(visitor: Visitor) -> dict[str, Any]:
    return dict(visitor.script("return JSON.parse(JSON.stringify(bodymap.board.state.get()))"))


def box(visitor: Visitor) -> dict[str, float]:
    """What part of the figure is shown, in its units."""
    return dict(visitor.script("return bodymap.board.camera.box()"))


def trace(visitor: Visitor, kind: str) -> dict[str, Any]:
    return dict(
        visitor.script(
            """const { x, y, text, hovertext, customdata, marker } = bodymap.board.plot().data.find(t => t.meta.kind === arguments[0]);
            return { x, y, text, hovertext, customdata, marker }""",
            kind,
        )
    )


def hatched(visitor: Visitor) -> set[str]:
    return set(
        visitor.script(
            """return bodymap.board.plot().data
            .filter(t => t.meta.kind === "area" && t.fillpattern && t.fillpattern.shape).map(t => t.meta.area)"""
        )
    )


def test_b_lazy_plotly_comes_when_the_board_is_used_first_and_shows_how_far_it_is(board: Board) -> None:
    visitor = board()
    assert [each for each in visitor.requests() if ".js" in each] == []
    visitor.cdp("Network.enable")
    visitor.cdp("Network.setCacheDisabled", cacheDisabled=True)  # another test may have brought plotly already
    visitor.cdp("Network.emulateNetworkConditions", offline=False, latency=0, downloadThroughput=600_000, uploadThroughput=-1)

    press(visitor, "lower-back")

    visitor.wait(lambda: visitor.element("[data-coming]").is_displayed(), "the bar")
    bar = "const { value, max } = document.querySelector('progress'); return value / max"
    visitor.wait(lambda: 0 < visitor.script(bar) < 1, "the bar half full")
    assert marked(visitor) == ["Lower back"]
    assert visitor.script("return document.querySelector('.bm-still [data-area=lower-back]').matches('.bm-on')")
    visitor.cdp("Network.emulateNetworkConditions", offline=False, latency=0, downloadThroughput=-1, uploadThroughput=-1)
    plotted(visitor)
    visitor.wait(lambda: lit(visitor) == {"lower-back"}, "the press that came before plotly")
    assert not visitor.element("[data-coming]").is_displayed()


@pytest.mark.parametrize("page", ["", "embed/", "embed/setup/"])
def test_b_lazy_no_other_page_loads_plotly(page: str, app: Any, look: Callable[[str], Visitor], serve: Callable[[Any], str]) -> None:
    visitor = look(serve(app))
    visitor.screen(1280, 900)
    visitor.open(page)

    visitor.keys("a")
    if not page:
        visitor.wait(lambda: visitor.elements("#map-words"), "Dash")

    assert [each for each in visitor.requests() if "plotly" in each or "dcc" in each] == []


@pytest.mark.parametrize("missing", ["*plotly.min.js", "*dash_renderer*"])
def test_b_failed_the_list_works_and_a_second_try_brings_the_board(missing: str, board: Board) -> None:
    visitor = board()
    visitor.cdp("Network.enable")
    visitor.cdp("Network.setBlockedURLs", urls=[missing])
    add(visitor, "elbow-left")

    visitor.wait(lambda: visitor.element("[data-failed]").is_displayed(), "what is wrong")
    assert marked(visitor) == ["Left elbow"]
    visitor.cdp("Network.setBlockedURLs", urls=[])
    do(visitor, "retry")

    plotted(visitor)
    visitor.wait(lambda: lit(visitor) == {"elbow-left"}, "the place")
    assert not visitor.element("[data-failed]").is_displayed()


def test_b_hover_a_point_tells_its_words(board: Board, body_map: BodyMap) -> None:
    visitor = board()
    add(visitor, "lower-back")
    plotted(visitor)
    do(visitor, "zoom")
    visitor.wait(lambda: trace(visitor, "points")["text"], "numbered points")

    x, y = visitor.script(
        """const { x, y } = bodymap.board.plot().data.find(t => t.meta.kind === "points"), box = bodymap.board.camera.box();
        const r = document.querySelector("[data-canvas]").getBoundingClientRect();
        return [r.left + (x[0] - box.x) / box.width * r.width, r.top + (y[0] - box.y) / box.height * r.height]"""
    )
    visitor.cdp("Input.dispatchMouseEvent", type="mouseMoved", x=x + 3, y=y + 3)
    visitor.cdp("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)

    point = body_map.trigger_points[trace(visitor, "points")["customdata"][0][0]]
    visitor.wait(lambda: point.name in visitor.script("return document.querySelector('.hoverlayer').textContent"), "the label")
    assert point.short_where in visitor.script("return document.querySelector('.hoverlayer').textContent")


def test_b_zoom_to_the_choice_and_out_again_by_button(board: Board) -> None:
    visitor = board()
    add(visitor, "elbow-left")
    plotted(visitor)
    whole = box(visitor)

    do(visitor, "zoom")

    assert box(visitor)["width"] < whole["width"] / 3
    visitor.wait(
        lambda: visitor.script("return bodymap.board.plot().layout.xaxis.range[0]") == pytest.approx(box(visitor)["x"]), "plotly there"
    )
    do(visitor, "closer")
    do(visitor, "further")
    do(visitor, "whole")
    assert box(visitor) == whole
    assert not visitor.element("[data-do=whole]").is_displayed()


@pytest.mark.parametrize(("width", "mirrored"), [(390, False), (1280, False), (1280, True)])
def test_b_zoom_buttons_show_what_lies_around_and_move_nothing_else(width: int, mirrored: bool, board: Board) -> None:
    visitor = board(width=width, touch=width == 390)
    if mirrored:
        do(visitor, "mirror")
    add(visitor, "lower-back")
    plotted(visitor)
    canvas = "const { top, height } = document.querySelector('[data-canvas]').getBoundingClientRect(); return [top + scrollY, height]"
    before = visitor.script(canvas)
    assert not visitor.element("[data-moves]").is_displayed()

    do(visitor, "zoom")

    assert visitor.script(canvas) == before
    shown = box(visitor)
    sign = -1 if mirrored else 1
    for name, axis, way in (("right", "x", sign), ("left", "x", -sign), ("down", "y", 1), ("up", "y", -1)):
        start = box(visitor)[axis]
        do(visitor, name)
        assert (box(visitor)[axis] - start) * way > 0, name
    assert box(visitor) == pytest.approx(shown)


def test_b_zoom_by_the_wheel_with_ctrl_and_pan_by_the_mouse(board: Board) -> None:
    visitor = board()
    x, y = place(visitor, "lower-back")

    visitor.cdp("Input.dispatchMouseEvent", type="mouseWheel", x=x, y=y, deltaX=0, deltaY=-400, modifiers=2)

    visitor.wait(lambda: box(visitor)["width"] < 1000, "closer")
    assert place(visitor, "lower-back") == pytest.approx((x, y), abs=2)
    before = box(visitor)
    drag(visitor, (x, y), (x - 60, y - 40))
    assert box(visitor)["x"] > before["x"]
    assert box(visitor)["y"] > before["y"]
    assert marked(visitor) == [], "a drag chooses nothing"


def test_b_pinch_two_fingers_move_closer(board: Board) -> None:
    visitor = board(width=390, height=844, touch=True)
    x, y = place(visitor, "abdomen")
    whole = box(visitor)

    def fingers(kind: str, apart: float) -> None:
        points = [{"x": x - apart, "y": y, "id": 0}, {"x": x + apart, "y": y, "id": 1}]
        visitor.cdp("Input.dispatchTouchEvent", type=kind, touchPoints=points if kind != "touchEnd" else [])

    fingers("touchStart", 20)
    for apart in range(25, 70, 5):
        fingers("touchMove", apart)
    fingers("touchEnd", 0)

    visitor.wait(lambda: box(visitor)["width"] < whole["width"] / 2, "closer")
    assert marked(visitor) == []


def test_b_scroll_a_swipe_goes_past_the_figure_and_marks_nothing(board: Board) -> None:
    visitor = board(width=390, height=844, touch=True)
    add(visitor, "abdomen")
    plotted(visitor)
    x, y = place(visitor, "chest-left")
    before = visitor.script("return scrollY")

    visitor.swipe(x, y, up=150)

    visitor.wait(lambda: visitor.script("return scrollY") > before + 100, "further down")
    assert marked(visitor) == ["Tummy"]


@pytest.mark.parametrize("switch", ["[name=wording][value=simple]", "[name=tool][value=choose]", "[name=evidence-show][value=table]"])
def test_b_keyboard_enter_on_a_switch_sends_nothing(switch: str, board: Board) -> None:
    visitor = board()
    add(visitor, "lower-back")
    visitor.script("document.querySelector(arguments[0]).focus()", switch)

    visitor.keys(Keys.ENTER)

    assert marked(visitor) == ["Lower back"]
    assert visitor.script("return location.pathname + location.search") == "/consult/"


def test_b_back_the_switches_stand_as_the_board_is_shown(board: Board) -> None:
    """Browsers put what was chosen in a form back when a person comes back; the board starts anew."""
    visitor = board()
    for switch in ("wording][value=clinical", "tool][value=line", "figure][value=drawn", "evidence-show][value=picture"):
        visitor.element(f"[name={switch}]").click()

    visitor.driver.get(f"{visitor.server}/embed/")
    visitor.driver.back()

    visitor.wait(lambda: visitor.script("return !!window.bodymap && !!bodymap.board"), "the board")
    checked = visitor.script("return [...document.querySelectorAll('[data-board] [type=radio]:checked')].map(e => e.value)")
    if visitor.script("return document.body.dataset.wording") == "simple":
        assert checked == ["simple", "sculpted", "choose", "blue", "front", "table"]
    else:  # the page itself was kept, as it was
        assert checked == ["clinical", "drawn", "line", "blue", "front", "picture"]


def test_b_draw_pen_line_and_eraser_in_three_colours(board: Board) -> None:
    visitor = board()
    x, y = place(visitor, "lower-back")
    tool(visitor, "pen")
    drag(visitor, (x, y), (x + 40, y + 60), (x + 40, y + 120))
    visitor.element("[name=colour][value=orange]").click()
    tool(visitor, "line")
    drag(visitor, (x - 60, y), (x - 60, y + 100))

    pen, line = state(visitor)["strokes"]
    assert (pen["view"], pen["tool"], pen["colour"]) == ("back", "pen", "blue")
    assert (line["tool"], line["colour"], len(line["points"])) == ("line", "orange", 2)
    assert len(pen["points"]) > 4
    unit = box(visitor)["width"] / visitor.script("return document.querySelector('[data-canvas]').clientWidth")
    (_, top), (_, bottom) = line["points"]
    assert bottom - top == pytest.approx(100 * unit, abs=2 * unit)
    assert len(visitor.elements("[data-drawing] .bm-stroke")) == 2
    says(visitor, "Nothing is marked. 2 lines are drawn.")
    tool(visitor, "eraser")
    drag(visitor, (x - 80, y + 50), (x - 40, y + 50))
    assert [each["tool"] for each in state(visitor)["strokes"]] == ["pen"]
    assert marked(visitor) == []


def test_b_draw_no_label_lies_on_what_is_drawn(board: Board) -> None:
    visitor = board()
    add(visitor, "lower-back")
    plotted(visitor)
    x, y = place(visitor, "lower-back")
    label = "return [...document.querySelectorAll('#board .hoverlayer .hovertext')].some(e => e.getClientRects().length)"

    def point_there() -> bool:
        for step in (3, 0):
            visitor.cdp("Input.dispatchMouseEvent", type="mouseMoved", x=x + step, y=y)
        return bool(visitor.script(label))

    visitor.wait(point_there, "the label of the place")
    visitor.script("document.querySelector('[name=tool][value=pen]').click()")  # the mouse stays where it is

    assert not point_there()


def undo_by_keys(visitor: Visitor) -> None:
    ActionChains(visitor.driver).key_down(Keys.CONTROL).send_keys("z").key_up(Keys.CONTROL).perform()  # type: ignore[no-untyped-call]


def test_b_undo_takes_back_what_was_marked_last(board: Board) -> None:
    visitor = board()
    press(visitor, "lower-back")
    tool(visitor, "pen")
    x, y = place(visitor, "lower-back")
    drag(visitor, (x, y), (x + 50, y + 50))
    assert len(state(visitor)["strokes"]) == 1

    do(visitor, "undo")
    assert state(visitor)["strokes"] == []
    assert marked(visitor) == ["Lower back"]
    undo_by_keys(visitor)

    visitor.wait(lambda: marked(visitor) == [], "nothing marked")
    assert visitor.element("[data-do=undo]").get_attribute("disabled")


def test_b_pain_stands_on_the_picture_and_in_the_list(board: Board) -> None:
    visitor = board()
    add(visitor, "buttock-right")
    plotted(visitor)
    slider = visitor.element("#pain-buttock-right")
    assert visitor.text("[data-places] output") == "not marked"

    slider.send_keys(Keys.ARROW_RIGHT * 4)

    assert visitor.text("[data-places] output") == "4"
    visitor.wait(lambda: trace(visitor, "pain")["text"] == ["4"], "the number on the picture")
    assert slider.get_attribute("aria-label") == "Pain, Right buttock, 0 to 10"
    says(visitor, "1 place is marked: Right buttock, pain 4 of 10.")
    slider.send_keys(Keys.HOME)
    visitor.wait(lambda: trace(visitor, "pain")["text"] == ["0"], "no pain is a mark too")


def test_b_points_a_muscle_of_the_list_hatches_where_its_pain_is_often_felt(board: Board, body_map: BodyMap) -> None:
    visitor = board()
    add(visitor, "buttock-right")
    plotted(visitor)
    point = trigger_points_of(body_map, "buttock")[0]
    visitor.element("[data-points-of] summary").click()

    visitor.element(f"[data-point-button={point.id}]").click()

    wanted = {area.id for area in body_map.figures["sculpted"].areas if area.region in point.refers_to and area.side in (None, "right")}
    visitor.wait(lambda: hatched(visitor) == wanted, f"hatching; seen: {hatched(visitor)}")
    names = ", ".join(body_map.regions[region].name for region in point.refers_to)
    says(visitor, f"1 place is marked: Right buttock. Hatched: where pain from {point.name} is often felt: {names}.")
    assert visitor.element(f"[data-point-button={point.id}]").get_attribute("aria-pressed") == "true"
    visitor.element(f"[data-point-button={point.id}]").click()
    visitor.wait(lambda: hatched(visitor) == set(), "no hatching")


def test_b_view_a_phone_shows_one_side_and_turns_to_what_is_added(board: Board) -> None:
    visitor = board(width=390, height=844, touch=True)
    assert box(visitor)["x"] == 0

    add(visitor, "lower-back")

    assert visitor.script("return document.querySelector('[name=view]:checked').value") == "back"
    assert box(visitor)["x"] == 1036
    visitor.element("[name=view][value=front]").click()
    assert box(visitor)["x"] == 0


@pytest.fixture
def asked(app: Any, serve: Callable[[Any], str]) -> Iterator[tuple[Visitor, Callable[[], list[str]]]]:
    """A visitor of the board in a browser of its own, and the kinds of dialogs that the browser has opened since the last look.

    The driver answers a dialog about leaving by itself, with yes, so that no test can wait for it; its log says that there was one.
    """
    options = pytest_setup_options()
    options.set_capability("goog:loggingPrefs", {"performance": "ALL"})  # type: ignore[no-untyped-call]
    driver = Chrome(options=options)
    visitor = Visitor(driver, serve(app))
    visitor.screen(1280, 900)
    visitor.open("consult/")

    def dialogs() -> list[str]:
        events = [json.loads(entry["message"])["message"] for entry in driver.get_log("performance")]  # type: ignore[no-untyped-call]
        return [event["params"]["type"] for event in events if event["method"] == "Page.javascriptDialogOpening"]

    yield visitor, dialogs
    driver.quit()


@pytest.mark.parametrize("what", ["place", "line", "note"])
def test_b_leave_the_browser_asks_while_something_is_marked(what: str, asked: tuple[Visitor, Callable[[], list[str]]]) -> None:
    visitor, dialogs = asked
    to_map = ".bm-top nav a"
    if what == "place":
        press(visitor, "lower-back")
    elif what == "line":
        tool(visitor, "line")
        x, y = place(visitor, "lower-back")
        drag(visitor, (x, y), (x + 40, y + 40))
    else:
        visitor.element("#notes").send_keys("Walk")

    visitor.element(to_map).click()

    visitor.wait(lambda: visitor.driver.current_url == f"{visitor.server}/", "the map")
    assert dialogs() == ["beforeunload"]
    visitor.driver.back()
    visitor.wait(lambda: visitor.elements("[data-board]"), "the board")
    add(visitor, "elbow-left")
    do(visitor, "wipe")
    visitor.element(to_map).click()
    visitor.wait(lambda: visitor.driver.current_url == f"{visitor.server}/", "the map")
    assert dialogs() == [], "nothing is marked, nothing is asked"


def test_b_wipe_clears_everything_and_can_be_undone(board: Board) -> None:
    visitor = board()
    add(visitor, "lower-back")
    visitor.element("#pain-lower-back").send_keys(Keys.ARROW_RIGHT * 3)
    visitor.element("#notes").send_keys("Walk")

    do(visitor, "wipe")

    assert marked(visitor) == []
    assert visitor.element("#notes").get_attribute("value") == ""
    assert "bring it back" in visitor.live()
    do(visitor, "back")
    assert marked(visitor) == ["Lower back"]
    assert visitor.text("[data-places] output") == "3"
    assert visitor.element("#notes").get_attribute("value") == "Walk"
    assert not visitor.elements("[data-wiped]")[0].is_displayed()


def test_b_wipe_is_final_when_the_next_patient_begins(board: Board) -> None:
    visitor = board()
    add(visitor, "lower-back")
    do(visitor, "wipe")

    add(visitor, "elbow-left")

    assert not visitor.element("[data-wiped]").is_displayed()
    do(visitor, "undo")
    assert marked(visitor) == [], "nothing of the patient before comes back"


@pytest.fixture
def clock(board: Board) -> tuple[Visitor, Callable[[int], None]]:
    """A visitor of a board whose clock stands, and what lets so many seconds pass on it at once, as while a computer sleeps."""
    visitor = board()
    visitor.script("const start = Date.now(); window.passed = 0; Date.now = () => start + passed * 1000")
    return visitor, lambda seconds: visitor.script("passed += arguments[0]", seconds)


def test_b_wipe_can_be_undone_for_20_seconds_and_then_nothing_of_the_patient_comes_back(
    clock: tuple[Visitor, Callable[[int], None]],
) -> None:
    visitor, passes = clock
    add(visitor, "lower-back")
    visitor.element("#notes").send_keys("Walk")

    def says_seconds(seconds: int) -> None:
        words = f"Everything is wiped. You can bring it back for {seconds} seconds."
        visitor.wait(lambda: visitor.text("[data-left]") == words, f"“{words}”; seen: {visitor.text('[data-left]')}")

    do(visitor, "wipe")
    says_seconds(20)
    passes(18)
    says_seconds(2)
    passes(2)

    visitor.wait(lambda: not visitor.element("[data-wiped]").is_displayed(), "the end of the way back")
    visitor.script("document.querySelector('[data-do=back]').click()")
    undo_by_keys(visitor)
    assert visitor.element("[data-do=undo]").get_attribute("disabled")
    assert marked(visitor) == []
    assert visitor.element("#notes").get_attribute("value") == ""


def test_b_wipe_leaves_nothing_to_undo_also_of_places_that_were_taken_off_again(board: Board) -> None:
    visitor = board()
    add(visitor, "lower-back")
    visitor.element("[data-places] [data-remove]").click()
    assert not visitor.element("[data-do=undo]").get_attribute("disabled")

    do(visitor, "wipe")

    assert visitor.element("[data-do=undo]").get_attribute("disabled")
    undo_by_keys(visitor)
    assert marked(visitor) == []


def test_b_wipe_leaves_nothing_that_the_notes_themselves_could_undo(board: Board) -> None:
    visitor = board()
    visitor.element("#notes").send_keys("Walk")
    do(visitor, "wipe")
    visitor.element("#notes").click()

    undo_by_keys(visitor)

    assert visitor.element("#notes").get_attribute("value") == ""


def test_b_wipe_ends_the_undoing_of_the_next_patient_with_their_own_marks(board: Board) -> None:
    visitor = board()
    add(visitor, "lower-back")
    add(visitor, "buttock-right")
    do(visitor, "wipe")
    add(visitor, "elbow-left")

    for _ in range(4):
        undo_by_keys(visitor)

    assert marked(visitor) == []


def test_b_big_makes_everything_larger(board: Board) -> None:
    visitor = board()
    size = "return parseFloat(getComputedStyle(document.querySelector('#places-heading')).fontSize)"
    before = visitor.script(size)

    do(visitor, "big")

    assert visitor.script(size) > before * 1.25
    assert visitor.element("[data-do=big]").get_attribute("aria-pressed") == "true"


def test_b_words_clinical_names_everywhere_on_the_board(board: Board, body_map: BodyMap) -> None:
    visitor = board()
    add(visitor, "buttock-right")
    plotted(visitor)

    visitor.element("[name=wording][value=clinical]").click()

    name = f"{body_map.regions['buttock'].clinical_name}, right"
    assert marked(visitor) == [name]
    says(visitor, f"1 place is marked: {name}.")
    label = """return bodymap.board.plot().data.find(t => t.meta.area === "buttock-right").text"""
    visitor.wait(lambda: visitor.script(label) == name, "the label on the picture")
    visitor.element("[name=wording][value=simple]").click()
    assert marked(visitor) == ["Right buttock"]


def test_b_words_muscles_have_plain_names_in_simple_words_and_anatomical_ones_in_clinical(board: Board, body_map: BodyMap) -> None:
    visitor = board()
    add(visitor, "lower-back")
    plotted(visitor)
    point = trigger_points_of(body_map, "lower-back")[0]
    visitor.element("[data-points-of] summary").click()
    button = visitor.element(f"[data-point-button={point.id}]")
    button.click()
    felt = [body_map.regions[region] for region in point.refers_to]

    def told() -> tuple[str, str, str]:
        labels = trace(visitor, "points")["hovertext"]
        return button.text, visitor.text("[data-point-button] + small"), next(label for label in labels if point.short_where in label)

    assert all(point.name in each for each in told())
    assert all(region.name in told()[1] for region in felt)

    visitor.element("[name=wording][value=clinical]").click()

    visitor.wait(lambda: all(point.muscle in each for each in told()), "the muscle's name everywhere")
    assert all(region.clinical_name in each for region in felt for each in told()[1:])


def test_b_words_what_is_for_clinicians_shows_in_clinical_wording_alone(board: Board, body_map: BodyMap) -> None:
    visitor = board()
    visitor.script("document.querySelectorAll('.bm-safety details').forEach(d => { d.open = true })")
    (first, *_) = body_map.safety.collapsed_lung.for_clinicians
    words = visitor.element(".bm-for-clinicians")
    assert not words.is_displayed()

    visitor.element("[name=wording][value=clinical]").click()

    assert first in words.text
    assert body_map.board.for_clinicians in words.text


def test_b_mirror_turns_the_picture_and_never_the_words(board: Board) -> None:
    visitor = board()
    add(visitor, "buttock-right")
    plotted(visitor)
    x, _ = place(visitor, "buttock-right")
    canvas = visitor.script("const r = document.querySelector('[data-canvas]').getBoundingClientRect(); return [r.left, r.right]")

    do(visitor, "mirror")

    assert place(visitor, "buttock-right")[0] == pytest.approx(sum(canvas) - x, abs=2)
    left, right = visitor.script("return bodymap.board.plot().layout.xaxis.range")
    assert left > right
    turned = "return [...document.querySelectorAll('#board image')].map(i => getComputedStyle(i).transform)"
    visitor.wait(lambda: visitor.script(turned) == ["matrix(-1, 0, 0, 1, 0, 0)"] * 2, "the pictures turned round")
    says(visitor, "1 place is marked: Right buttock. The picture is mirrored. L and R are still the person’s own left and right.")
    press(visitor, "shoulder-left", "back")
    assert marked(visitor) == ["Right buttock", "Left shoulder"]
    letters = visitor.script("return bodymap.board.plot().layout.annotations.map(a => [a.text, a.x])")
    assert letters[0] == ["L", 870], "the letter stays with the person's side"


def test_b_figure_the_other_body_keeps_what_is_marked(board: Board) -> None:
    visitor = board()
    add(visitor, "lower-back")
    plotted(visitor)

    visitor.element("[name=figure][value=drawn]").click()

    visitor.wait(lambda: visitor.script("return bodymap.board.plot().layout.meta.figure") == "drawn", "the drawn body")
    visitor.wait(lambda: lit(visitor) == {"lower-back"}, "the place")
    assert marked(visitor) == ["Lower back"]
    assert visitor.element("[data-canvas]").get_attribute("aria-label") == "Body map, Drawn figure, front and back"
    assert visitor.console() == []


def test_b_figure_lines_that_come_back_by_undo_keep_their_place_on_the_other_body(board: Board) -> None:
    visitor = board()
    x, y = place(visitor, "lower-back")
    tool(visitor, "line")
    drag(visitor, (x, y), (x + 40, y + 60))
    drag(visitor, (x - 40, y), (x - 40, y + 60))
    visitor.element("[name=figure][value=drawn]").click()
    first, _ = state(visitor)["strokes"]

    do(visitor, "undo")

    assert state(visitor)["strokes"] == [first]


def answers(visitor: Visitor, *messages: str, source: str = "opened") -> Any:
    """Let a window post to the board; gives what the board sends at once to the window that it opened."""
    return visitor.script(
        """const [messages, source] = arguments, got = [], { opened } = window;
        const real = opened.postMessage;
        opened.postMessage = (data, origin) => got.push({ data, origin });
        messages.forEach(text => dispatchEvent(new MessageEvent("message", {
          data: JSON.parse(text), origin: source === "foreign origin" ? "https://other.example" : location.origin,
          source: source === "opened" ? opened : window })));
        opened.postMessage = real;
        return got;""",
        list(messages),
        source,
    )


HELLO = '{"source": "bodymap-handout", "version": 1, "type": "hello"}'


def handout(visitor: Visitor) -> None:
    """Press "Make the handout" and remember its window as the page sees it."""
    visitor.script("const open = window.open; window.open = (...all) => (window.opened = open.apply(window, all))")
    do(visitor, "handout")
    visitor.wait(lambda: len(visitor.driver.window_handles) == 2, "the handout's window")


@pytest.fixture(autouse=True)
def one_window(look: Callable[[str], Visitor]) -> Iterator[None]:
    """Close what a test opened."""
    visitor = look("")
    first = visitor.driver.current_window_handle
    yield
    for window in visitor.driver.window_handles:
        if window != first:
            visitor.driver.switch_to.window(window)
            visitor.driver.close()
    visitor.driver.switch_to.window(first)


def test_b_handout_gets_the_consultation_from_the_board_alone(board: Board) -> None:
    visitor = board()
    add(visitor, "lower-back")
    add(visitor, "buttock-right")
    visitor.element("#pain-lower-back").send_keys(Keys.ARROW_RIGHT * 6)
    visitor.element("#notes").send_keys("Walk")
    tool(visitor, "line")
    x, y = place(visitor, "lower-back")
    drag(visitor, (x, y), (x + 50, y + 50))

    handout(visitor)

    address = f"{visitor.server}/handout/#lower-back+buttock-right"
    visitor.wait(lambda: visitor.script("return opened.location.href") == address, "the handout's address")
    (answer,) = answers(visitor, HELLO)
    assert answer["origin"] == visitor.server
    (stroke,) = answer["data"].pop("strokes")
    assert answer["data"] == {
        "source": "bodymap-board",
        "version": 1,
        "type": "consultation",
        "figure": "sculpted",
        "areas": ["lower-back", "buttock-right"],
        "pain": {"lower-back": 6},
        "notes": "Walk",
        "clinical": False,
    }
    assert set(stroke) == {"view", "tool", "colour", "points"}
    assert len(answers(visitor, HELLO)) == 1, "asked again after a reload, it is told again"
    visitor.wait(lambda: visitor.script("return opened.document.querySelector('#notes')?.value") == "Walk", "its own hello answered")
    add(visitor, "elbow-left")
    visitor.script("window.told = []; opened.postMessage = data => told.push(data.areas)")
    do(visitor, "handout")
    assert visitor.script("return told") == [["lower-back", "buttock-right", "elbow-left"]], "its window stands already and says no hello"


def test_b_handout_shows_what_the_board_tells_it_and_asks_again_after_a_reload(board: Board) -> None:
    """Two real windows, and nothing of a message made by hand."""
    visitor = board()
    add(visitor, "lower-back")
    visitor.element("#pain-lower-back").send_keys(Keys.ARROW_RIGHT * 6)
    visitor.element("#notes").send_keys("Walk")
    first = visitor.driver.current_window_handle

    def shows(pain: str) -> None:
        visitor.wait(lambda: [each.text for each in visitor.elements("[data-pain]")] == [pain], f"“{pain}”")
        assert visitor.element("#notes").get_attribute("value") == "Walk"

    do(visitor, "handout")
    visitor.wait(lambda: len(visitor.driver.window_handles) == 2, "the handout's window")
    (window,) = {*visitor.driver.window_handles} - {first}
    visitor.driver.switch_to.window(window)
    shows("Pain today, 0 to 10: lower back 6.")

    visitor.driver.switch_to.window(first)
    visitor.element("#pain-lower-back").send_keys(Keys.ARROW_RIGHT)
    visitor.driver.switch_to.window(window)
    shows("Pain today, 0 to 10: lower back 6.")
    visitor.driver.refresh()
    shows("Pain today, 0 to 10: lower back 7.")

    visitor.driver.switch_to.window(first)
    add(visitor, "buttock-right")
    do(visitor, "handout")
    visitor.driver.switch_to.window(window)
    heading = "Your lower back and right buttock"
    visitor.wait(lambda: heading in [each.text for each in visitor.elements("h1")], "the later place, in the window that stood there")


@pytest.mark.parametrize(
    "message", ["null", "1", "[]", '"hello"', "{}", HELLO.replace("hello", "tell"), HELLO.replace("1", "2"), HELLO.replace("handout", "x")]
)
def test_b_foreign_messages_are_not_answered(message: str, board: Board) -> None:
    visitor = board()
    visitor.script("window.opened = window")

    assert answers(visitor, message) == []


def test_b_foreign_windows_are_not_answered(board: Board) -> None:
    visitor = board()
    add(visitor, "lower-back")
    handout(visitor)

    assert answers(visitor, HELLO, source="itself") == []
    assert answers(visitor, HELLO, source="foreign origin") == []


class Recorder:
    """A WSGI app that writes down what is asked of the one behind it."""

    def __init__(self, app: Any) -> None:
        self.app, self.asked = app, list[str]()

    def __call__(self, environ: dict[str, Any], start: Any) -> Any:
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        self.asked.append(f"{environ['REQUEST_METHOD']} {environ['PATH_INFO']}?{environ['QUERY_STRING']} {body.decode()}")
        return self.app(environ, start)


def test_b_private_no_request_carries_a_choice_a_mark_or_a_note(
    app: Any, look: Callable[[str], Visitor], serve: Callable[[Any], str]
) -> None:
    recorder = Recorder(app)
    visitor = look(serve(recorder))
    visitor.screen(1280, 900)
    visitor.open("consult/")
    press(visitor, "lower-back")
    plotted(visitor)
    visitor.wait(lambda: any("async-graph" in each for each in recorder.asked), "all of Dash")
    before = len(recorder.asked)

    visitor.element("#pain-lower-back").send_keys(Keys.ARROW_RIGHT * 6)
    add(visitor, "elbow-left")
    tool(visitor, "pen")
    x, y = place(visitor, "lower-back")
    drag(visitor, (x, y), (x + 50, y + 50))
    visitor.element("#notes").send_keys("Walk")
    for name in ("zoom", "whole", "mirror", "undo", "wipe", "back"):
        do(visitor, name)
    visitor.element("[name=wording][value=clinical]").click()
    visitor.element("[name=figure][value=drawn]").click()
    visitor.wait(lambda: visitor.script("return bodymap.board.plot().layout.meta.figure") == "drawn", "the drawn body")
    visitor.element("[data-points-of] summary").click()
    visitor.element("[data-point-button]").click()
    handout(visitor)

    after = [each for each in recorder.asked[before:] if "/handout/" not in each]
    assert after == [], "using the board asks for nothing"
    told = ("lower-back", "elbow-left", "Walk", "pain", "stroke")
    assert [each for each in recorder.asked if any(word in each for word in told)] == []
    assert visitor.script("return document.cookie + localStorage.length + sessionStorage.length") == "00"


def test_b_mouse_a_consultation_from_start_to_handout(board: Board) -> None:
    visitor = board()

    press(visitor, "lower-back")
    plotted(visitor)
    visitor.element("#pain-lower-back").click()
    tool(visitor, "pen")
    x, y = place(visitor, "lower-back")
    drag(visitor, (x, y), (x + 30, y + 60))
    visitor.element("#notes").send_keys("Walk")
    handout(visitor)
    board_window = visitor.driver.current_window_handle
    (window,) = {*visitor.driver.window_handles} - {board_window}
    visitor.driver.switch_to.window(window)
    notes = "return [...document.querySelectorAll('textarea')].map(each => each.value)"
    visitor.wait(lambda: "Walk" in visitor.script(notes), "the notes on the handout")
    visitor.driver.switch_to.window(board_window)

    assert answers(visitor, HELLO)[0]["data"]["pain"] == {"lower-back": 5}
    assert visitor.console() == []


def test_b_touch_a_consultation_from_start_to_handout(board: Board) -> None:
    visitor = board(width=390, height=844, touch=True)

    visitor.element("[name=view][value=back]").click()
    visitor.tap_at(*place(visitor, "lower-back"))
    plotted(visitor)
    tool(visitor, "pen")
    x, y = place(visitor, "lower-back")
    scrolled = visitor.script("return scrollY")
    visitor.swipe(x, y, up=80)
    assert visitor.script("return scrollY") == scrolled, "the finger draws, the page stays"
    middle = """const r = document.querySelector("#pain-lower-back"); r.scrollIntoView({block: "center", behavior: "instant"});
        const b = r.getBoundingClientRect(); return [b.left + b.width / 2, b.top + b.height / 2]"""
    visitor.tap_at(*visitor.script(middle))
    handout(visitor)

    told = answers(visitor, HELLO)[0]["data"]
    assert told["areas"] == ["lower-back"]
    assert told["pain"] == {"lower-back": 5}
    assert [stroke["view"] for stroke in told["strokes"]] == ["back"]


def test_b_keyboard_a_consultation_from_start_to_handout(board: Board) -> None:
    visitor = board()

    def tab_to(selector: str, *, back: bool = False) -> None:
        for _ in range(60):
            step = ActionChains(visitor.driver)  # type: ignore[no-untyped-call]
            if back:
                step.key_down(Keys.SHIFT)  # type: ignore[no-untyped-call]
            step.send_keys(Keys.TAB)  # type: ignore[no-untyped-call]
            if back:
                step.key_up(Keys.SHIFT)  # type: ignore[no-untyped-call]
            step.perform()  # type: ignore[no-untyped-call]
            if visitor.script("return document.activeElement.matches(arguments[0])", selector):
                return
        raise AssertionError(f"{selector} cannot be reached by Tab")

    tab_to("#add-place")
    visitor.keys("lower b")
    tab_to("[data-add] button")
    visitor.keys(Keys.ENTER)
    assert marked(visitor) == ["Lower back"]
    tab_to("#pain-lower-back", back=True)
    visitor.keys(Keys.ARROW_RIGHT * 7)
    tab_to("[data-zoom]")
    visitor.keys(Keys.ENTER)
    assert box(visitor)["width"] < 1000
    tab_to("[data-points-of] summary")
    visitor.keys(Keys.ENTER)
    tab_to("[data-point-button]")
    visitor.keys(" ")
    assert state(visitor)["point"]["area"] == "lower-back"
    tab_to("#notes")
    visitor.keys("Walk")
    visitor.script("const open = window.open; window.open = (...all) => (window.opened = open.apply(window, all))")
    tab_to("[data-do=handout]")
    visitor.keys(Keys.ENTER)
    visitor.wait(lambda: len(visitor.driver.window_handles) == 2, "the handout's window")

    told = answers(visitor, HELLO)[0]["data"]
    assert (told["areas"], told["pain"], told["notes"]) == (["lower-back"], {"lower-back": 7}, "Walk")


@pytest.mark.parametrize(
    "screen",
    [
        {"width": 320, "touch": True},
        {"width": 390, "touch": True, "prefers_color_scheme": "dark"},
        {"width": 768, "prefers_color_scheme": "dark"},
        {"width": 1280},
    ],
)
def test_b_axe_finds_nothing_and_nothing_scrolls_sideways(screen: dict[str, Any], board: Board) -> None:
    visitor = board()
    visitor.screen(**screen)
    visitor.open("consult/")
    assert visitor.axe() == []
    add(visitor, "buttock-right")
    plotted(visitor)
    visitor.element("[data-points-of] summary").click()
    visitor.element("[data-point-button]").click()

    assert visitor.axe() == []
    assert visitor.script("return document.documentElement.scrollWidth") <= screen["width"]
    do(visitor, "big")
    assert visitor.script("return document.documentElement.scrollWidth") <= screen["width"]


def test_b_read_leads_from_the_list_to_the_words_of_the_places(board: Board) -> None:
    visitor = board()
    assert not visitor.element("[data-board] [data-read]").is_displayed()
    add(visitor, "lower-back")

    visitor.element("[data-board] [data-read]").send_keys(Keys.ENTER)

    assert visitor.focused() == "h2: Lower back"


def test_b_sticky_the_picture_stays_beside_a_long_list(board: Board) -> None:
    visitor = board()
    for area in ("lower-back", "buttock-right", "elbow-left", "jaw-left", "calf-left", "shoulder-left"):
        add(visitor, area)

    visitor.script("document.querySelector('#pain-elbow-left').scrollIntoView({block: 'start', behavior: 'instant'})")

    assert visitor.script("return scrollY") > 300
    top, bottom = visitor.script("const r = document.querySelector('[data-canvas]').getBoundingClientRect(); return [r.top, r.bottom]")
    assert top >= 0
    assert bottom <= 900
    visitor.script("document.querySelector('[data-evidence]').scrollIntoView({behavior: 'instant'})")
    over = "const at = document.querySelector('.bm-stage').getBoundingClientRect(); return at.bottom"
    assert visitor.script(over) <= 0, "it stays with its list"


def test_b_forced_colours_the_picture_has_an_edge(board: Board) -> None:
    visitor = board()

    visitor.screen(1280, 900, forced_colors="active")

    edge = "return parseFloat(getComputedStyle(document.querySelector('[data-board] .bm-stage')).borderTopWidth)"
    assert visitor.script(edge) >= 1


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_b_rtl_all_is_mirrored_but_the_body(width: int, board: Board) -> None:
    visitor = board(width=width, touch=width < 700)
    add(visitor, "lower-back")
    plotted(visitor)
    visitor.element("[data-points-of] summary").click()
    within = """const r = document.querySelector("[data-canvas]").getBoundingClientRect();
        return [...document.querySelectorAll("#board .annotation")].map(e => Math.round(e.getBoundingClientRect().left - r.left))"""
    before = visitor.script(within)
    ends = """const all = [...document.querySelectorAll(arguments[0])].map(e => e.getBoundingClientRect());
        return [Math.min(...all.map(r => r.left)), Math.max(...all.map(r => r.right))]"""

    visitor.script("document.documentElement.dir = 'rtl'")

    assert visitor.script(within) == before
    assert visitor.script("return document.documentElement.scrollWidth") <= width
    left, right = visitor.script(ends, ".bm-panel")
    inner = visitor.script(ends, ".bm-point-list > *, .bm-marks .bm-btn")
    assert left <= inner[0]
    assert inner[1] <= right
    if width == 1280:
        assert right <= visitor.script(ends, "[data-board] .bm-stage")[0], "the list stands on the other side"


def test_b_path_the_board_works_under_a_path_of_another_site(app: Any, look: Callable[[str], Visitor], serve: Callable[[Any], str]) -> None:
    visitor = look(serve(DispatcherMiddleware(NotFound(), {"/clinic/map": app})))
    visitor.screen(1280, 900)
    visitor.open("clinic/map/consult")

    press(visitor, "lower-back")

    plotted(visitor)
    visitor.wait(lambda: lit(visitor) == {"lower-back"}, "the place")
    assert visitor.script("return document.querySelectorAll('#board image').length") == 2
    assert visitor.console() == []
