"""With script off the page is whole: every region's words can be read by links alone."""

from collections.abc import Callable

import pytest

from bodymap.content.explanation import explain
from bodymap.model.body_map import BodyMap
from tests.browser.conftest import Visitor

Visit = Callable[..., Visitor]


@pytest.fixture
def plain(visit: Visit) -> Visitor:
    """A visitor whose browser runs no script."""
    visitor = visit()
    visitor.cdp("Emulation.setScriptExecutionDisabled", value=True)
    visitor.open()
    return visitor


def seen(visitor: Visitor, selector: str, attribute: str) -> set[str]:
    return {each.get_attribute(attribute) for each in visitor.elements(selector) if each.is_displayed()}


def signs(visitor: Visitor) -> list[str]:
    """The red flags that can be seen, in folds too, in their order."""
    visitor.script("document.querySelectorAll('.bm-fold').forEach(fold => { fold.open = true })")
    return [each.text for each in visitor.elements(".bm-flags li") if each.is_displayed()]


def test_every_region_is_read_by_links_alone(plain: Visitor, body_map: BodyMap) -> None:
    for region in body_map.regions.values():
        area = f"{region.id}-left" if region.sided else region.id
        href = plain.element(f'[data-area="{area}"]').get_dom_attribute("href")

        plain.driver.get(f"{plain.server}/{href}")

        plain.reads(region.name)
        conditions = {condition.id for condition in body_map.conditions.values() if region.id in condition.regions}
        assert seen(plain, "[data-condition]", "data-condition") == conditions, region.id
        assert signs(plain) == [sign for level in explain(body_map, region.id).red_flags.values() for flag in level for sign in flag.signs]
        assert seen(plain, ".bm-about, .bm-none", "data-regions") == {region.id}


def test_a_pressed_area_is_lit_and_the_picture_stays_in_view(plain: Visitor) -> None:
    plain.screen(390, 844, touch=True)
    box = plain.element('[data-view="front"] [data-area="abdomen"] path').rect

    plain.tap_at(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    plain.reads("Tummy")
    opacity = plain.element('[data-area="abdomen"] path').value_of_css_property("fill-opacity")
    assert float(opacity) > 0.5
    top, bottom = plain.script("const r = document.querySelector('[data-area=abdomen]').getBoundingClientRect(); return [r.top, r.bottom]")
    assert top >= 0
    assert bottom <= 844


def test_points_and_muscles_elsewhere_are_read_without_script(plain: Visitor) -> None:
    plain.driver.get(f"{plain.server}/#lower-back")
    plain.reads("Lower back")

    assert len(seen(plain, ".bm-point", "data-point")) == 3
    assert seen(plain, ".bm-felt ul", "data-regions") == {"lower-back"}


def test_what_needs_a_script_is_not_there(plain: Visitor) -> None:
    plain.driver.get(f"{plain.server}/#lower-back")
    plain.reads("Lower back")

    for selector in (".bm-switch", ".bm-tools", ".bm-pin", ".bm-locate", "[data-more]"):
        assert [each for each in plain.elements(selector) if each.is_displayed()] == [], selector
