"""The answer to a press, on one screen: rows a-... of docs/behaviour.md, and those of the picture beside it."""

import base64
import re
from collections.abc import Callable
from typing import Any

import pytest
from selenium.common.exceptions import TimeoutException
from selenium.webdriver.common.keys import Keys

from bodymap.content.explanation import explain
from bodymap.model.body_map import BodyMap
from tests.browser.conftest import Visitor

Visit = Callable[..., Visitor]

CLINIC = {"emergency_number": "911", "crisis_line": "988", "booking": "https://clinic.example/book?place={region}"}

IPHONE, ANDROID = (0.935, 0.85), (0.873, 0.785)
"""How wide letters are, plain and bold, in widths of DejaVu: those of Inter, a little wider than an iPhone's, and those of Roboto."""

LETTERS = """const [plain, bold] = arguments, sheet = new CSSStyleSheet();
sheet.replaceSync(`@font-face { font-family: Phone; src: local("DejaVu Sans"); size-adjust: ${100 * plain}% }
  @font-face { font-family: Phone; font-weight: 600 700; src: local("DejaVu Sans Bold"); size-adjust: ${100 * bold}% }`);
document.adoptedStyleSheets = [sheet];
document.body.style.setProperty("--font", "Phone");
return Promise.all([document.fonts.load("16px Phone"), document.fonts.load("700 16px Phone")])
  .then((faces) => faces.every((found) => found.length === 1))"""
"""Shows the page in letters of a phone, wherever the test runs; whether they were found."""

NOW = ".bm-answer:not([hidden])"

SEEN = """const answer = document.querySelector('.bm-answer:not([hidden])'), inside = (e) => {
  const { height, top, bottom, left, right } = e.getBoundingClientRect();
  return height > 0 && top >= 0 && bottom <= innerHeight + 0.5 && left >= 0 && right <= innerWidth;
};
return {
  name: inside(answer.querySelector('h2')),
  call: inside(answer.querySelector('[href^="tel:911"]')),
  signs: [...answer.querySelectorAll('.bm-now > ul li, .bm-now > p')].map(inside),
  rows: [...answer.querySelectorAll('[data-about] > summary')].filter(e => e.checkVisibility()).map(inside),
};"""


def area_of(body_map: BodyMap, region: str) -> str:
    return f"{region}-left" if body_map.regions[region].sided else region


def tapped(visitor: Visitor, area: str) -> None:
    """Tap a place on the picture that shows it, and wait for its answer."""
    views = [each.get_attribute("data-view") for each in visitor.elements(f".bm-view:has([data-area='{area}'])")]
    visitor.script("const s = document.querySelector(`.bm-switch [value=${arguments[0]}]`); s.checkVisibility() && s.click()", views[0])
    visitor.tap(area, views[0])
    visitor.wait(lambda: visitor.fragment() == area and visitor.elements(".bm-strip"), f"the strip of {area}")


def pressed(visitor: Visitor, area: str) -> None:
    """Press a place with the mouse, and wait for its answer."""
    visitor.press(area)
    visitor.wait(lambda: visitor.fragment() == area, f"the answer about {area}")


def on_screen(visitor: Visitor, problems: int) -> bool:
    """Whether name, call button, all emergency signs and so many problems come to stand inside the screen."""

    def inside() -> bool:
        seen = visitor.script(SEEN)
        return seen["name"] and seen["call"] and all(seen["signs"]) and len(seen["signs"]) > 2 and sum(seen["rows"]) >= problems

    try:
        visitor.wait(inside, "the answer on the screen", seconds=1)
    except TimeoutException:
        return False
    return True


@pytest.mark.parametrize(
    ("width", "height", "letters", "problems"), [(390, 844, IPHONE, 3), (360, 740, ANDROID, 2), (1280, 900, IPHONE, 5)]
)
def test_a_screen_every_place_is_answered_on_one_screen(
    width: int, height: int, letters: tuple[float, float], problems: int, visit: Visit, body_map: BodyMap
) -> None:
    missing = []
    for region in body_map.regions.values():
        area = area_of(body_map, region.id)
        visitor = visit(width=width, height=height, touch=width < 1000, **CLINIC)
        assert visitor.script(LETTERS, *letters)
        if width < 1000:
            tapped(visitor, area)
        else:
            pressed(visitor, area)
        told = explain(body_map, region.id)
        wanted = min(problems, len(told.here or told.quiet) + len(told.general))
        if not on_screen(visitor, wanted):
            missing.append((region.id, visitor.script(SEEN)))

    assert missing == []


