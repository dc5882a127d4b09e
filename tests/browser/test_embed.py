"""The map in a page of another site: own height, events, commands, and nothing for strangers."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from flask import Flask, Response
from selenium.webdriver.common.keys import Keys

from bodymap.loading.folder import load_body_map
from bodymap.settings import Settings
from bodymap.site.site import Site
from tests.browser.conftest import Visitor, start, stop

Put = Callable[..., "Host"]

WATCH = """<script>
window.events = []; window.messages = []; window.left = []; window.warned = []; window.before = new Set([...Object.keys(window), "before"]);
for (const type of ["ready", "select", "view"])
  addEventListener("bodymap:" + type, (e) => events.push({type, on: e.target.id, ...e.detail}));
addEventListener("message", (e) => messages.push(e.data));
addEventListener("bodymap:ready", () => {
  left = Object.keys(window).filter((name) => !before.has(name) && !/^[0-9]|^one$|^two$|^ret_nodes$|^callF/.test(name));
}); // ret_nodes and callF... are the test driver's own
console.warn = (line) => warned.push(line);
</script>"""


class Host:
    """A page of another site, with maps on it, and what a person does there."""

    def __init__(self, visitor: Visitor, map_address: str) -> None:
        self.visitor, self.map_address = visitor, map_address

    def frames(self) -> list[Any]:
        return self.visitor.elements("iframe")

    def height(self, index: int = 0) -> float:
        return float(self.visitor.script("return document.querySelectorAll('iframe')[arguments[0]].getBoundingClientRect().height", index))

    @contextmanager
    def inside(self, index: int = 0) -> Iterator[Visitor]:
        """Look into a frame."""
        self.visitor.driver.switch_to.frame(self.frames()[index])
        try:
            yield self.visitor
        finally:
            self.visitor.driver.switch_to.default_content()

    def ready(self, count: int = 1) -> None:
        """Wait until the frames have answered. Frames that are out of sight load when they come near."""
        for index in range(count):
            self.visitor.script("document.querySelectorAll('iframe')[arguments[0]].scrollIntoView()", index)
        self.visitor.wait(lambda: len(self.heard("ready")) == count, f"{count} maps that are ready")
        self.visitor.wait(lambda: all(self.is_whole(index) for index in range(count)), "maps as high as their content")
        self.visitor.script("scrollTo(0, 0)")

    def is_whole(self, index: int = 0) -> bool:
        """Whether a frame is as high as its content."""
        with self.inside(index) as inside:
            content = inside.script("return document.body.getBoundingClientRect().height")
        return abs(self.height(index) - float(content)) <= 1

    def heard(self, kind: str) -> list[dict[str, Any]]:
        """The events of a kind that the page heard."""
        return [event for event in self.visitor.script("return window.events") if event["type"] == kind]

    def sent(self) -> list[str]:
        """The types of all messages that came out of frames."""
        return [message["type"] for message in self.visitor.script("return window.messages")]

    def place(self, selector: str, index: int = 0) -> tuple[float, float]:
        """The middle of something in a frame, on the screen, after bringing it there."""
        find = """const e = document.querySelector(arguments[0]), r = e.getBoundingClientRect();
            if (!e.dataset.x) return [r.left + r.width / 2, r.top + r.height / 2];
            const p = new DOMPoint(+e.dataset.x, +e.dataset.y).matrixTransform(e.ownerSVGElement.getScreenCTM()); return [p.x, p.y]"""
        with self.inside(index) as inside:
            x, y = inside.script(find, selector)
        left, top = self.visitor.script(
            """const f = document.querySelectorAll("iframe")[arguments[0]], at = f.getBoundingClientRect().top + arguments[1];
            if (at < 50 || at > innerHeight - 50) scrollBy(0, at - innerHeight / 2);
            const r = f.getBoundingClientRect(); return [r.left, r.top]""",
            index,
            y,
        )
        return left + x, top + y

    def press(self, area: str, index: int = 0) -> None:
        self.visitor.click(*self.place(f'[data-showing] [data-area="{area}"]', index))

    def reads(self, name: str, index: int = 0) -> None:
        """Wait until a frame shows the words about a place, at its full height."""
        with self.inside(index) as inside:
            inside.reads(name)
        self.visitor.wait(lambda: self.is_whole(index), "the height of the words")

    def run(self, script: str) -> Any:
        return self.visitor.script(script)


@pytest.fixture(scope="session")
def somebody() -> Iterator[tuple[str, dict[str, str]]]:
    """A site of another origin, whose pages a test writes: its address, and the pages by name."""
    pages: dict[str, str] = {}
    site = Flask("somebody")
    site.add_url_rule("/<name>", view_func=lambda name: pages[name])
    server = start(site)
    yield f"http://127.0.0.1:{server.server_port}", pages
    stop(server)


@pytest.fixture
def put(
    look: Callable[[str], Visitor],
    serve: Callable[[Any], str],
    serve_map: Callable[[Settings], str],
    somebody: tuple[str, dict[str, str]],
) -> Put:
    """Put some HTML on a page of another origin; `MAP` in it is the map's address. `allowed=False`: the map does not know that origin."""
    host, pages = somebody

    def put(html: str, *, allowed: bool = True, bare: bool = False, width: int = 1280, **settings: Any) -> Host:
        chosen = Settings(frame_ancestors=host if allowed else "https://other.example", **settings)
        address = serve(without_headers(chosen)) if bare else serve_map(chosen)
        head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Clinic</title><link rel="icon" href="data:,">'
        pages["page"] = head + WATCH + html.replace("MAP", address)
        pages["before"] = head + "before"
        visitor = look(host)
        visitor.screen(width, 900)
        visitor.open("before")
        visitor.driver.get(f"{host}/page")
        return Host(visitor, address)

    return put


