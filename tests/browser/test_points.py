"""Trigger points and referred pain, both ways (row d-zoom of docs/behaviour.md and what belongs to it)."""

from collections.abc import Callable
from typing import Any

import pytest
from selenium.webdriver.common.keys import Keys

from bodymap.content.explanation import trigger_points_of
from bodymap.model.body_map import BodyMap
from tests.browser.conftest import Visitor

Visit = Callable[..., Visitor]

SHOWN = """return [...document.querySelectorAll('.bm-near .bm-pt.bm-on')].map(p => {
  const r = p.lastChild.getBoundingClientRect(), x = r.x + r.width / 2, y = r.y + r.height / 2;
  const hits = [[0, 0], [10, 0], [-10, 0], [0, 10], [0, -10]].map(([dx, dy]) => document.elementFromPoint(x + dx, y + dy));
  return [p.parentNode.dataset.point, p.dataset.side, x, y, r.width, hits.every(hit => hit && hit.closest('.bm-pt') === p)];
})"""
"""Each point that can be chosen: its muscle, side, place on the screen, width, and whether a finger around its middle hits it."""


def still(visitor: Visitor) -> None:
    """Wait until the picture has stopped moving in."""
    stands = "return !document.getAnimations().length && !!document.querySelector('.bm-near .bm-on')"
    visitor.wait(lambda: visitor.script(stands), "the picture moved in")


def chosen_points(visitor: Visitor) -> set[tuple[str, str]]:
    found = (
        """return [...document.querySelectorAll('.bm-on[aria-checked="true"]')].map(p => [p.parentNode.dataset.point, p.dataset.side])"""
    )
    return {(point, side) for point, side in visitor.script(found)}


def hatched(visitor: Visitor, view: str) -> set[str]:
    return {each.get_attribute("data-area") for each in visitor.elements(f'[data-view="{view}"] .bm-area[data-referred]')}


def open_points(visitor: Visitor) -> list[str]:
    return [each.get_attribute("data-point") for each in visitor.elements("details[data-point][open]")]


MORE = ".bm-answer:not([hidden]) [data-points] > .bm-fold:has([data-point]) > summary"


def more(visitor: Visitor) -> Any:
    """The fold with the points that are not core."""
    return visitor.element(MORE)


def test_d_zoom_a_button_moves_in_on_a_wide_screen(visit: Visit) -> None:
    visitor = visit("#lower-back")
    assert visitor.elements(".bm-points:not(.bm-near) .bm-on"), "small dots on the whole body"

    visitor.element("[data-zoom=in]").click()

    still(visitor)
    assert visitor.script("return document.activeElement.classList.contains('bm-pt')")
    box = "return document.querySelector('[data-view=back] svg').getAttribute('viewBox').split(' ')[2]"
    wide = float(visitor.script(box))
    visitor.element("[data-zoom=closer]").click()
    still(visitor)
    assert float(visitor.script(box)) == pytest.approx(wide / 1.5, rel=0.01)


def test_d_zoom_every_dot_of_every_region_can_be_pressed_at_320_px(visit: Visit, body_map: BodyMap) -> None:
    visitor = visit(width=320, height=900, touch=True)
    visitor.screen(320, 900, touch=True, prefers_reduced_motion="reduce")
    missed, seen = [], set()
    for region in body_map.regions.values():
        points = trigger_points_of(body_map, region.id)
        if not points or region.listed == "none":
            continue
        for area in [f"{region.id}-left", f"{region.id}-right"] if region.sided else [region.id]:
            shown = visitor.script(
                """bodymap.page.diagram.select([arguments[0]], 'press');
                document.querySelector('.bodymap').dispatchEvent(new CustomEvent('bodymap:more-points', {detail: true}));
                document.querySelector('[data-zoom=size]').click(); // larger, on all points
                document.querySelector('.bm-views').scrollIntoView({block: 'start', behavior: 'instant'});
                """
                + SHOWN,
                area,
            )
            for point, side, _, _, size, hit in shown:
                if size < 24 or not hit:
                    missed.append((area, point, side, size))
                seen.add(point)

    assert missed == []
    quiet = {point.id for point in body_map.trigger_points.values() if body_map.regions[point.region].listed == "none"}
    assert seen == set(body_map.trigger_points) - quiet