SEED: dict[str, tuple[str, str]] = {  # what people come with: the place they press, and the row that answers
    "chronic neck pain": ("neck-back", "chronic-neck-pain"),
    "chronic back pain": ("lower-back", "chronic-back-pain"),
    "headache": ("head-back", "headache-neck-related"),
    "tension headache": ("head-front", "headache"),
    "backache": ("lower-back", "backache"),
    "frozen shoulder": ("shoulder-left", "frozen-shoulder"),
    "whiplash": ("neck-back", "whiplash"),
    "tennis elbow": ("elbow-left", "tennis-elbow"),
    "minor injuries": ("calf-left", "minor-sports-strain"),
    "limited movement": ("shoulder-left", "reduced-range-of-motion"),
    "rheumatoid arthritis": ("wrist-hand-left", "rheumatoid-arthritis-stiffness"),
    "osteoarthritis": ("knee-front-left", "osteoarthritis-stiffness"),
    "people who cannot exercise": ("lower-back", "unable-to-exercise"),
    "numbness or tingling from the neck": ("neck-back", "neck-radiculopathy"),
    "numbness or tingling from the back": ("lower-back", "back-radiculopathy"),
}


@pytest.mark.parametrize("problem", SEED)
def test_each_problem_that_people_come_with_is_two_presses_and_one_screen_of_scrolling_away(problem: str, visit: Visit) -> None:
    area, condition = SEED[problem]
    visitor = visit(width=390, height=844, touch=True, **CLINIC)

    tapped(visitor, area)  # the first press
    row = visitor.element(f"{NOW} [data-about='{condition}'] > summary")
    if not row.is_displayed():  # the second one opens what is folded
        visitor.script("arguments[0].closest('.bm-fold').querySelector('summary').click()", row)

    bottom = visitor.script("return arguments[0].getBoundingClientRect().bottom", row)
    assert row.is_displayed()
    assert bottom <= 2 * 844, "one screen of scrolling"


def test_d_below_the_picture_becomes_a_strip_at_the_top_of_the_screen(visit: Visit) -> None:
    visitor = visit(width=390, height=844, touch=True)

    tapped(visitor, "lower-back")

    top, bottom = visitor.script("const r = document.querySelector('.bm-stage').getBoundingClientRect(); return [r.top, r.bottom]")
    assert top == pytest.approx(0, abs=1)
    assert bottom == pytest.approx(0.11 * 844, abs=2)
    lit = visitor.script(
        "const r = document.querySelector('[data-view=back] [data-area=lower-back]').getBoundingClientRect(); return [r.top, r.bottom]"
    )
    assert lit[0] >= top
    assert lit[1] <= bottom
    assert visitor.script("return document.querySelector('.bm-answer:not([hidden])').getBoundingClientRect().top") >= bottom
    fixed = "return [...document.querySelectorAll('.bm-page *')].filter(e => getComputedStyle(e).position === 'fixed').length"
    assert visitor.script(fixed) == 0


def test_d_zoom_larger_opens_the_moved_in_picture_and_smaller_closes_it(visit: Visit) -> None:
    visitor = visit(width=390, height=844, touch=True)
    tapped(visitor, "lower-back")

    visitor.element("[data-zoom=size]").click()

    visitor.wait(lambda: visitor.script("return document.querySelector('.bm-stage').offsetHeight") > 500, "a large picture")
    assert [visitor.element(f"[data-zoom={each}]").is_displayed() for each in ("closer", "further")] == [True, True]
    assert visitor.element(".bm-minis").is_displayed()
    assert visitor.element("[data-zoom=size]").text == "Smaller"
    visitor.element("[data-zoom=size]").click()
    visitor.wait(lambda: visitor.elements(".bm-strip"), "the strip")
    assert visitor.element("[data-zoom=size]").text == "Larger"