def without_headers(settings: Settings) -> Flask:
    """A server that knows no headers, as a plain web server that holds an export."""
    files, plain = Site(load_body_map(), settings), Flask("plain")

    @plain.get("/<path:path>")
    def get(path: str) -> Response:
        file = files.file(path)
        return Response(file.body, content_type=file.content_type) if file else Response(status=404)

    return plain


SCRIPT = '<script async src="MAP/embed.js"></script>'
ONE = f'<h1>Clinic</h1><div data-bodymap id="one"></div>{SCRIPT}'
ELBOW = '<div data-bodymap id="one" data-bodymap-region="elbow-left"></div>'
TWO = f'<h1>Clinic</h1>{ELBOW}<p>Between</p><div data-bodymap id="two"></div>{SCRIPT}'
ASKED = ONE.replace('id="one"', 'id="one" data-bodymap-events="select"')


def test_e_frames_two_maps_stand_on_a_page_each_with_its_own_height_and_choice(put: Put) -> None:
    host = put(TWO)
    host.ready(2)

    assert [frame.get_attribute("title") for frame in host.frames()] == ["Body map: where does it hurt?"] * 2
    assert [frame.get_attribute("loading") for frame in host.frames()] == ["lazy"] * 2
    assert sorted(event["on"] for event in host.heard("ready")) == ["one", "two"]
    host.reads("Left elbow", 0)
    first = host.height(0)
    host.press("lower-back", 1)
    host.reads("Lower back", 1)
    assert host.height(0) == first
    with host.inside(0) as inside:
        assert inside.lit() == {"elbow-left"}
    assert host.visitor.console() == []


def test_e_height_follows_a_choice_without_a_jump_or_an_inner_scrollbar(put: Put) -> None:
    host = put(ONE)
    host.ready()
    before = host.height()
    host.press("lower-back")
    host.run("window.at = scrollY")

    host.reads("Lower back")

    assert host.height() != before
    assert host.run("return scrollY === window.at")
    with host.inside() as inside:
        assert inside.script("const e = document.documentElement; return e.scrollHeight <= innerHeight && e.scrollWidth <= innerWidth")


@pytest.mark.parametrize("width", [320, 500, 1280])
def test_e_width_the_frame_fits_its_page_at_every_width(width: int, put: Put) -> None:
    host = put(ONE, width=width)
    host.ready()

    assert host.run("return document.documentElement.scrollWidth <= innerWidth")
    host.run("document.querySelector('[data-bodymap]').style.width = '300px'")
    host.visitor.wait(lambda: host.is_whole(), "the height for less width")