def test_the_small_bodies_show_a_hatched_place_at_its_own_size(visit: Visit) -> None:
    visitor = visit(width=390, touch=True)
    visitor.tap("shoulder-left")
    still(visitor)
    visitor.element("[data-zoom=size]").click()

    visitor.script("document.querySelector('.bm-near .bm-on').dispatchEvent(new MouseEvent('click', {bubbles: true}))")

    edges = """return [...document.querySelectorAll('.bm-minis .bm-mini-felt')].map(felt => {
      const inUnits = getComputedStyle(felt).vectorEffect === 'none', unit = felt.getScreenCTM().a;
      return parseFloat(getComputedStyle(felt).strokeWidth) * (inUnits ? unit : 1)})"""
    widths = visitor.wait(lambda: visitor.script(edges), "what is hatched on the small bodies")
    assert max(widths) <= 1, "px; a hand is 3 px wide there"


def test_core_points_come_first_and_the_rest_on_request(visit: Visit) -> None:
    visitor = visit("#lower-back")
    names = "return [...document.querySelectorAll('details[data-point]')].filter(e => e.checkVisibility()).map(e => e.dataset.point)"
    assert visitor.script(names) == ["tp-lumbar-multifidus", "tp-quadratus-lumborum"]

    more(visitor).click()

    visitor.wait(lambda: len(visitor.script(names)) == 3, "all points in the list")
    dots = "return [...document.querySelectorAll('.bm-on')].map(p => p.parentNode.dataset.point)"
    three = {"tp-lumbar-multifidus", "tp-quadratus-lumborum", "tp-iliocostalis-lumborum"}
    visitor.wait(lambda: set(visitor.script(dots)) == three, "all points on the picture")


def test_the_rest_comes_without_hiding_a_point_that_is_open(visit: Visit) -> None:
    """A point that is not core, found by the search, vanished when the rest was asked for."""
    visitor = visit("#thigh-front-left")
    visitor.script("bodymap.page.diagram.showPoint('tp-vastus-lateralis')")
    visitor.wait(lambda: open_points(visitor) == ["tp-vastus-lateralis"], "the point")

    shown = visitor.script(
        "return [...document.querySelectorAll('details[data-point]')].filter(e => e.checkVisibility()).map(e => e.dataset.point)"
    )
    assert shown == ["tp-rectus-femoris", "tp-vastus-medialis", "tp-vastus-lateralis", "tp-adductor-longus"]
    assert open_points(visitor) == ["tp-vastus-lateralis"]


def test_a_place_without_core_points_shows_all_it_has(visit: Visit, body_map: BodyMap) -> None:
    here = {each.id for each in body_map.trigger_points.values() if each.region == "shin"}
    assert not any(body_map.trigger_points[each].core for each in here)

    visitor = visit("#shin-left")
    visitor.wait(lambda: visitor.elements(".bm-on"), "the points")

    assert (
        set(
            visitor.script(
                "return [...document.querySelectorAll('details[data-point]')].filter(e => e.checkVisibility()).map(e => e.dataset.point)"
            )
        )
        == here
    )
    assert set(visitor.script("return [...document.querySelectorAll('.bm-on')].map(p => p.parentNode.dataset.point)")) == here
    assert [each for each in visitor.elements(MORE) if each.is_displayed()] == []


def test_a_point_tells_its_muscle_and_hatches_where_its_pain_is_felt_in_both_views(visit: Visit, body_map: BodyMap) -> None:
    visitor = visit("#lower-back")
    visitor.element("[data-zoom=in]").click()
    still(visitor)
    point, side, x, y, *_ = next(each for each in visitor.script(SHOWN) if each[:2] == ["tp-quadratus-lumborum", "right"])

    visitor.click(x, y)

    visitor.wait(lambda: open_points(visitor) == [point], "the words about the muscle")
    assert chosen_points(visitor) == {(point, side)}
    assert hatched(visitor, "back") == {"lower-back", "buttock-right"}
    assert hatched(visitor, "front") == {"hip-right"}
    words = visitor.element(f"#{point}").get_attribute("textContent")
    muscle = body_map.trigger_points[point]
    for said in (muscle.where, *muscle.felt, *(muscle.safety or ())):
        assert said in words
    assert "Quadratus lumborum, right side" in visitor.live()
    name = visitor.element('[data-view="back"] [data-area="buttock-right"]').accessible_name
    assert name == "Right buttock, pain often felt here"
    fill = visitor.script("return getComputedStyle(document.querySelector('[data-area=buttock-right][data-referred] path')).fill")
    assert "hatch" in fill, "told apart by more than colour"


