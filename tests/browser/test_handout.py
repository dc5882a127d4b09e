"""The handout: what stands on it, what comes out on paper, and what never leaves the browser."""

import base64
import io
import itertools
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import segno
from PIL import Image

from bodymap.content.explanation import explain, not_first_step, what_to_do
from bodymap.handout.content import chosen, listed_for
from bodymap.model.body_map import BodyMap
from bodymap.server.app import create_app
from bodymap.settings import Settings
from tests.browser.conftest import Visitor

Visit = Callable[..., Visitor]

PAPERS = {"A4": (8.27, 11.69), "Letter": (8.5, 11)}
"""Width and height in inches."""

CONSULTATION: dict[str, Any] = {
    "source": "bodymap-board",
    "version": 1,
    "type": "consultation",
    "figure": "drawn",
    "areas": ["lower-back", "buttock-right"],
    "pain": {"lower-back": 6, "buttock-right": 0},
    "strokes": [{"view": "back", "tool": "pen", "colour": "blue", "points": [[468, 900], [500, 950], [520, 1010]]}],
    "notes": "Walk 10 minutes, twice a day.\n<b>Look again</b>",
    "clinical": True,
}

BOARD = """
window.asked = [];
const answer = arguments[0];
addEventListener("message", (event) => {
  if (event.origin !== location.origin) return;
  window.asked.push(event.data);
  event.source.postMessage(answer, location.origin);
});
window.opened = window.open("/handout/" + arguments[1], "bodymap-handout");
"""


def shown(visitor: Visitor, selector: str) -> list[str]:
    return [each.text for each in visitor.elements(selector) if each.is_displayed()]


def ready(visitor: Visitor, heading: str) -> Visitor:
    visitor.wait(lambda: shown(visitor, "h1") == [heading], f"the handout: {heading}")
    return visitor


def printed(visitor: Visitor, paper: str) -> bytes:
    """The PDF that the browser's own print command makes."""
    width, height = PAPERS[paper]
    made = visitor.cdp("Page.printToPDF", paperWidth=width, paperHeight=height, printBackground=True, generateTaggedPDF=True)
    return base64.b64decode(made["data"])


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def outline(pdf: bytes) -> dict[int, tuple[str, list[int], set[int]]]:
    """The tags of a PDF by the number of their object: kind, parts in their order, and the pages on which anything of it stands."""
    objects = {int(number): words.decode("latin-1") for number, words in re.findall(rb"(\d+) 0 obj\s(.*?)endobj", pdf, re.S)}
    tags = {number: words for number, words in objects.items() if "/StructElem" in words}

    def parts(number: int) -> list[int]:
        found = re.search(r"/K \[?([^\]>]*)", tags[number])
        return [int(part) for part in re.findall(r"(\d+) 0 R", found[1])] if found else []

    def on(number: int) -> set[int]:
        mine = {int(page) for page in re.findall(r"/Pg (\d+) 0 R", tags[number])}
        return mine.union(*(on(part) for part in parts(number) if part in tags))

    kind = re.compile(r"/S /(\w+)")
    return {number: (kind.search(words)[1], [p for p in parts(number) if p in tags], on(number)) for number, words in tags.items()}  # type: ignore[index]


@pytest.fixture
def board(visit: Visit) -> Iterator[Callable[..., Visitor]]:
    """Open the handout from a page that answers as the consultation board does; the visitor looks at the handout."""
    opened: list[Visitor] = []

    def start(message: Any, fragment: str = "#elbow-left") -> Visitor:
        visitor = visit("robots.txt")
        opened.append(visitor)
        visitor.script(BOARD, message, fragment)
        visitor.wait(lambda: len(visitor.driver.window_handles) == 2, "the window of the handout")
        visitor.driver.switch_to.window(visitor.driver.window_handles[1])
        return visitor

    yield start
    for visitor in opened:
        for handle in visitor.driver.window_handles[1:]:
            visitor.driver.switch_to.window(handle)
            visitor.driver.close()
        visitor.driver.switch_to.window(visitor.driver.window_handles[0])