def test_e_options_of_the_element_are_those_of_the_address(put: Put) -> None:
    html = 'data-bodymap data-bodymap-region="neck-back" data-bodymap-theme="dark" data-bodymap-accent="#0b6e4f" data-bodymap-title="Karte"'
    host = put(f'<div {html} data-bodymap-width="400" data-bodymap-view="back"></div>{SCRIPT}')
    host.ready()

    assert host.frames()[0].get_attribute("title") == "Karte"
    assert host.run("return document.querySelector('iframe').clientWidth") == 400
    with host.inside() as inside:
        inside.reads("Back of the neck")
        assert inside.script("return document.body.dataset.theme") == "dark"
        assert inside.script("return getComputedStyle(document.body).getPropertyValue('--asked-accent')") == "#0b6e4f"
        assert inside.script("return document.querySelector('.bm-views').dataset.showing") == "back"


@pytest.mark.parametrize("query", ["?region=nowhere&view=side&theme=pink&accent=ff99&figure=x&lang=xx&other=1", "?accent=%22&theme=", "?%"])
def test_e_options_that_are_unknown_are_as_if_they_were_not_there(query: str, visit: Callable[..., Visitor]) -> None:
    visitor = visit(f"embed/{query}")

    assert visitor.lit() == set()
    assert visitor.script("return [document.body.dataset.theme, document.body.dataset.accent ?? null]") == ["auto", None]
    assert visitor.script("return document.querySelector('.bm-views').dataset.showing") == "front"
    assert visitor.console() == []


def test_m_select_is_sent_where_the_page_asked_for_it(put: Put) -> None:
    host = put(ASKED, snomed=True)
    host.ready()

    host.press("wrist-hand-left")
    host.reads("Left wrist and hand")

    (event,) = host.heard("select")
    assert {name: event[name] for name in ("on", "region", "area", "side", "label")} == {
        "on": "one",
        "region": "wrist-hand",
        "area": "wrist-hand-left",
        "side": "left",
        "label": "Left wrist and hand",
    }
    assert "forearm-hand-overuse" in event["conditions"]
    assert event["codes"] == {"system": "SNOMED CT", "region": "85562004", "side": "7771000"}


def test_m_select_tells_no_codes_where_they_are_off(put: Put) -> None:
    host = put(ASKED)
    host.ready()

    host.press("wrist-hand-left")
    host.reads("Left wrist and hand")

    assert "codes" not in host.heard("select")[0]


def test_m_silent_no_choice_leaves_the_frame_unless_the_page_asked(put: Put) -> None:
    host = put(ONE)
    host.ready()

    host.press("elbow-left")
    host.reads("Left elbow")

    assert set(host.sent()) == {"ready", "height"}
    assert "elbow" not in str(host.run("return JSON.stringify(window.messages)"))


def test_m_command_chooses_turns_and_clears(put: Put) -> None:
    host = put(f"{ASKED}<script>addEventListener('bodymap:ready', () => 0)</script>")
    host.visitor.wait(lambda: host.run("return !!document.querySelector('[data-bodymap]').bodymap"), "commands")
    host.run("document.querySelector('[data-bodymap]').bodymap.select('elbow-left')")  # perhaps before the frame is ready: it waits
    host.ready()
    host.reads("Left elbow")

    host.run("document.querySelector('[data-bodymap]').bodymap.clear()")
    host.visitor.wait(lambda: not lit(host), "nothing chosen")
    host.run("const map = document.querySelector('[data-bodymap]').bodymap; map.view('back'); map.theme('dark')")
    with host.inside() as inside:
        inside.wait(lambda: inside.script("return document.querySelector('.bm-views').dataset.showing") == "back", "the back view")
        inside.wait(lambda: inside.script("return document.body.dataset.theme") == "dark", "the dark theme")
    host.visitor.wait(lambda: [event["view"] for event in host.heard("view")] == ["back"], "word of the view")
    assert host.heard("select") == []  # the page knows what it chose itself


def lit(host: Host) -> set[str]:
    with host.inside() as inside:
        return inside.lit()


FOREIGN = """
const good = {target: "bodymap", version: 1, type: "select", id: "bodymap-1", area: "elbow-left"};
const bad = [null, 1, "select", [], {}, {...good, target: "other"}, {...good, version: 2}, {...good, type: "constructor"},
  {...good, type: "nothing"}, {...good, id: "other"}, {...good, id: 7}, {...good, area: "nowhere"}, {...good, area: {}},
  {...good, area: "elbow-left+nowhere"}, {...good, area: ""}, {...good, type: "theme", theme: "pink"}, {...good, type: "view", view: []},
  {...good, type: "view", view: '"]'}, {target: "bodymap", version: 1, type: "hello"}];
"""