@pytest.mark.parametrize("how", ["Body", "Escape"])
def test_d_zoom_the_whole_body_comes_back_as_it_was_with_the_focus_on_the_area(how: str, visit: Visit) -> None:
    visitor = visit(width=390, height=664, touch=True)
    visitor.middle("elbow-left", "front")
    before = visitor.script("return scrollY")
    assert before > 0
    visitor.tap_at(*visitor.middle("elbow-left", "front"))
    visitor.wait(lambda: visitor.elements(".bm-strip"), "the strip")

    if how == "Body":
        assert visitor.element(".bm-to-body").accessible_name == "Whole body"
        visitor.element(".bm-to-body").click()
    else:
        visitor.keys(Keys.ESCAPE)

    visitor.wait(lambda: visitor.headings() == [], "nothing chosen")
    assert visitor.script("return document.querySelector('[data-view=front] svg').getAttribute('viewBox')") == "0 0 936 2137"
    assert visitor.script("return scrollY") == pytest.approx(before, abs=1)
    assert visitor.focused() == "elbow-left"


def test_a_history_back_closes_the_answer_and_brings_the_body_back_as_it_was(visit: Visit) -> None:
    visitor = visit(width=390, height=664, touch=True)
    page = visitor.driver.current_url
    visitor.middle("elbow-left", "front")
    before = visitor.script("return scrollY")
    visitor.tap_at(*visitor.middle("elbow-left", "front"))
    visitor.wait(lambda: visitor.fragment() == "elbow-left", "the address")

    visitor.driver.back()

    visitor.wait(lambda: visitor.driver.current_url == page, "the page before the press, one step back")
    visitor.wait(lambda: visitor.headings() == [], "nothing chosen")
    visitor.wait(lambda: visitor.script("return scrollY") == pytest.approx(before, abs=1), "scrolled as it was")
    assert visitor.elements(".bm-strip") == []


ORDER = """window.order = [];
const note = (what) => { if (order.at(-1) !== what) order.push(what); };
new MutationObserver((changes) => changes.forEach(({ target, attributeName, addedNodes }) => {
  if (attributeName === "aria-checked" && target.matches(".bm-area[aria-checked=true]")) note("area");
  if (attributeName === "hidden" && target.matches(".bm-answer:not([hidden])")) note("words");
  if (attributeName === "class" && target.matches(".bm-pt.bm-on")) note("points");
})).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-checked", "hidden", "class"] })"""


@pytest.mark.parametrize("how", ["tap", "press", "arrow"])
def test_a_first_the_area_is_lit_then_the_words_come_then_the_points(how: str, visit: Visit) -> None:
    visitor = visit("#mid-back" if how == "arrow" else "", width=390 if how == "tap" else 1280, touch=how == "tap")
    visitor.script("document.querySelector('.bm-switch [value=back]').click()")
    x, y = visitor.middle("lower-back", "back")
    visitor.script(ORDER)

    if how == "arrow":
        visitor.script("document.querySelector('[data-view=back] [data-area=mid-back]').focus()")
        visitor.keys(Keys.ARROW_DOWN)
    else:
        (visitor.tap_at if how == "tap" else visitor.click)(x, y)

    visitor.wait(lambda: "points" in visitor.script("return order"), "the points")
    assert visitor.script("return order") == ["area", "words", "points"]


def test_a_first_a_finger_is_answered_before_any_script(visit: Visit) -> None:
    visitor = visit(width=390, touch=True)
    x, y = visitor.middle("abdomen", "front")
    opacity = "return parseFloat(getComputedStyle(document.querySelector('[data-area=abdomen] path')).fillOpacity)"
    rest = visitor.script(opacity)

    visitor.cdp("Input.dispatchMouseEvent", type="mousePressed", x=x, y=y, button="left", clickCount=1)

    assert visitor.script(opacity) > rest + 0.3
    assert visitor.lit() == set(), "no script has answered yet"


def test_seams_show_at_rest_that_the_body_can_be_pressed(visit: Visit) -> None:
    visitor = visit()

    seam = visitor.script(
        """const s = getComputedStyle(document.querySelector('.bm-area path'));
        return [s.stroke, parseFloat(s.strokeOpacity), parseFloat(s.fillOpacity)]"""
    )

    assert seam == ["rgb(138, 42, 91)", pytest.approx(0.32), pytest.approx(0.04)]