def test_h_places_the_address_says_what_the_handout_is_about(visit: Visit, body_map: BodyMap) -> None:
    visitor = ready(visit("handout/#lower-back+buttock-right"), "Your lower back and right buttock")

    assert {each.get_attribute("data-area") for each in visitor.elements("[data-lit]")} == {"lower-back", "buttock-right"}
    assert [each.get_attribute("data-view") for each in visitor.elements("[data-view]") if each.is_displayed()] == ["back"]
    wanted = explain(body_map, "lower-back").red_flags["emergency"] + explain(body_map, "buttock").red_flags["emergency"]
    assert set(shown(visitor, "#now ~ ul > li")) == {sign for flag in wanted for sign in flag.signs}
    assert visitor.title() == "Your lower back and right buttock"
    assert "Not yet reviewed by a clinician." in visitor.text(".bm-review")


def test_h_places_an_unknown_place_is_as_if_it_were_not_there(visit: Visit) -> None:
    visitor = visit("handout/#lower-bakc")

    ready(visitor, "Handout")
    assert shown(visitor, "[data-sheet]") == []
    visitor.script("location.hash = 'knee-back-left'")
    ready(visitor, "Your back of the left knee")


def test_h_order_red_flags_stand_before_benefits_and_benefits_say_how_sure(visit: Visit) -> None:
    visitor = ready(visit("handout/#shoulder-left"), "Your left shoulder")

    headings = shown(visitor, ".bm-sheet h2")
    assert (
        headings.index("Get emergency help if you notice")
        < headings.index("See a doctor the same day if")
        < headings.index("What IMS may do")
    )
    tick(visitor, 2)
    rows = [each.text for each in visitor.elements(".bm-how-sure > li:not(.bm-says)") if each.is_displayed()]
    sures = [each.text for each in visitor.elements(".bm-how-sure > li:not(.bm-says) .bm-sure") if each.is_displayed()]
    assert len(rows) >= 3
    assert len(sures) == len(rows)
    assert all(sures)


def tick(visitor: Visitor, count: int) -> None:
    """Have the first problems of the places told in full."""
    visitor.wait(lambda: lines(visitor), "the problems")
    for box in [each for each in visitor.elements("[data-tick] input") if each.is_displayed()][:count]:
        box.click()


def lines(visitor: Visitor) -> list[str]:
    """The problems that stand on the paper in one line each."""
    return shown(visitor, ".bm-lines li > b")


def named(body_map: BodyMap, places: str) -> list[str]:
    return [condition.name_short or condition.name for condition in listed_for(body_map, chosen(body_map, places))]


@pytest.mark.parametrize("places", ["lower-back", "lower-back+buttock-left+thigh-back-left+calf-left", "knee-front-left"])
def test_h_ticks_nothing_is_chosen_for_a_person_and_all_problems_stand_in_one_line(visit: Visit, body_map: BodyMap, places: str) -> None:
    visitor = visit(f"handout/#{places}")

    visitor.wait(lambda: lines(visitor) == named(body_map, places), f"its problems; seen: {lines(visitor)}")
    assert shown(visitor, ".bm-problem") == []
    assert visitor.elements("[data-tick] input:checked") == []
    assert all(each.find_elements("css selector", ".bm-sure") for each in visitor.elements(".bm-lines li"))


def test_h_ticks_what_is_ticked_is_told_in_full(visit: Visit, body_map: BodyMap) -> None:
    visitor = ready(visit("handout/#lower-back"), "Your lower back")

    visitor.element('[data-tick="back-radiculopathy"] input').click()

    assert shown(visitor, ".bm-problem h3") == [body_map.conditions["back-radiculopathy"].name]
    assert "Guideline against" in visitor.text('[data-condition="back-radiculopathy"]')
    assert "What we know about needling" in visitor.text('[data-condition="back-radiculopathy"] h3 + p')
    cited = set(visitor.element('[data-condition="back-radiculopathy"]').get_attribute("data-cites").split())
    always = {each.get_attribute("data-source") for each in visitor.elements("[data-always]")}
    assert {each.get_attribute("data-source") for each in visitor.elements("[data-source]") if each.is_displayed()} == cited | always


