"""The widget in somebody else's Dash app: their assets, their layout, two maps on one page."""

from pathlib import Path
from typing import Any

from dash import Dash, Input, Output, dcc, html
from selenium.webdriver.common.keys import Keys

from bodymap import BodyMapAIO, register_callbacks
from bodymap.model.body_map import BodyMap
from tests.browser.conftest import Visitor


def host_app(body_map: BodyMap, assets: Path) -> Dash:
    """An app that knows nothing of ours, with a style and a class name of its own that could disturb the map."""
    assets.mkdir()
    (assets / "host.css").write_text(".card { display: none } h1 { color: rgb(1, 2, 3) }")
    app = Dash("somebody", assets_folder=str(assets))
    app.layout = html.Div(
        [
            html.H1("Their heading"),
            dcc.Input(id="theirs"),
            BodyMapAIO(body_map, "one", selected="elbow-left"),
            BodyMapAIO(body_map, "two", several=True),
            html.P(id="echo"),
        ]
    )
    register_callbacks(app)
    app.clientside_callback(
        "function (selected) { return 'chosen: ' + selected; }",
        Output("echo", "children"),
        Input(BodyMapAIO.ids.diagram("two"), "selected"),
    )
    return app


def open_host(dash_duo: Any, body_map: BodyMap, tmp_path: Path) -> Visitor:
    dash_duo.start_server(host_app(body_map, tmp_path / "their-assets"))
    visitor = Visitor(dash_duo.driver, dash_duo.server_url)
    visitor.screen(1280, 900)
    visitor.wait(lambda: visitor.elements("#one-map.bm-live") and visitor.elements("#two-map.bm-live"), "two maps")
    return visitor


def shown(visitor: Visitor, widget: str) -> list[str]:
    return [each.text for each in visitor.elements(f"#{widget}-words [data-region] h2") if each.is_displayed()]


def chosen(visitor: Visitor, widget: str) -> set[str]:
    return {each.get_attribute("data-area") for each in visitor.elements(f'#{widget}-map .bm-area[aria-checked="true"]')}


def press(visitor: Visitor, widget: str, area: str) -> None:
    place = visitor.script(
        """const shape = document.querySelector(arguments[0]); shape.scrollIntoView({block: "center"});
        const svg = shape.ownerSVGElement, p = svg.createSVGPoint(); p.x = +shape.dataset.x; p.y = +shape.dataset.y;
        const q = p.matrixTransform(svg.getScreenCTM()); return [q.x, q.y]""",
        f'#{widget}-map [data-area="{area}"]',
    )
    visitor.click(*place)


def test_two_maps_share_a_page_of_another_app_without_disturbing_each_other(dash_duo: Any, body_map: BodyMap, tmp_path: Path) -> None:
    visitor = open_host(dash_duo, body_map, tmp_path)
    visitor.wait(lambda: shown(visitor, "one") == ["Left elbow"], "the choice that the layout makes")
    assert shown(visitor, "two") == []

    press(visitor, "two", "lower-back")
    press(visitor, "two", "neck-back")

    visitor.wait(lambda: shown(visitor, "two") == ["Back of the neck", "Lower back"], "both places in the second map")
    visitor.wait(lambda: visitor.text("#echo") == "chosen: lower-back+neck-back", "the host's own callback")
    assert shown(visitor, "one") == ["Left elbow"]
    assert chosen(visitor, "one") == {"elbow-left"}
    doubled = visitor.script(
        "const ids = [...document.querySelectorAll('[id]')].map(e => e.id); return ids.filter((id, i) => ids.indexOf(id) !== i)"
    )
    assert doubled == []


def test_the_map_leaves_the_host_alone_and_the_host_the_map(dash_duo: Any, body_map: BodyMap, tmp_path: Path) -> None:
    visitor = open_host(dash_duo, body_map, tmp_path)
    colour = "return getComputedStyle(document.querySelector(arguments[0])).color"

    assert visitor.script(colour, "h1") == "rgb(1, 2, 3)"
    assert visitor.fragment() == ""
    press(visitor, "one", "lower-back")
    visitor.wait(lambda: shown(visitor, "one") == ["Lower back"], "the words")
    assert visitor.element("#one-words .bm-answer:not([hidden]) [data-about]").is_displayed()
    assert visitor.fragment() == ""
    assert visitor.console() == []


def test_several_choices_are_checkboxes_and_toggle(dash_duo: Any, body_map: BodyMap, tmp_path: Path) -> None:
    visitor = open_host(dash_duo, body_map, tmp_path)

    assert {each.get_attribute("role") for each in visitor.elements("#two-map .bm-area")} == {"checkbox"}
    assert {each.get_attribute("type") for each in visitor.elements("#two-map .bm-twin input")} == {"checkbox"}

    visitor.script("document.querySelector('#two-map [data-area=abdomen]').focus()")
    visitor.keys(" ")
    visitor.wait(lambda: chosen(visitor, "two") == {"abdomen"}, "one choice")
    visitor.script("const now = Date.now; Date.now = () => now() + 500")
    visitor.keys(" ")
    visitor.wait(lambda: chosen(visitor, "two") == set(), "no choice")


def test_the_search_of_a_widget_turns_its_own_map_and_words(dash_duo: Any, body_map: BodyMap, tmp_path: Path) -> None:
    visitor = open_host(dash_duo, body_map, tmp_path)
    box = visitor.element("#one-query")

    box.send_keys("face drooping")
    visitor.wait(lambda: "Drooping on one side of the face" in visitor.text("#one-find [role=alert]"), "the warning")
    box.clear()
    box.send_keys("frozen sholder right")
    visitor.wait(lambda: visitor.text("#one-hits li").startswith("Frozen shoulder"), "the problem")
    box.send_keys(Keys.ENTER)

    visitor.wait(lambda: chosen(visitor, "one") == {"shoulder-right"}, "the place")
    visitor.wait(lambda: shown(visitor, "one") == ["Right shoulder"], "its words")
    visitor.wait(lambda: visitor.elements('#one-words [data-about="frozen-shoulder"][open] .bm-in'), "the open row")
    assert chosen(visitor, "two") == set()


def test_a_widget_may_have_no_search(body_map: BodyMap) -> None:
    assert "data-bodymap-search" in str(BodyMapAIO(body_map, "one"))
    assert "data-bodymap-search" not in str(BodyMapAIO(body_map, "one", search=False))