def test_a_never_the_signs_are_not_folded_and_the_whole_sentences_are_one_press_away(visit: Visit, body_map: BodyMap) -> None:
    visitor = visit("#lower-back", **CLINIC)
    visitor.reads("Lower back")
    assert visitor.script(f"return [...document.querySelectorAll('{NOW} [data-short]')].filter(e => e.closest('details')).length") == 0
    assert "\u2026" not in visitor.text(f"{NOW} .bm-now")

    visitor.element(f"{NOW} .bm-now li").click()

    flags = explain(body_map, "lower-back").red_flags["emergency"]
    said = [each.text for each in visitor.elements(f"{NOW} .bm-now li") if each.is_displayed()]
    assert said == [sign for flag in flags for sign in flag.signs], "in the place of the short ones: nothing is read twice"
    assert visitor.focused().startswith("summary: Read in full")
    assert "Thoughts of ending your life? Please call 988." in visitor.text(f"{NOW} .bm-now")


@pytest.mark.parametrize("screen", [{"width": 390, "touch": True}, {"width": 1280}])
def test_a_tab_leads_from_the_map_to_the_call_button_and_on_to_the_problems(screen: dict[str, Any], visit: Visit) -> None:
    visitor = visit("#lower-back", **screen, **CLINIC)
    visitor.reads("Lower back")
    visitor.script(
        """const stops = [...document.querySelectorAll('.bm-map :is(a, button, summary, input, [tabindex])')];
        stops.filter(e => e.checkVisibility() && e.tabIndex >= 0).at(-1).focus()"""
    )

    stops = []
    for _ in range(5):
        visitor.keys(Keys.TAB)
        stops.append(visitor.script("return (document.activeElement.querySelector('h4') || document.activeElement).textContent.trim()"))

    assert stops == ["Call 911", "988", "Read in full", "See a doctor first (15)", "Long-lasting low back pain"]


def test_d_live_is_said_once_and_the_focus_stays_on_the_map(visit: Visit) -> None:
    visitor = visit(width=390, touch=True)

    tapped(visitor, "lower-back")

    visitor.wait(lambda: visitor.live() == "Lower back: 7 emergency signs, 4 problems.", visitor.live())
    assert visitor.focused() == "lower-back"
    heading = visitor.element("h1")
    assert heading.accessible_name == "Where does it hurt?"
    assert visitor.script("return [arguments[0].clientWidth, getComputedStyle(arguments[0]).overflow]", heading) == [1, "hidden"]


def test_d_live_a_place_that_the_map_cannot_explain_says_so(visit: Visit) -> None:
    visitor = visit()

    visitor.press("abdomen")

    visitor.wait(lambda: visitor.live().endswith("emergency signs. This map cannot explain pain here."), visitor.live())


@pytest.mark.parametrize("key", [Keys.ENTER, Keys.SPACE])
def test_a_open_a_row_opens_in_place_and_others_stay_open(key: str, visit: Visit) -> None:
    visitor = visit("#lower-back", width=390, touch=True)
    visitor.reads("Lower back")
    first, second = visitor.elements(f"{NOW} [data-about] > summary")[:2]
    first.click()
    visitor.script("arguments[0].focus()", second)
    before = visitor.script("return arguments[0].getBoundingClientRect().top", second)

    visitor.keys(key)

    visitor.wait(lambda: len(visitor.elements(f"{NOW} [data-about][open]")) == 2, "both open")
    assert visitor.script("return arguments[0].getBoundingClientRect().top", second) == pytest.approx(before, abs=1)
    assert visitor.fragment() == "lower-back"
    words = visitor.text(f"{NOW} [data-about='backache'] [data-condition='backache']")
    for said in ("Less pain", "For how long:", "How IMS may help", "IMS is not the first step when"):
        assert said in words, said


def test_a_open_what_a_person_opened_stays_open_when_the_picture_moves(visit: Visit) -> None:
    visitor = visit("#lower-back", width=390, height=844, touch=True)
    visitor.reads("Lower back")
    visitor.element(f"{NOW} [data-about='backache'] > summary").click()

    for _ in range(2):
        visitor.script("document.querySelector('[data-zoom=size]').click()")

    assert visitor.element(f"{NOW} [data-condition='backache']").is_displayed()