def test_h_ticks_and_the_plan_stay_when_a_place_is_added(board: Callable[..., Visitor]) -> None:
    visitor = ready(board(CONSULTATION), "Your lower back and right buttock")
    visitor.element('[data-tick="backache"] input').click()
    visitor.element("#notes").send_keys(" And rest.")
    plan = visitor.element("#notes").get_attribute("value")

    visitor.driver.switch_to.window(visitor.driver.window_handles[0])
    visitor.script(
        "window.opened.postMessage({...arguments[0], areas: [...arguments[0].areas, 'shoulder-left'], notes: 'Other'}, location.origin)",
        CONSULTATION,
    )
    visitor.driver.switch_to.window(visitor.driver.window_handles[1])

    ready(visitor, "Your lower back, right buttock, and left shoulder")
    assert [each.partition(" (recent)")[0] for each in shown(visitor, ".bm-problem h3")] == ["Backache"]
    assert visitor.element("#notes").get_attribute("value") == plan


@pytest.mark.parametrize("place", ["lower-back", "shoulder-left", "jaw"])
def test_h_first_every_problem_says_when_ims_is_not_the_first_step(visit: Visit, body_map: BodyMap, place: str) -> None:
    visitor = visit(f"handout/#{place}")
    visitor.wait(lambda: lines(visitor), "the problems")
    for box in visitor.elements("[data-tick] input:not(:checked)"):
        if box.is_displayed():
            box.click()

    for condition in listed_for(body_map, chosen(body_map, place)):
        mine = f'[data-condition="{condition.id}"] .bm-first'
        assert shown(visitor, f"{mine} h4") == [body_map.page.not_first_step]
        told = not_first_step(condition)
        assert shown(visitor, f"{mine} b") == [what_to_do(body_map.page, urgency, "") for urgency in told]
        assert shown(visitor, f"{mine} li li") == [sign for signs in told.values() for sign in signs]
        assert visitor.script("return parseFloat(getComputedStyle(document.querySelector(arguments[0])).borderInlineStartWidth)", mine) >= 2


def test_h_ticks_a_place_without_problems_says_so(visit: Visit) -> None:
    visitor = ready(visit("handout/#chest"), "Your chest")

    assert shown(visitor, "[data-no-problem]") == ["No problem is listed for this place."]
    assert shown(visitor, ".bm-problem") == []
    assert "What IMS may do" not in shown(visitor, "h2")


def test_h_opener_the_consultation_is_asked_for_and_shown(board: Callable[..., Visitor]) -> None:
    visitor = ready(board(CONSULTATION), "Your lower back and right buttock")

    assert shown(visitor, "[data-pain]") == ["Pain today, 0 to 10: lower back 6, right buttock 0."]
    marks = visitor.script("return [...document.querySelectorAll('[data-view=back] [data-marks] text')].map(e => e.textContent)")
    assert marks == ["6", "0"]
    assert visitor.element("[data-marks] polyline").get_attribute("points") == "468,900 500,950 520,1010"
    name = visitor.element('[data-view="back"] svg').get_attribute("aria-label")
    assert name == "Body, back view. Marked: lower back 6 and right buttock 0. Lines were drawn on it by hand."
    assert shown(visitor, "[data-plan-words]") == ["Walk 10 minutes, twice a day.\n<b>Look again</b>"]
    assert all(shown(visitor, ".bm-problem [data-clinical]"))

    after = "const done = arguments[0]; addEventListener('hashchange', () => done(true)); location.hash = 'lower-back+buttock-right'"
    assert visitor.driver.execute_async_script(after)  # the board opens it again: the address changes, and the marks stay
    assert shown(visitor, "[data-pain]") == ["Pain today, 0 to 10: lower back 6, right buttock 0."]

    visitor.driver.refresh()
    ready(visitor, "Your lower back and right buttock")
    visitor.driver.switch_to.window(visitor.driver.window_handles[0])
    assert visitor.script("return window.asked") == [{"source": "bodymap-handout", "version": 1, "type": "hello"}] * 2


