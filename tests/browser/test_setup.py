"""The page on which a webmaster builds the lines to paste."""

from collections.abc import Callable
from typing import Any

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.browser.conftest import Visitor

Visit = Callable[..., Visitor]


@pytest.fixture
def setup(visit: Visit) -> Visitor:
    visitor = visit("embed/setup/", frame_ancestors="https://www.harbourstreet.example https://*.hospital.example")
    visitor.wait(lambda: visitor.elements("iframe"), "the preview")
    return visitor


def snippet(visitor: Visitor) -> str:
    return visitor.text("#snippet")


def option(visitor: Visitor, text: str) -> Any:
    return visitor.driver.find_element(By.XPATH, f"//option[normalize-space()='{text}']")


def label(visitor: Visitor, text: str) -> Any:
    return visitor.driver.find_element(By.XPATH, f"//label[normalize-space()='{text}']")


def test_s_snippet_holds_what_was_chosen(setup: Visitor) -> None:
    option(setup, "Right elbow").click()
    for choice in ("Back", "Dark", "Tell my page what people choose"):
        label(setup, choice).click()
    setup.element("[name=accent]").send_keys("#0B6E4F", Keys.TAB)

    assert snippet(setup) == (
        '<div data-bodymap data-bodymap-region="elbow-right" data-bodymap-view="back" data-bodymap-theme="dark" '
        'data-bodymap-accent="#0b6e4f" data-bodymap-width="420" data-bodymap-events="select"></div>\n'
        f'<script async src="{setup.server}/embed.js"></script>'
    )
    assert setup.text("#policy") == f"frame-src {setup.server}; script-src {setup.server}"
    assert "The body map tells our page which place you press." in setup.text("#privacy")


def test_s_frame_is_for_systems_that_strip_scripts(setup: Visitor) -> None:
    option(setup, "Right elbow").click()
    label(setup, "Plain frame").click()

    assert snippet(setup) == (
        f'<iframe src="{setup.server}/embed/?region=elbow-right" title="Body map: Where does it hurt?"\n'
        '  width="100%" height="760" loading="lazy" style="border:0;width:100%;max-width:420px"></iframe>'
    )
    assert setup.text("#policy") == f"frame-src {setup.server}"
    assert setup.element("#frame-note").is_displayed()


def test_s_live_shows_what_the_lines_make(setup: Visitor) -> None:
    option(setup, "Right elbow").click()
    label(setup, "Dark").click()

    setup.driver.switch_to.frame(setup.element("iframe"))
    setup.reads("Right elbow")
    assert setup.script("return document.body.dataset.theme") == "dark"
    setup.driver.switch_to.default_content()
    assert setup.console() == []


@pytest.mark.parametrize(
    ("colour", "line"),
    [
        ("#8a2a5b", "Contrast 8.0 to 1 on the page. At least 4.5 is needed."),
        ("#ff9900", "Contrast 2.1 to 1 on the page: too faint to read. At least 4.5 is needed, so this colour is left out."),
        ("green", "Write a colour as # and six signs from 0 to 9 and a to f. What stands there now is left out."),
    ],
)
def test_s_colour_tells_its_contrast(colour: str, line: str, setup: Visitor) -> None:
    setup.element("[name=accent]").send_keys(colour, Keys.TAB)

    assert setup.text("#contrast") == line
    assert ("data-bodymap-accent" in snippet(setup)) == (colour == "#8a2a5b")


@pytest.mark.parametrize(
    ("address", "answer"),
    [
        ("https://www.harbourstreet.example/services?x=1", "Yes. https://www.harbourstreet.example is on the list."),
        ("https://a.b.hospital.example", "Yes. https://a.b.hospital.example is on the list."),
        ("https://hospital.example", "No. https://hospital.example is not on the list"),
        ("http://www.harbourstreet.example", "No. http://www.harbourstreet.example is not on the list"),
        ("https://www.harbourstreet.example.evil.example", "No. "),
        ("www.harbourstreet.example", "This is no web address."),
        ("javascript:alert(1)", "This is no web address."),
        ("", "This is no web address."),
    ],
)
def test_s_check_says_whether_a_site_may_show_the_map(address: str, answer: str, setup: Visitor) -> None:
    setup.element("[name=address]").send_keys(address, Keys.ENTER)

    assert setup.text("#answer").startswith(answer)


def test_s_check_names_the_setting_that_would_allow_it(setup: Visitor) -> None:
    setup.element("[name=address]").send_keys("https://new.example", Keys.ENTER)

    listed = "https://www.harbourstreet.example https://*.hospital.example https://new.example"
    assert f'BODYMAP_FRAME_ANCESTORS="{listed}"' in setup.text("#answer")


def test_s_copy_puts_the_lines_on_the_clipboard(setup: Visitor) -> None:
    setup.script("navigator.clipboard.writeText = (text) => { window.written = text; return Promise.resolve(); }")

    setup.element("#copy").click()

    setup.wait(lambda: setup.text("#copied") == "Copied.", "that it was copied")
    assert setup.script("return window.written") == snippet(setup)


def test_s_keyboard_alone_is_enough(setup: Visitor) -> None:
    setup.element("[name=region]").send_keys("Lower b")  # the list is native
    setup.keys(Keys.TAB, Keys.ARROW_RIGHT, Keys.TAB, Keys.ARROW_RIGHT, Keys.TAB, "#005eb8", Keys.TAB, Keys.TAB, Keys.SPACE)

    setup.wait(lambda: "select" in snippet(setup), "the events in the lines")
    for part in ('region="lower-back"', 'view="back"', 'theme="light"', 'accent="#005eb8"'):
        assert part in snippet(setup)
    setup.keys(Keys.TAB, Keys.ARROW_RIGHT)
    assert snippet(setup).startswith("<iframe")


@pytest.mark.parametrize(("width", "theme"), [(320, "light"), (390, "dark"), (1280, "light")])
def test_s_axe_finds_nothing_and_nothing_scrolls_sideways(width: int, theme: str, visit: Visit) -> None:
    visitor = visit("embed/setup/", width=width, theme=theme)

    assert visitor.axe() == []
    assert visitor.script("return document.documentElement.scrollWidth <= innerWidth")
    assert visitor.console() == []


def test_s_plain_without_script_the_shortest_lines_stand_there(visit: Visit) -> None:
    visitor = visit("embed/setup/", base_url="https://clinic.example/map")
    visitor.cdp("Emulation.setScriptExecutionDisabled", value=True)
    visitor.open("embed/setup/")

    assert snippet(visitor) == '<div data-bodymap></div>\n<script async src="https://clinic.example/map/embed.js"></script>'