def test_a_open_another_place_starts_folded_with_the_same_problem_in_it(visit: Visit) -> None:
    visitor = visit("#lower-back")
    visitor.reads("Lower back")
    visitor.element(f"{NOW} [data-about='muscle-tightness'] > summary").click()

    visitor.press("buttock-left")

    visitor.reads("Left buttock")
    assert visitor.elements(f"{NOW} details[open]") == []
    visitor.element(f"{NOW} [data-about='muscle-tightness'] > summary").click()
    assert visitor.element(f"{NOW} [data-condition='muscle-tightness']").is_displayed()


def test_a_link_an_address_of_a_problem_opens_it_at_its_home(visit: Visit) -> None:
    visitor = visit("#back-radiculopathy", width=390, height=844, touch=True)

    visitor.reads("Lower back")
    row = visitor.element(f"{NOW} [data-about='back-radiculopathy']")
    visitor.wait(lambda: row.get_attribute("open"), "the row")
    assert visitor.focused().startswith("summary: Sciatica")
    top = visitor.script("return arguments[0].querySelector('summary').getBoundingClientRect().top", row)
    assert 0 <= top < 844


def test_a_link_a_problem_found_by_its_words_opens_at_its_home(visit: Visit) -> None:
    visitor = visit()
    visitor.element("[role=combobox]").send_keys("sciatica")
    visitor.wait(lambda: visitor.elements("[role=option]"), "a result")

    visitor.keys(Keys.ENTER)

    visitor.reads("Lower back")
    assert visitor.focused().startswith("summary: Sciatica")


def test_a_link_a_problem_found_on_a_phone_shows_the_emergency_signs_of_its_place_first(visit: Visit) -> None:
    visitor = visit(width=390, height=844, touch=True, **CLINIC)
    assert visitor.script(LETTERS, *ANDROID)
    visitor.element(".bm-find-open").click()
    visitor.element("[role=combobox]").send_keys("sciatica")
    visitor.wait(lambda: visitor.elements("[role=option]"), "a result")

    visitor.keys(Keys.ENTER)

    visitor.reads("Lower back")
    seen = visitor.wait(lambda: (now := visitor.script(SEEN)) and now["call"] and now, "the call button")
    assert all(seen["signs"])
    assert seen["rows"][2], "the row of sciatica"
    assert visitor.focused().startswith("summary: Sciatica")


def test_the_title_names_the_place(visit: Visit) -> None:
    visitor = visit()
    start = visitor.title()
    visitor.press("lower-back")
    visitor.wait(lambda: visitor.title() == f"Lower back. {start}", "the title of the place")
    visitor.wait(lambda: visitor.script("return window.bodymap.adopted"), "Dash listening")
    visitor.press("elbow-left")

    visitor.wait(lambda: visitor.title() == f"Left elbow. {start}", "the title of the next place")
    visitor.keys(Keys.ESCAPE)
    visitor.wait(lambda: visitor.title() == start, "the title of the start")


@pytest.mark.parametrize("width", [720, 768, 1055])
def test_trigger_points_are_reached_on_the_picture_of_a_tablet_after_a_link(width: int, visit: Visit) -> None:
    visitor = visit("#lower-back", width=width, height=900)
    visitor.wait(lambda: visitor.elements(".bm-near .bm-pt.bm-on"), "the points")

    point = visitor.elements(".bm-near .bm-pt.bm-on")[0]
    visitor.script("arguments[0].dispatchEvent(new MouseEvent('click', { bubbles: true }))", point)

    assert point.get_attribute("aria-checked") == "true"
    assert point.is_displayed()


def test_search_is_a_button_on_a_phone_and_a_field_where_there_is_room(visit: Visit) -> None:
    visitor = visit(width=390, height=844, touch=True)
    box = visitor.element("[role=combobox]")
    assert not box.is_displayed()

    visitor.element(".bm-find-open").click()

    assert box.is_displayed()
    assert visitor.script("return document.activeElement.getAttribute('role')") == "combobox"
    visitor.keys(Keys.ESCAPE)
    visitor.wait(lambda: not box.is_displayed(), "the box is closed")
    assert visitor.script("return document.activeElement.className") == "bm-find-open"
    visitor.screen(768)
    assert box.is_displayed()


