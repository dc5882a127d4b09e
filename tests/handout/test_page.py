"""The page of the handout as a value: what stands on any handout, before a person chooses."""

import re

import pytest

from bodymap.handout.page import render_handout
from bodymap.model.body_map import BodyMap
from bodymap.settings import Settings


def page(body_map: BodyMap, settings: Settings) -> str:
    return render_handout(body_map, settings, css="", handout_css="", script="")


def part(html: str, start: str, end: str) -> list[str]:
    """The texts between two marks of a page, in order."""
    return re.findall(r"(?<=>)[^<>]*\w[^<>]*(?=<)", html[html.index(start) :].split(end)[0])


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("", ["Please call your local emergency number or crisis line."]),
        ("988", ["Please call ", "988"]),
    ],
)
def test_thoughts_of_ending_ones_life_stand_after_the_signs_of_an_emergency(line: str, said: list[str], body_map: BodyMap) -> None:
    texts = part(page(body_map, Settings(crisis_line=line, emergency_number="911")), 'id="now"', "</section>")

    crisis = next(number for number, text in enumerate(texts) if "ending your life" in text)
    assert [
        texts[crisis].removeprefix("Thoughts of ending your life? "),
        *texts[crisis + 1 :],
    ] == said


def test_each_problem_says_what_to_do_once_the_most_urgent_first(body_map: BodyMap) -> None:
    html = page(body_map, Settings(emergency_number="911"))
    problem = html[html.index('class="bm-problem" data-condition="knee-pain"') :]

    assert part(problem, "<h4>", "</section>") == [
        "IMS is not the first step when",
        "See a doctor today:",
        "Your knee is hot and swollen.",
        "Your knee is locked, which means that it is stuck.",
        "You cannot take 4 steps.",
        "See a doctor first:",
        "You had an injury and your knee is swollen.",
    ]
