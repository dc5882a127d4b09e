"""Each row of docs/behaviour.md, by its id, in a real browser."""

from collections.abc import Callable
from typing import Any

import pytest
from selenium.webdriver.common.keys import Keys

from bodymap.model.body_map import BodyMap
from tests.browser.conftest import Visitor

Visit = Callable[..., Visitor]

PLACES = {  # area: name of its words
    "neck-back": "Back of the neck",
    "lower-back": "Lower back",
    "shoulder-left": "Left shoulder",
    "elbow-right": "Right elbow",
}


@pytest.mark.parametrize("area", PLACES)
def test_a_press_shows_the_matching_words_and_benefits(area: str, visit: Visit, body_map: BodyMap) -> None:
    visitor = visit()

    visitor.press(area)

    visitor.reads(PLACES[area])
    region = area.removesuffix("-left").removesuffix("-right")
    expected = {condition.id for condition in body_map.conditions.values() if region in condition.regions}
    assert {row.get_attribute("data-about") for row in visitor.elements(".bm-answer:not([hidden]) [data-about]")} == expected
    visitor.element(".bm-answer:not([hidden]) [data-about] > summary").click()
    visitor.wait(lambda: visitor.element("[data-about][open] .bm-gains .bm-sure").is_displayed(), "benefits with how sure")


@pytest.mark.parametrize("area", PLACES)
def test_the_keyboard_shows_the_matching_words(area: str, visit: Visit) -> None:
    visitor = visit()
    view = "front" if visitor.elements(f'[data-view="front"] [data-area="{area}"]') else "back"
    visitor.script(f"document.querySelector('[data-view={view}] [data-area={area}]').focus()")

    visitor.keys(Keys.SPACE)

    visitor.reads(PLACES[area])


def test_d_plain_without_script_areas_are_links_to_their_words(visit: Visit) -> None:
    visitor = visit()
    visitor.cdp("Emulation.setScriptExecutionDisabled", value=True)
    visitor.open()
    assert not visitor.elements('[role="radio"]')

    visitor.click(*_middle_without_script(visitor, "lower-back"))

    visitor.reads("Lower back")
    assert len([row for row in visitor.elements("[data-about]") if row.is_displayed()]) > 5


def _middle_without_script(visitor: Visitor, area: str) -> tuple[float, float]:
    box = visitor.element(f'[data-area="{area}"] path').rect
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_d_role_a_single_choice_is_a_radiogroup_of_radios(visit: Visit) -> None:
    visitor = visit()

    groups = visitor.elements('.bm-areas[role="radiogroup"]')

    assert [group.get_attribute("aria-label") for group in groups] == ["Body map, front view", "Body map, back view"]
    assert {shape.get_attribute("role") for shape in visitor.elements(".bm-area")} == {"radio"}


def test_d_name_every_area_says_its_side(visit: Visit) -> None:
    visitor = visit()

    for shape in visitor.elements(".bm-area"):
        area, name = shape.get_attribute("data-area"), shape.accessible_name
        side = area.rsplit("-", 1)[-1] if area.endswith(("-left", "-right")) else ""
        assert side in name.lower()
        assert name[0].isupper()
    assert {each.get_attribute("aria-hidden") for each in visitor.elements(".bm-figure, .bm-side")} == {"true"}


def test_d_tab_each_picture_is_one_tab_stop_with_a_focus_ring(visit: Visit) -> None:
    visitor = visit()
    visitor.script("document.querySelector('.bm-brand').focus()")

    stops = []
    for _ in range(12):
        visitor.keys(Keys.TAB)
        stops.append(visitor.focused())
        if stops[-1] == "head-front":
            assert len(visitor.elements(".bm-ring")) == 2
    assert [stop for stop in stops if stop in ("head-front", "head-back")] == ["head-front", "head-back"]
    assert len([stop for stop in stops if not stop.startswith(("a", "summary", "input", "body", "div", "button"))]) == 2