def test_the_first_escape_gives_up_the_point_and_the_next_the_place(visit: Visit) -> None:
    visitor = visit("#lower-back")
    visitor.element("[data-zoom=in]").click()
    still(visitor)
    visitor.keys(Keys.SPACE)
    visitor.wait(lambda: len(chosen_points(visitor)) == 1, "a chosen point")

    visitor.keys(Keys.ESCAPE)
    visitor.wait(lambda: chosen_points(visitor) == set(), "no point")
    assert hatched(visitor, "back") == set()
    assert visitor.lit() == {"lower-back"}
    visitor.keys(Keys.ESCAPE)
    visitor.wait(lambda: visitor.lit() == set(), "no place")


def test_points_are_one_tab_stop_with_arrow_keys(visit: Visit) -> None:
    visitor = visit("#lower-back")
    visitor.element("[data-zoom=in]").click()
    still(visitor)

    assert len(visitor.elements(".bm-near .bm-pt[tabindex='0']")) == 1
    assert {each.get_attribute("role") for each in visitor.elements(".bm-on")} == {"radio"}
    visitor.keys(Keys.SPACE)
    first = chosen_points(visitor)
    visitor.keys(Keys.ARROW_RIGHT)
    visitor.wait(lambda: chosen_points(visitor) not in (set(), first), "the point to the right")
    assert len(visitor.elements(".bm-near .bm-pt[tabindex='0']")) == 1


def test_the_list_chooses_the_point_on_the_picture(visit: Visit) -> None:
    visitor = visit("#buttock-left")

    visitor.script("document.querySelector('#tp-piriformis summary').click()")

    still(visitor)
    assert chosen_points(visitor) == {("tp-piriformis", "left")}
    assert open_points(visitor) == ["tp-piriformis"]


def test_a_muscle_elsewhere_turns_to_its_place(visit: Visit) -> None:
    visitor = visit("#elbow-left")
    visitor.reads("Left elbow")

    visitor.script("document.querySelector('.bm-answer:not([hidden]) .bm-fold:has(.bm-chips)').open = true")
    visitor.element('.bm-answer:not([hidden]) [href="#tp-wrist-extensors"]').click()

    visitor.reads("Back of the left forearm")
    still(visitor)
    assert chosen_points(visitor) == {("tp-wrist-extensors", "left")}
    assert "elbow-left" in hatched(visitor, "back") | hatched(visitor, "front")
    assert open_points(visitor) == ["tp-wrist-extensors"]


@pytest.mark.parametrize("area", ["chest-left", "abdomen"])
def test_chest_and_tummy_are_never_put_down_to_a_muscle(area: str, visit: Visit) -> None:
    visitor = visit(f"#{area}")
    visitor.wait(lambda: visitor.headings() != [], "the words")

    assert [each for each in visitor.elements(".bm-on") if each.is_displayed()] == []
    assert [each for each in visitor.elements("[data-points], .bm-chips") if each.is_displayed()] == []
    assert not visitor.element("[data-zoom=in]").is_displayed()


def test_an_open_point_shows_two_small_bodies_with_its_place_and_where_it_is_felt(visit: Visit, body_map: BodyMap) -> None:
    visitor = visit("#lower-back", width=390, touch=True)

    visitor.script("document.querySelector('#tp-quadratus-lumborum > summary').click()")

    bodies = visitor.wait(lambda: visitor.elements("#tp-quadratus-lumborum .bm-felt svg"), "the bodies")
    assert len(bodies) == 2
    fill = "return getComputedStyle(document.querySelector('#tp-quadratus-lumborum ' + arguments[0])).fill"
    assert visitor.script(fill, ".bm-mini-lit") == "rgb(138, 42, 91)"
    assert "hatch" in visitor.script(fill, ".bm-mini-felt"), "told apart by more than colour"
    assert body_map.trigger_points["tp-quadratus-lumborum"].felt[0] in visitor.text("#tp-quadratus-lumborum .bm-felt")


def test_no_word_says_where_pain_comes_from(visit: Visit) -> None:
    visitor = visit("#lower-back")

    visitor.script("document.querySelector('.bm-answer:not([hidden]) .bm-fold:has(.bm-chips)').open = true")
    felt = visitor.text(".bm-answer:not([hidden]) .bm-fold:has(.bm-chips)")

    assert "often felt here" in felt
    assert "you have" not in felt.lower()


@pytest.mark.parametrize("screen", [{"width": 1280}, {"width": 390, "touch": True}, {"width": 1280, "theme": "dark"}])
def test_axe_finds_nothing_with_a_point_chosen(screen: dict[str, object], visit: Visit) -> None:
    visitor = visit("#lower-back", **screen)
    visitor.script("bodymap.page.diagram.showPoint('tp-quadratus-lumborum')")
    still(visitor)

    assert visitor.axe() == []