def test_m_foreign_messages_are_ignored_by_the_map(put: Put) -> None:
    host = put(ASKED)
    host.ready()
    before = len(host.sent())

    host.run(f"{FOREIGN} for (const one of bad) document.querySelector('iframe').contentWindow.postMessage(one, '*')")
    host.run(  # the right words from a window that is not the page around
        """const other = document.body.appendChild(document.createElement("iframe"));
        const script = other.contentDocument.createElement("script");
        const command = {target: "bodymap", version: 1, type: "select", id: "bodymap-1", area: "elbow-right"};
        script.textContent = `parent.frames[0].postMessage(${JSON.stringify(command)}, "*")`;
        other.contentDocument.body.append(script)"""
    )
    host.run("document.querySelector('[data-bodymap]').bodymap.select('wrist-hand-left')")  # comes after all of them

    host.reads("Left wrist and hand")
    assert lit(host) == {"wrist-hand-left"}
    assert host.sent()[before:].count("ready") == 0
    assert host.visitor.console() == []


def test_m_foreign_messages_are_ignored_by_the_page_around(put: Put) -> None:
    host = put(ASKED)
    host.ready()
    height = host.height()

    host.run(
        """const good = {source: "bodymap", version: 1, type: "height", id: "bodymap-1", height: 77};
        for (const one of [good, {...good, type: "select", area: "knee"}, {...good, type: "ready"}, null, "x"]) postMessage(one, "*");
        return new Promise((done) => setTimeout(done))"""
    )

    assert host.height() == height
    assert len(host.heard("ready")) == 1
    assert host.heard("select") == []


def test_m_hello_is_not_answered_where_the_origin_is_not_allowed(put: Put) -> None:
    host = put(ASKED, allowed=False, bare=True)  # a server that sends no headers: only the map itself can refuse
    host.visitor.wait(lambda: host.frames(), "the frame")
    with host.inside() as inside:
        inside.wait(lambda: inside.elements(".bm-map.bm-live"), "the map")

    host.press("elbow-left")

    with host.inside() as inside:
        inside.reads("Left elbow")
        assert inside.script("return document.documentElement.dataset.ownHeight ?? null") is None
    assert host.sent() == []


def test_e_refused_a_page_that_is_not_on_the_list_is_refused_by_the_browser_and_told_why(put: Put) -> None:
    host = put(ONE, allowed=False)

    host.visitor.wait(lambda: host.run("return warned.length"), "one line for the webmaster", seconds=12)

    (line,) = host.run("return warned")
    assert line.startswith(f"Body map: {host.map_address} gave no answer.")
    assert line.endswith(f"{host.map_address}/embed/setup/")
    assert any("frame-ancestors" in printed for printed in host.visitor.console())
    assert host.sent() == []
    with host.inside() as inside:
        assert inside.elements(".bodymap") == []


def test_e_sandbox_the_map_works_in_a_frame_without_an_origin(put: Put) -> None:
    host = put(ASKED.replace("data-bodymap ", "data-bodymap data-bodymap-sandbox "), clinic_phone="+1 604 555 0100", emergency_number="911")
    host.ready()

    assert host.frames()[0].get_attribute("sandbox") == "allow-scripts"
    host.press("elbow-left")
    host.reads("Left elbow")
    assert [event["area"] for event in host.heard("select")] == ["elbow-left"]
    host.run("document.querySelector('[data-bodymap]').bodymap.select('wrist-hand-left')")
    host.reads("Left wrist and hand")
    with host.inside() as inside:
        assert "+1 604 555 0100" in inside.text("#responsible")
        assert "Call 911" in inside.text(".bm-answer:not([hidden]) .bm-now")
    assert host.visitor.console() == []


def test_e_sandbox_a_plain_frame_works_as_well(put: Put) -> None:
    host = put(
        '<iframe src="MAP/embed/" sandbox="allow-scripts" width="400" height="700" title="Map"></iframe>',
        booking="https://clinic.example/ask",
    )
    with host.inside() as inside:
        inside.wait(lambda: inside.elements(".bm-map.bm-live"), "the map")

    host.press("elbow-left")

    with host.inside() as inside:
        inside.reads("Left elbow")
        ask = inside.element("#elbow .bm-acts a")
        assert "clinic.example/ask" in inside.script("return getComputedStyle(arguments[0], '::after').content", ask)
    assert host.visitor.console() == []