@pytest.mark.parametrize("areas", [["lower-back"], ["lower-back", "buttock-right", "shoulder-left"]])
def test_h_print_pain_and_a_short_plan_stand_beside_or_below_the_picture_in_whole_lines(
    board: Callable[..., Visitor], areas: list[str]
) -> None:
    visitor = board({**CONSULTATION, "areas": areas, "pain": dict.fromkeys(areas, 6)})
    visitor.wait(lambda: shown(visitor, "[data-pain]"), "the pain")

    assert pages(printed(visitor, "Letter")) == 2
    visitor.cdp("Emulation.setEmulatedMedia", media="print")
    visitor.cdp("Emulation.setDeviceMetricsOverride", width=732, height=900, deviceScaleFactor=1, mobile=False)
    for part in ("[data-pain]", "[data-plan]"):
        assert visitor.element(part).size["height"] < visitor.element(".bm-plates").size["height"] / 2
    visitor.cdp("Emulation.setEmulatedMedia", media="")


@pytest.mark.parametrize(
    "wrong",
    [
        {"source": "somebody"},
        {"version": 2},
        {"type": "hello"},
        {"figure": "nobody"},
        {"areas": ["lower-back", "nowhere"]},
        {"areas": "lower-back"},
        {"areas": ["constructor"]},
        {"pain": {"lower-back": 11}},
        {"pain": {"lower-back": "6"}},
        {"pain": None},
        {"strokes": [{"view": "back", "tool": "pen", "colour": "red", "points": [[1, 2], [3, 4]]}]},
        {"strokes": [{"view": "back", "tool": "pen", "colour": "blue", "points": [[1, "2"], [3, 4]]}]},
        {"strokes": [None]},
        {"notes": 5},
        {"clinical": "yes"},
    ],
)
def test_h_foreign_a_malformed_message_is_ignored(board: Callable[..., Visitor], wrong: dict[str, Any]) -> None:
    visitor = ready(board({**CONSULTATION, **wrong}), "Your left elbow")

    visitor.driver.switch_to.window(visitor.driver.window_handles[0])
    visitor.wait(lambda: visitor.script("return window.asked.length"), "the handout asking")
    visitor.driver.switch_to.window(visitor.driver.window_handles[1])
    after = "const done = arguments[0]; addEventListener('message', () => done(document.querySelector('h1:not([hidden] *)').textContent))"
    said = visitor.driver.execute_async_script(f"{after}; postMessage('last', location.origin)")
    assert said == "Your left elbow"
    assert shown(visitor, "[data-plan]") == []
    assert visitor.console() == []


def test_h_foreign_a_message_from_elsewhere_is_ignored(board: Callable[..., Visitor]) -> None:
    visitor = ready(board(None), "Your left elbow")

    visitor.script(
        """const data = arguments[0], send = (init) => dispatchEvent(new MessageEvent("message", {data, ...init}));
        send({source: window, origin: location.origin});
        send({source: window.opener, origin: "https://evil.example"});
        send({source: null, origin: location.origin})""",
        CONSULTATION,
    )

    assert shown(visitor, "h1") == ["Your left elbow"]