@pytest.mark.parametrize("touch", [False, True])
def test_d_tab_a_press_draws_no_frame_of_the_browser_around_the_area(touch: bool, visit: Visit) -> None:
    visitor = visit(width=390 if touch else 1280, touch=touch)

    (visitor.tap if touch else visitor.press)("shoulder-left")

    visitor.wait(lambda: visitor.focused() == "shoulder-left", "the focus on what was pressed")
    assert visitor.script("return getComputedStyle(document.activeElement).outlineStyle") == "none"


def test_d_arrow_moves_to_the_neighbour_and_the_choice_follows(visit: Visit) -> None:
    visitor = visit("#lower-back")
    visitor.script("document.querySelector('[data-view=back] [data-area=lower-back]').focus()")

    visitor.keys(Keys.ARROW_UP)

    visitor.reads("Middle of the back")
    assert visitor.focused() == "mid-back"
    visitor.wait(lambda: visitor.fragment() == "mid-back", "the address after a pause")
    visitor.wait(lambda: "Middle of the back" in visitor.live(), "the announcement after a pause")


def test_d_arrow_replaces_the_history_and_a_press_adds_to_it(visit: Visit) -> None:
    visitor = visit()
    page = visitor.driver.current_url
    visitor.press("lower-back")
    visitor.wait(lambda: visitor.fragment() == "lower-back", "the address of the press")
    visitor.keys(Keys.ARROW_UP)
    visitor.wait(lambda: visitor.fragment() == "mid-back", "the address after a pause")

    visitor.driver.back()

    visitor.wait(lambda: visitor.driver.current_url == page, "the page before the press, one step back")


@pytest.mark.parametrize("view", ["front", "back"])
def test_d_arrow_reaches_every_area_from_every_other(view: str, visit: Visit) -> None:
    visitor = visit()
    unreached = visitor.script(
        """const shapes = [...document.querySelectorAll(`[data-view=${arguments[0]}] .bm-area`)];
        const reached = (from) => {
          const seen = new Set([from]), waiting = [from];
          while (waiting.length) {
            const shape = waiting.pop();
            for (const key of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]) {
              shape.focus();
              shape.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
              const next = document.activeElement;
              if (!seen.has(next)) { seen.add(next); waiting.push(next); }
            }
          }
          return seen;
        };
        const first = reached(shapes[0]), last = reached(shapes[shapes.length - 1]);
        return shapes.filter(s => !first.has(s) || !last.has(s)).map(s => s.dataset.area)""",
        view,
    )

    assert unreached == []


@pytest.mark.parametrize("key", [Keys.SPACE, Keys.ENTER])
def test_d_space_chooses(key: str, visit: Visit) -> None:
    visitor = visit()
    visitor.script("document.querySelector('[data-area=abdomen]').focus()")

    visitor.keys(key)

    visitor.reads("Tummy")
    assert visitor.lit() == {"abdomen"}
    assert visitor.focused() == "abdomen"


@pytest.mark.parametrize("how", ["escape", "empty ground"])
def test_d_escape_and_empty_ground_clear_the_choice(how: str, visit: Visit) -> None:
    visitor = visit()
    visitor.press("lower-back")
    visitor.reads("Lower back")

    if how == "escape":
        visitor.keys(Keys.ESCAPE)
    else:
        box = visitor.script("const r = document.querySelector('[data-view=front] svg').getBoundingClientRect(); return [r.x, r.bottom]")
        visitor.click(box[0] + 20, box[1] - 20)

    visitor.wait(lambda: visitor.headings() == [], "no place")
    assert visitor.lit() == set()
    assert visitor.fragment() == ""
    assert visitor.element("[data-start]").is_displayed()


def test_d_point_says_the_name_beside_the_area(visit: Visit) -> None:
    visitor = visit()

    visitor.hover("calf-left")

    visitor.wait(lambda: visitor.elements(".bm-tag-pointed"), "the name")
    assert visitor.text(".bm-tag-pointed") == "Left calf"