@pytest.mark.parametrize("width", [320, 390, 640, 1280])
def test_a_size_nothing_scrolls_sideways_with_a_default_font_twice_as_large(width: int, visit: Visit) -> None:
    for address in ("", "#lower-back", "#elbow-left"):
        visitor = visit(address, width=width, height=700)
        visitor.cdp("Page.setFontSizes", fontSizes={"standard": 32})
        visitor.script("document.querySelectorAll('.bm-answer:not([hidden]) details').forEach(d => { d.open = true })")

        wider = """return [...document.querySelectorAll('body *')]
          .filter(e => e.checkVisibility() && !e.closest('svg, .bm-vh, .bm-scroll, .bm-stage'))
          .filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 120))"""
        assert visitor.script("return getComputedStyle(document.documentElement).fontSize") == "32px"
        assert visitor.script("return document.documentElement.scrollWidth") <= width, visitor.script(wider)
        visitor.cdp("Page.setFontSizes", fontSizes={"standard": 16})


def test_a_size_a_phone_on_its_side_has_the_picture_beside_the_answer(visit: Visit) -> None:
    visitor = visit("#lower-back", width=844, height=390, touch=True, **CLINIC)
    visitor.reads("Lower back")

    stage, name = visitor.script(
        """return ['.bm-stage', '.bm-answer:not([hidden]) h2'].map(s => {
          const r = document.querySelector(s).getBoundingClientRect(); return [r.right, r.left, r.top] })"""
    )
    assert stage[0] <= name[1]
    assert 0 <= name[2] < 60


def test_a_forced_colours_frame_the_emergencies_and_draw_the_bars(visit: Visit) -> None:
    visitor = visit("#lower-back")
    visitor.screen(1280, 900, forced_colors="active")
    visitor.element(f"{NOW} [data-about] > summary").click()

    box = visitor.script(
        f"const s = getComputedStyle(document.querySelector('{NOW} .bm-now')); return [s.borderTopStyle, s.borderTopWidth]"
    )
    bars = visitor.script(f"return getComputedStyle(document.querySelector('{NOW} .bm-sure'), '::before').backgroundImage")
    outline = visitor.script(f"return getComputedStyle(document.querySelector('{NOW} .bm-row[open]')).outlineStyle")
    assert box == ["solid", "2px"]
    assert "gradient" in bars
    assert outline == "solid"


def test_a_print_the_lower_back_is_one_a4_page_with_whole_emergency_sentences(visit: Visit, body_map: BodyMap) -> None:
    visitor = visit("#lower-back", **CLINIC)
    visitor.reads("Lower back")
    assert visitor.script(LETTERS, *IPHONE)

    pdf = visitor.cdp("Page.printToPDF", paperWidth=8.27, paperHeight=11.69, preferCSSPageSize=True, printBackground=True)

    assert len(re.findall(rb"/Type\s*/Page\b", base64.b64decode(pdf["data"]))) == 1
    visitor.cdp("Emulation.setEmulatedMedia", media="print")
    visitor.script("dispatchEvent(new Event('beforeprint'))")
    said = visitor.text("body")
    visitor.cdp("Emulation.setEmulatedMedia", media="")
    for flag in explain(body_map, "lower-back").red_flags["emergency"]:
        for sign in flag.signs:
            assert sign in said, sign
    for name in ("Long-lasting low back pain", "Backache (recent)", "Sciatica, pain down the leg", "Minor strain and sore muscles"):
        assert name in said


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    "screen", [{"width": 320, "touch": True}, {"width": 390, "touch": True}, {"width": 844, "height": 390, "touch": True}, {"width": 1280}]
)
@pytest.mark.parametrize("state", ["", "#neck-back", "#chest-left", "#back-radiculopathy"])
def test_axe_finds_nothing_in_an_answer(state: str, screen: dict[str, Any], theme: str, visit: Visit) -> None:
    visitor = visit(state, theme=theme, **screen, **CLINIC)
    visitor.wait(lambda: visitor.elements(".bm-map.bm-live"), "the script")
    if state:
        visitor.script(f"document.querySelector('{NOW} .bm-full').open = true")

    assert visitor.axe() == []