def test_e_history_the_back_button_of_the_page_stays_its_own(put: Put) -> None:
    host = put(ONE)
    host.ready()
    length = host.run("return history.length")

    host.press("elbow-left")
    host.reads("Left elbow")
    host.visitor.keys(Keys.ARROW_UP, Keys.ARROW_UP)
    host.press("lower-back")
    host.reads("Lower back")
    with host.inside() as inside:
        inside.script("document.querySelector('#lower-back .bm-fold:has(.bm-chips)').open = true")
    host.visitor.click(*host.place("#lower-back [data-points] > .bm-src a"))
    with host.inside() as inside:
        inside.wait(lambda: inside.script("return document.querySelector('#sources details').open"), "the sources")

    assert host.run("return history.length") == length
    host.visitor.driver.back()
    host.visitor.wait(lambda: host.visitor.text("body") == "before", "the page before")


@pytest.mark.parametrize(
    ("area", "view", "name"),
    [
        ("elbow-left", "front", "Left elbow"),
        ("shoulder-left", "front", "Left shoulder"),
        ("neck-back", "back", "Back of the neck"),
        ("lower-back", "back", "Lower back"),
    ],
)
def test_a_frame_a_press_brings_the_strip_and_the_answer_into_view_of_the_page_around(put: Put, area: str, view: str, name: str) -> None:
    page = ONE.replace("<h1>", "<div style='height:300px'></div><h1>").replace("data-bodymap ", f'data-bodymap data-bodymap-view="{view}" ')
    host = put(page, width=390)
    host.visitor.screen(390, 844, touch=True)
    host.ready()
    host.press(area)
    host.reads(name)
    answer = "#" + area.removesuffix("-left")

    def seen() -> tuple[float, float, float]:
        with host.inside() as inside:
            stage, heading, problem = inside.script(
                """return ['.bm-stage', `${arguments[0]} h2`, `${arguments[0]} [data-about] > summary`].map(selector => {
                  const { top, bottom } = document.querySelector(selector).getBoundingClientRect(); return [top, bottom] })""",
                answer,
            )
        frame = host.run("return document.querySelector('iframe').getBoundingClientRect().top")
        return stage[0] + frame, heading[0] + frame, problem[1] + frame

    host.visitor.wait(lambda: 0 <= seen()[0] < 40, f"the strip at the top of the screen, seen at {seen()}")
    assert seen()[1] < 200
    assert seen()[2] <= 844, "the first problem is inside the screen"
    with host.inside() as inside:
        height = inside.script("return document.querySelector('.bm-stage').offsetHeight")
    assert height == pytest.approx(112, abs=1), "no share of its own height"


def test_e_global_leaves_one_name_behind(put: Put) -> None:
    host = put(TWO + SCRIPT)  # two lines pasted twice
    host.ready(2)

    assert host.run("return window.left") == ["bodymapEmbed"]
    assert len(host.frames()) == 2


def test_e_late_elements_get_their_map_when_asked(put: Put) -> None:
    host = put(ONE)
    host.ready()

    host.run("document.body.prepend(Object.assign(document.createElement('div'), {id: 'late'})); late.dataset.bodymap = ''; bodymapEmbed()")

    host.visitor.wait(lambda: [event["on"] for event in host.heard("ready")] == ["one", "late"], "the late map")


def test_e_plain_without_script_the_light_page_is_whole(visit: Callable[..., Visitor]) -> None:
    visitor = visit("embed/")
    visitor.cdp("Emulation.setScriptExecutionDisabled", value=True)

    visitor.open("embed/#lower-back")

    visitor.reads("Lower back")
    assert visitor.element("#sources li").is_displayed()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("accent", ["", "0b6e4f", "005eb8", "8a2a5b", "000000", "777700", "ff9900", "00ff00", "ffffff"])
def test_e_axe_finds_nothing_in_the_light_page(theme: str, accent: str, visit: Callable[..., Visitor]) -> None:
    visitor = visit(f"embed/?region=lower-back&theme={theme}&accent={accent}", width=420)

    assert visitor.axe() == []
    assert visitor.console() == []