def test_d_tap_the_same_area_again_clears_but_a_double_tap_chooses_once(visit: Visit) -> None:
    visitor = visit(width=390, touch=True)
    visitor.script("Date.now = () => 1_000_000")

    visitor.tap("abdomen")
    visitor.reads("Tummy")
    visitor.script("Date.now = () => 1_000_399")
    visitor.tap("abdomen")
    assert visitor.lit() == {"abdomen"}

    visitor.script("Date.now = () => 1_000_401")
    visitor.tap("abdomen")
    visitor.wait(lambda: visitor.lit() == set(), "nothing chosen")


def test_d_tap_that_misses_takes_the_nearest_area(visit: Visit) -> None:
    visitor = visit(width=390, touch=True)
    visitor.middle("elbow-left", "front")
    edge = visitor.script(
        """const r = document.querySelector('[data-view=front] [data-area=elbow-left]').getBoundingClientRect();
        for (let x = r.right; x < r.right + 40; x += 1) {
          const hit = document.elementFromPoint(x, r.top + r.height / 2);
          if (!hit.closest('.bm-area')) return [x, r.top + r.height / 2];
        }"""
    )

    visitor.tap_at(edge[0] + 8, edge[1])

    visitor.reads("Left elbow")


def test_d_tap_far_from_the_body_chooses_nothing(visit: Visit) -> None:
    visitor = visit(width=390, touch=True)
    visitor.middle("elbow-left", "front")
    box = visitor.script("const r = document.querySelector('[data-view=front] svg').getBoundingClientRect(); return [r.right, r.top]")

    visitor.tap_at(box[0] - 4, box[1] + 30)

    assert visitor.lit() == set()


@pytest.mark.parametrize("view", ["front", "back"])
def test_d_small_every_area_can_be_hit_with_24_px_at_320_px(view: str, visit: Visit) -> None:
    visitor = visit(width=320, height=700, touch=True)
    visitor.script("document.querySelector(`.bm-switch [value=${arguments[0]}]`).click()", view)
    areas = [shape.get_attribute("data-area") for shape in visitor.elements(f'[data-view="{view}"] .bm-area')]

    missed = []
    for area in areas:
        x, y = visitor.middle(area, view)
        for dx, dy in ((0, 0), (-11, 0), (11, 0), (0, -11), (0, 11)):
            hit = visitor.script(
                """const hit = document.elementFromPoint(arguments[0], arguments[1]);
                return hit && hit.closest('.bm-area') ? hit.closest('.bm-area').dataset.area : null""",
                x + dx,
                y + dy,
            )
            if hit not in (area, None):  # empty ground within 12 px belongs to the nearest area
                missed.append((area, dx, dy, hit))

    assert missed == []
    assert visitor.script("return document.documentElement.scrollWidth") <= 320


def test_d_scroll_a_swipe_on_the_picture_scrolls_the_page(visit: Visit) -> None:
    visitor = visit(width=390, touch=True)
    x, y = visitor.middle("abdomen", "front")
    before = visitor.script("return scrollY")

    visitor.swipe(x, y, up=200)

    visitor.wait(lambda: visitor.script("return scrollY") > before + 100, "the page further down")
    assert visitor.lit() == set()


def test_d_twin_the_list_and_the_picture_are_in_step(visit: Visit) -> None:
    visitor = visit()
    visitor.element(".bm-twin > summary").click()

    visitor.script("document.querySelector('.bm-twin [value=elbow-left]').click()")
    visitor.reads("Left elbow")
    assert visitor.lit() == {"elbow-left"}

    visitor.press("knee-front-right")
    visitor.reads("Front of the right knee")
    assert visitor.script("return [...document.querySelectorAll('.bm-twin input:checked')].map(i => i.value)") == ["knee-front-right"]

    visitor.keys(Keys.ESCAPE)
    visitor.wait(lambda: not visitor.script("return document.querySelector('.bm-twin input:checked')"), "an empty list")