def test_h_notes_are_printed_and_never_sent(look: Callable[[str], Visitor], serve: Callable[[Any], str]) -> None:
    app = create_app(Settings()).server
    heard: list[str] = []

    def listening(environ: dict[str, Any], start: Any) -> Any:
        heard.append(f"{environ['REQUEST_METHOD']} {environ['PATH_INFO']}?{environ['QUERY_STRING']} {environ.get('HTTP_REFERER', '')}")
        return app(environ, start)

    visitor = look(serve(listening))
    visitor.open("handout/#lower-back")
    ready(visitor, "Your lower back")

    visitor.element("#notes").send_keys("Walk twice a day")
    visitor.element("[data-name]").send_keys("Kim Example")
    visitor.element('[data-tick="backache"] input').click()
    assert shown(visitor, "[data-plan-words]") == ["Walk twice a day"]
    assert pages(printed(visitor, "A4")) <= 2

    assert heard == ["GET /handout/? "]
    assert visitor.requests() == []
    assert visitor.script("return [localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    visitor.driver.refresh()
    ready(visitor, "Your lower back")
    assert visitor.element("#notes").get_attribute("value") == ""
    assert visitor.element("[data-name]").get_attribute("value") == ""


@pytest.mark.parametrize("paper", PAPERS)
def test_h_print_every_place_fits_on_two_pages(visit: Visit, body_map: BodyMap, paper: str) -> None:
    visitor = visit(
        "handout/#lower-back", base_url="https://map.example", clinic_name="Harbour Street Physiotherapy", emergency_number="911"
    )
    ready(visitor, "Your lower back")
    counts = {}
    for region in body_map.regions.values():
        visitor.script("location.hash = arguments[0]", f"{region.id}-left" if region.sided else region.id)
        visitor.wait(lambda: visitor.elements("[data-lit]"), "its place on the picture")
        counts[region.id] = pages(printed(visitor, paper))

    assert {region: count for region, count in counts.items() if count not in (1, 2)} == {}


LONGEST = [("mid-back+calf-left", 1000), ("head-back+mid-back", 1000), ("jaw+mid-back+calf-left", 0), ("head-back+mid-back+hip-left", 0)]
"""The two and three places with the most words, and letters of a plan: 1000 are about 170 words."""


@pytest.mark.parametrize("paper", PAPERS)
def test_h_print_the_longest_places_together_and_long_notes_fit_on_two_pages(visit: Visit, paper: str) -> None:
    visitor = visit("handout/", base_url="https://map.example", clinic_name="Harbour Street Physiotherapy", emergency_number="911")
    counts = {}
    for places, letters in LONGEST:
        visitor.open(f"handout/#{places}")
        visitor.wait(lambda: visitor.elements("[data-lit]"), "their places on the picture")
        visitor.element("#notes").send_keys(("Walk ten minutes, twice a day. " * 40)[:letters])
        assert shown(visitor, "[data-too-long]") == []
        counts[places] = pages(printed(visitor, paper))

    assert counts == {places: 2 for places, _ in LONGEST}


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("places", ["lower-back", "mid-back", "shin-left", "shoulder-left+neck-back", "jaw+mid-back+calf-left"])
def test_h_print_no_problem_is_parted_and_no_heading_stands_alone_at_the_foot(visit: Visit, places: str, paper: str) -> None:
    visitor = visit(f"handout/#{places}", base_url="https://map.example", emergency_number="911")
    tick(visitor, 1 if places.count("+") > 1 else 2)

    tags = outline(printed(visitor, paper))

    problems = [tag for tag in tags.values() if any(tags[part][0] == "H3" for part in tag[1]) and "H4" in kinds(tags, tag)]
    assert len(problems) == len(shown(visitor, ".bm-problem"))
    assert [on for _, _, on in problems if len(on) != 1] == []
    alone = [
        (heading, after)
        for _, parts, _ in tags.values()
        for heading, after in itertools.pairwise(parts)
        if tags[heading][0] in ("H2", "H3") and not tags[heading][2] & tags[after][2]
    ]
    assert alone == []


def kinds(tags: dict[int, tuple[str, list[int], set[int]]], tag: tuple[str, list[int], set[int]]) -> set[str]:
    return {tag[0]}.union(*(kinds(tags, tags[part]) for part in tag[1]))


def test_h_long_more_than_two_pages_hold_is_said_before_printing(visit: Visit) -> None:
    visitor = ready(visit("handout/#jaw"), "Your face and jaw")
    assert shown(visitor, "[data-too-long]") == []

    visitor.script("location.hash = 'jaw+mid-back+calf-left+shoulder-left'")
    ready(visitor, "Your face and jaw, middle of the back, left calf, and left shoulder")
    for box in visitor.elements("[data-tick] input:not(:checked)"):
        if box.is_displayed():
            box.click()

    assert shown(visitor, "[data-too-long]") == ["This may need a third page. For two, tick fewer problems, or write a shorter plan."]
    assert pages(printed(visitor, "A4")) > 2


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_h_print_is_black_on_white_without_what_must_be_pressed(visit: Visit, theme: str) -> None:
    visitor = ready(visit("handout/#lower-back", theme=theme), "Your lower back")
    visitor.cdp("Emulation.setEmulatedMedia", media="print")

    assert visitor.script("return getComputedStyle(document.querySelector('.bm-sheet')).backgroundColor") == "rgb(255, 255, 255)"
    assert visitor.script("return getComputedStyle(document.querySelector('.bm-sheet')).color") == "rgb(0, 0, 0)"
    assert [
        each.get_attribute("outerHTML") for each in visitor.elements("button, textarea, [type=checkbox], nav") if each.is_displayed()
    ] == []
    visitor.cdp("Emulation.setEmulatedMedia", media="")


def test_h_tagged_the_pdf_has_headings_lists_and_a_named_picture(visit: Visit) -> None:
    visitor = ready(visit("handout/#lower-back"), "Your lower back")

    pdf = printed(visitor, "A4")
    assert b"/MarkInfo" in pdf
    assert b"/StructTreeRoot" in pdf
    for kind in (b"/H1", b"/H2", b"/H3", b"/L", b"/LI", b"/Figure"):
        assert re.search(rb"/S\s*" + kind + rb"\b", pdf), kind
    assert b"/Lang (en)" in pdf
    assert b"Body, back view. Marked: lower back." in pdf


def test_h_code_leads_back_to_the_place(visit: Visit) -> None:
    visitor = ready(
        visit("handout/#shoulder-left+neck-back", base_url="https://clinic.example/map"), "Your left shoulder and back of the neck"
    )

    assert shown(visitor, ".bm-qr strong") == ["clinic.example/map/#shoulder-left", "clinic.example/map/#neck-back"]
    drawn = visitor.script(
        """const svg = document.querySelector(".bm-qr svg"), size = svg.viewBox.baseVal.width;
        return [size, [...svg.querySelector("path").getAttribute("d").matchAll(/M(\\d+) (\\d+)/g)].map(m => [+m[1], +m[2]])]"""
    )
    longest = segno.make("https://clinic.example/map/#shoulder-blade-right", error="m", micro=False, boost_error=False).version
    code = segno.make("https://clinic.example/map/#shoulder-left", version=longest, error="m", micro=False, boost_error=False)
    black = [[x + 4, y + 4] for y, row in enumerate(code.matrix) for x, module in enumerate(row) if module & 1]
    assert drawn == [len(code.matrix) + 8, black]


def test_h_code_is_left_out_and_said_so_where_no_address_is_set(visit: Visit) -> None:
    visitor = ready(visit("handout/#lower-back"), "Your lower back")

    assert shown(visitor, "[data-qrs]") == []
    assert "web address (base_url) is not set" in visitor.text("[data-tray]")


def test_h_picture_asks_for_the_places_alone_and_is_saved(
    look: Callable[[str], Visitor], serve: Callable[[Any], str], tmp_path: Path
) -> None:
    app = create_app(Settings()).server
    sent: list[tuple[str, str, bytes]] = []

    def listening(environ: dict[str, Any], start: Any) -> Any:
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        sent.append((environ["REQUEST_METHOD"], environ["PATH_INFO"], body))
        return app({**environ, "wsgi.input": io.BytesIO(body)}, start)

    visitor = look(serve(listening))
    visitor.cdp("Page.setDownloadBehavior", behavior="allow", downloadPath=str(tmp_path))
    visitor.open("handout/#elbow-left+neck-back")
    ready(visitor, "Your left elbow and back of the neck")
    visitor.element("#notes").send_keys("secret")

    visitor.element("form button").click()

    visitor.wait(lambda: list(tmp_path.glob("*.png")), "the picture", seconds=30)
    assert [path.name for path in tmp_path.glob("*.png")] == ["neck-back-elbow-left.png"]
    assert sent[1:] == [("POST", "/handout/picture", b"areas=elbow-left%2Bneck-back")]
    assert visitor.text("[data-picture-said]") == "The picture is saved with your downloads."
    assert visitor.element("#notes").get_attribute("value") == "secret"
    assert visitor.console() == []


def test_h_picture_that_cannot_be_made_is_said_and_notes_stay(visit: Visit) -> None:
    visitor = ready(visit("handout/#elbow-left", clinic_name="中 Clinic"), "Your left elbow")
    visitor.element("#notes").send_keys("Walk twice a day")

    visitor.element("form button").click()

    visitor.wait(lambda: "was not made" in visitor.text("[data-picture-said]"), "what went wrong")
    assert 'has no letter for "中" (U+4E2D): see "中 Clinic". Print the handout page instead' in visitor.text("[data-picture-said]")
    assert visitor.element("#notes").get_attribute("value") == "Walk twice a day"
    assert shown(visitor, "h1") == ["Your left elbow"]


def test_h_picture_without_a_connection_is_said(visit: Visit) -> None:
    visitor = ready(visit("handout/#elbow-left"), "Your left elbow")
    visitor.cdp("Network.enable")
    visitor.cdp("Network.emulateNetworkConditions", offline=True, latency=0, downloadThroughput=0, uploadThroughput=0)

    visitor.element("form button").click()

    visitor.wait(lambda: "did not answer" in visitor.text("[data-picture-said]"), "that there is no answer")
    visitor.cdp("Network.emulateNetworkConditions", offline=False, latency=0, downloadThroughput=-1, uploadThroughput=-1)
    visitor.console()


def test_h_logo_stands_at_the_top(visit: Visit, tmp_path: Path) -> None:
    Image.new("RGB", (60, 30), "#00ff00").save(tmp_path / "logo.png")
    visitor = ready(visit("handout/#elbow-left", logo=str(tmp_path / "logo.png"), clinic_name="Harbour Street"), "Your left elbow")

    assert visitor.script("return document.querySelector('.bm-sheet img').naturalWidth") == 60
    assert visitor.element(".bm-sheet img").get_attribute("alt") == "Harbour Street"
    assert visitor.console() == []


def test_h_hostile_words_stand_there_as_text(look: Callable[[str], Visitor], serve: Callable[[Any], str], folder: Path) -> None:
    words = folder / "en/handout.yaml"
    hostile = "<img src=x onerror=alert(1)> $& {places}"
    words.write_text(words.read_text("utf-8").replace('heading: "Your {places}"', f"heading: '{hostile}'"), "utf-8")
    visitor = look(serve(create_app(Settings(data=folder, clinic_name="</script><b>Clinic")).server))
    visitor.open("handout/#elbow-left")

    ready(visitor, "<img src=x onerror=alert(1)> $& left elbow")
    assert "</script><b>Clinic" in visitor.text(".bm-sheet header")
    assert visitor.console() == []


def test_h_link_leads_from_the_words_of_a_place_to_its_handout(visit: Visit) -> None:
    visitor = visit()
    assert shown(visitor, "[data-handout]") == []
    visitor.press("shoulder-left", "front")
    visitor.reads("Left shoulder")

    visitor.element("#shoulder [data-handout]").click()

    ready(visitor, "Your left shoulder")


def test_h_plain_without_script_it_says_what_to_do(visit: Visit) -> None:
    visitor = visit("404")
    visitor.cdp("Emulation.setScriptExecutionDisabled", value=True)
    visitor.open("handout/#lower-back")

    assert "Without script, open the map, choose a place there and print that page." in visitor.text("main")
    assert visitor.element(".bm-top [data-home]").is_displayed()


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_h_axe_finds_nothing_and_nothing_scrolls_sideways(visit: Visit, width: int, theme: str) -> None:
    visitor = visit(
        "handout/#lower-back+shoulder-left", width=width, theme=theme, base_url="https://map.example", clinic_phone="+1 604 555 0134"
    )
    ready(visitor, "Your lower back and left shoulder")

    assert visitor.axe() == []
    assert visitor.script("return document.documentElement.scrollWidth <= innerWidth")
    assert visitor.element(".bm-top [data-home]").is_displayed()
    small = [
        each.get_attribute("outerHTML")
        for each in visitor.elements("button, textarea, [type=text], label:has([type=checkbox])")
        if each.is_displayed() and each.size["height"] < 24
    ]
    assert small == []
    assert visitor.console() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_h_forced_what_is_marked_warned_of_and_scanned_is_told_by_more_than_colour(visit: Visit, scheme: str) -> None:
    visitor = visit("handout/#lower-back", base_url="https://map.example")
    visitor.screen(1280, 900, forced_colors="active", prefers_color_scheme=scheme)
    ready(visitor, "Your lower back")
    tick(visitor, 1)

    def style(selector: str, name: str) -> str:
        return str(
            visitor.script(
                """const e = [...document.querySelectorAll(arguments[0])].find(e => e.getClientRects().length);
                return getComputedStyle(e)[arguments[1]]""",
                selector,
                name,
            )
        )

    lit, other = '[data-view="back"] [data-lit]', '[data-view="back"] [data-area]:not([data-lit])'
    assert float(style(lit, "strokeWidth").removesuffix("px")) >= 2 * float(style(other, "strokeWidth").removesuffix("px"))
    probe = "const e = document.createElement('i'); e.style.color = 'Highlight'; document.body.append(e); return getComputedStyle(e).color"
    assert style(lit, "stroke") == visitor.script(probe)
    assert float(style(".bm-problem .bm-first", "borderInlineStartWidth").removesuffix("px")) >= 2
    assert style(".bm-problem .bm-first", "borderInlineStartStyle") == "solid"
    assert style(".bm-qr svg", "backgroundColor") == "rgb(255, 255, 255)"  # scanners need dark on light
    assert style(".bm-qr svg path", "fill") == "rgb(0, 0, 0)"


@pytest.mark.parametrize(("width", "touch"), [(320, True), (390, True), (1280, False)])
def test_h_rtl_all_is_mirrored_but_the_body_and_numbers(visit: Visit, width: int, touch: bool) -> None:
    visitor = visit("handout/#shoulder-left+lower-back", width=width, touch=touch, clinic_phone="+1 604 555 0134")
    ready(visitor, "Your left shoulder and lower back")
    tick(visitor, 1)
    places = """const plates = document.querySelector(".bm-plates").getBoundingClientRect();
    return [...document.querySelectorAll(".bm-plates [data-lit], .bm-plates figure")].filter(e => e.getClientRects().length)
    .map(e => Math.round(e.getBoundingClientRect().left - plates.left))"""
    edges = """const style = getComputedStyle([...document.querySelectorAll(arguments[0])].find(e => e.getClientRects().length));
    return [parseFloat(style.borderLeftWidth), parseFloat(style.borderRightWidth)]"""
    before, left_to_right = visitor.script(places), visitor.script(edges, ".bm-problem .bm-first")

    visitor.script("document.documentElement.dir = 'rtl'")

    assert len(before) >= 4
    assert visitor.script(places) == before
    assert left_to_right[0] > left_to_right[1]
    assert visitor.script(edges, ".bm-problem .bm-first") == left_to_right[::-1]
    assert visitor.script("return getComputedStyle(document.querySelector('.bm-sheet header a')).direction") == "ltr"
    assert visitor.script("return document.documentElement.scrollWidth") <= width
    if width == 1280:
        sheet, tray = (visitor.element(f"[data-{name}]").rect for name in ("sheet", "tray"))
        assert tray["x"] + tray["width"] <= sheet["x"]
