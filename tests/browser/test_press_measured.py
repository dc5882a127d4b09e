"""What the benchmark of a press takes for an answer that can be read, in the page's markup and in that of the version before."""

from collections.abc import Iterator
from urllib.parse import quote

import pytest

from bench.chromium import Device, browser_file, device

ONE_SECTION = """<section data-region="knee"><h2>Left knee</h2><ul class="bm-now"><li>Get help now where it locks.</li></ul></section>
<section data-region="hip" hidden><h2>Left hip</h2><p>Words.</p></section>"""
MANY_PARTS = """<section class="bm-region" data-region="knee"><h2>Left knee</h2><p class="bm-review">Read in May</p></section>
<div class="bm-cards"><article data-regions="hip knee"><p>Words.</p></article></div>"""


@pytest.fixture(scope="module")
def screen() -> Iterator[Device]:
    with device() as found:
        yield found


def answered(screen: Device, words: str, region: str = "knee") -> bool:
    screen.driver.get(f"data:text/html,{quote(f'<div data-bodymap-words>{words}</div>')}")
    return bool(screen.script(f"{browser_file('press.js')}\nreturn benchAnswered(arguments[0])", region))


@pytest.mark.parametrize("words", [ONE_SECTION, MANY_PARTS])
def test_a_heading_and_words_of_its_place_are_an_answer(screen: Device, words: str) -> None:
    assert answered(screen, words)


@pytest.mark.parametrize(
    "words",
    [
        ONE_SECTION.replace('data-region="knee"', 'data-region="knee" hidden'),
        ONE_SECTION.replace('data-region="knee"', 'data-region="knee" style="opacity: 0"'),
        ONE_SECTION.replace("Left knee", " "),
        ONE_SECTION.replace("<li>", "<li hidden>"),
        MANY_PARTS.replace("<article", "<article hidden"),
        MANY_PARTS.replace("hip knee", "hip"),
    ],
)
def test_what_cannot_be_read_is_no_answer(screen: Device, words: str) -> None:
    assert not answered(screen, words)


def test_another_place_is_no_answer(screen: Device) -> None:
    assert not answered(screen, ONE_SECTION, "hip")