def test_d_twin_not_sure_which_side_lights_both(visit: Visit) -> None:
    visitor = visit()
    visitor.element(".bm-twin > summary").click()

    visitor.script("document.querySelector('.bm-twin [value=shoulder]').click()")

    visitor.reads("Shoulder")
    assert visitor.lit() == {"shoulder-left", "shoulder-right"}
    assert visitor.text('[data-view="front"] .bm-tag-chosen') == "Shoulder"
    visitor.wait(lambda: visitor.live().startswith("Shoulder:"), "the announcement")


def test_d_twin_is_grouped_and_every_control_has_a_name(visit: Visit, body_map: BodyMap) -> None:
    visitor = visit()
    visitor.element(".bm-twin > summary").click()

    assert [each.text for each in visitor.elements(".bm-twin legend")] == [group.name for group in body_map.groups]
    names = [each.accessible_name for each in visitor.elements(".bm-twin input")]
    sided = sum(region.sided for region in body_map.regions.values())
    assert len(set(names)) == len(names) == len(body_map.regions) + 2 * sided
    assert "Shoulder, not sure which side" in names


def test_d_twin_a_native_radio_moves_with_arrow_keys(visit: Visit) -> None:
    visitor = visit()
    visitor.element(".bm-twin > summary").click()
    visitor.script("document.querySelector('.bm-twin [value=head-front]').focus()")

    visitor.keys(Keys.SPACE)
    visitor.reads("Forehead and temples")
    visitor.keys(Keys.ARROW_DOWN)

    visitor.reads("Back of the head")


def test_d_view_both_views_stand_side_by_side_where_there_is_room(visit: Visit) -> None:
    visitor = visit(width=768)

    front, back = visitor.elements(".bm-view")

    assert front.is_displayed()
    assert back.is_displayed()
    assert front.rect["y"] == back.rect["y"]


def test_d_view_a_phone_has_a_switch_and_the_list_turns_to_the_view(visit: Visit) -> None:
    visitor = visit(width=390, touch=True)
    front, back = visitor.elements(".bm-view")
    assert front.is_displayed()
    assert not back.is_displayed()

    visitor.element(".bm-twin > summary").click()
    visitor.script("document.querySelector('.bm-twin [value=lower-back]').click()")

    visitor.wait(back.is_displayed, "the back view")
    assert not front.is_displayed()
    assert visitor.script("return document.querySelector('.bm-switch :checked').value") == "back"


def test_d_side_left_and_right_are_the_persons_own(visit: Visit) -> None:
    visitor = visit()

    letters = visitor.script(
        """return ["front", "back"].map(view => [...document.querySelectorAll(`[data-view=${view}] .bm-side`)]
        .sort((a, b) => a.getBoundingClientRect().x - b.getBoundingClientRect().x).map(t => t.textContent).join(""))"""
    )

    assert letters == ["RL", "LR"]
    left_front, left_back = visitor.middle("elbow-left", "front"), visitor.middle("elbow-left", "back")
    right_front, right_back = visitor.middle("elbow-right", "front"), visitor.middle("elbow-right", "back")
    assert left_front[0] > right_front[0]
    assert left_back[0] < right_back[0]


MEDIA: dict[str, dict[str, Any]] = {
    "dark": {"prefers_color_scheme": "dark"},
    "more contrast": {"prefers_contrast": "more"},
    "less motion": {"prefers_reduced_motion": "reduce"},
    "forced colours": {"forced_colors": "active"},
}


@pytest.mark.parametrize("media", MEDIA)
def test_d_forced_chosen_and_not_are_told_apart_by_more_than_colour(media: str, visit: Visit) -> None:
    visitor = visit()
    visitor.screen(1280, 900, **MEDIA[media])
    visitor.press("lower-back")
    visitor.reads("Lower back")

    width = "return parseFloat(getComputedStyle(document.querySelector(arguments[0])).strokeWidth)"
    chosen = visitor.script(width, '[data-area="lower-back"] path')
    other = visitor.script(width, '[data-area="mid-back"] path')
    assert chosen >= 2 * other
    assert visitor.text(".bm-tag-chosen") == "Lower back"
    if media == "less motion":
        assert visitor.script("return getComputedStyle(document.querySelector('.bm-area path')).transitionDuration") == "0s"
