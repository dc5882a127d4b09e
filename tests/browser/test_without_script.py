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


def signs(visitor: Visitor, region: str) -> list[str]:
    """The red flags that can be seen, in folds too, in their order."""
    visitor.script("document.querySelectorAll('.bm-answer details').forEach(fold => { fold.open = true })")
    return [each.text for each in visitor.elements(f"#{region} .bm-more li") if each.is_displayed()]


def test_every_region_is_read_by_links_alone(plain: Visitor, body_map: BodyMap) -> None:
    for region in body_map.regions.values():
        area = f"{region.id}-left" if region.sided else region.id
        href = plain.element(f'[data-area="{area}"]').get_dom_attribute("href")

        plain.driver.get(f"{plain.server}/{href}")

        plain.reads(region.name)
        conditions = {condition.id for condition in body_map.conditions.values() if region.id in condition.regions}
        assert signs(plain, region.id) == [
            sign for level in explain(body_map, region.id).red_flags.values() for flag in level for sign in flag.signs
        ]
        assert seen(plain, "[data-about]", "data-about") == conditions, region.id


def test_a_plain_the_answer_stands_at_the_top_of_the_screen(plain: Visitor) -> None:
    plain.screen(390, 844, touch=True)
    box = plain.element('[data-view="front"] [data-area="abdomen"] path').rect

    plain.tap_at(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    plain.reads("Tummy")
    opacity = plain.element('[data-area="abdomen"] path').value_of_css_property("fill-opacity")
    assert float(opacity) > 0.5
    assert plain.script("return document.querySelector('#abdomen h2').getBoundingClientRect().top") == pytest.approx(0, abs=12)


def test_a_plain_a_row_leads_to_the_words_of_its_problem_and_back_to_the_body(plain: Visitor, body_map: BodyMap) -> None:
    plain.driver.get(f"{plain.server}/#lower-back")
    plain.script("document.querySelector('#lower-back [data-about=backache]').open = true")

    plain.element("#lower-back [data-about=backache] a").click()

    words = plain.text("#backache")
    assert body_map.conditions["backache"].name in words
    assert body_map.page.how_ims_may_help in words
    assert [each.get_attribute("id") for each in plain.elements(".bm-store > article") if each.is_displayed()] == ["backache"]
    plain.element("#backache .bm-plain a").click()
    assert plain.fragment() == "map"
    assert plain.element("[data-start]").is_displayed()


def test_points_and_muscles_elsewhere_are_read_without_script(plain: Visitor) -> None:
    plain.driver.get(f"{plain.server}/#lower-back")
    plain.reads("Lower back")

    plain.script("document.querySelectorAll('#lower-back .bm-fold').forEach(fold => { fold.open = true })")
    assert len(seen(plain, "details[data-point]", "data-point")) == 3
    assert len([each for each in plain.elements("#lower-back .bm-chips li") if each.is_displayed()]) == 5


def test_what_needs_a_script_is_not_there(plain: Visitor) -> None:
    plain.driver.get(f"{plain.server}/#lower-back")
    plain.reads("Lower back")

    for selector in (".bm-switch", ".bm-tools", ".bm-strip-tools", ".bm-locate", ".bm-find", "[data-handout]"):
        assert [each for each in plain.elements(selector) if each.is_displayed()] == [], selector
