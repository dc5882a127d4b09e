"""What can be found stands in the page, beside what it names; tests/browser/test_search.py reads it as the search box does."""

import re
from html.parser import HTMLParser

import pytest

from bodymap.content.search_index import everyday_words
from bodymap.model.body_map import BodyMap
from bodymap.pages.words import render_words
from bodymap.settings import Settings

KINDS = ("region", "condition", "point", "elsewhere")


class Findable(HTMLParser):
    """Everything that the search box can find, as (kind, id), with its everyday words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: dict[tuple[str, str], list[str]] = {}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "data-find" in given:
            kind = next(each for each in KINDS if f"data-{each}" in given)
            self.found[kind, given[f"data-{kind}"]] = given["data-find"].split("|")


@pytest.fixture(scope="module")
def found(body_map: BodyMap) -> dict[tuple[str, str], list[str]]:
    return Findable(render_words(body_map, Settings())).found


def test_everything_on_the_map_can_be_found(found: dict[tuple[str, str], list[str]], body_map: BodyMap) -> None:
    assert set(found) == (
        {("region", each) for each in body_map.regions}
        | {("condition", each) for each in body_map.conditions}
        | {("point", each) for each in body_map.trigger_points}
        | {("elsewhere", each.id) for each in body_map.elsewhere}
    )


def test_words_that_a_name_says_already_are_not_sent_again(body_map: BodyMap) -> None:
    sciatica, tennis_elbow = body_map.conditions["back-radiculopathy"], body_map.conditions["tennis-elbow"]
    filler = body_map.page.find_filler

    assert "tennis elbow" in tennis_elbow.synonyms
    assert "tennis elbow" not in everyday_words(tennis_elbow, filler)
    assert "sciatica" in everyday_words(sciatica, filler), "it is a small part of a long name"


def test_places_that_people_ask_for_and_the_map_lacks_have_an_answer(body_map: BodyMap) -> None:
    said = {word for each in body_map.elsewhere for word in each.synonyms}

    assert {"sole", "fingers", "pelvic floor", "all over", "several places", "somewhere else", "not sure which side"} <= said


def test_the_sign_that_parts_words_parts_no_word(body_map: BodyMap) -> None:
    region = body_map.regions["abdomen"].model_copy(update={"name": "Tummy|front", "synonyms": ("this|that",)})
    odd = body_map.model_copy(update={"regions": {**body_map.regions, "abdomen": region}})

    found = Findable(render_words(odd, Settings())).found["region", "abdomen"]

    assert (found[0], found[-1]) == ("Tummy/front", "this/that")


def test_hostile_words_cannot_end_the_attribute(body_map: BodyMap) -> None:
    attack = '"><script>alert(1)</script>'
    region = body_map.regions["abdomen"].model_copy(update={"synonyms": (attack,) * 5})
    hostile = body_map.model_copy(update={"regions": {**body_map.regions, "abdomen": region}})

    words = render_words(hostile, Settings())

    assert not re.search(r"<script", words)
    assert Findable(words).found["region", "abdomen"][-5:] == [attack] * 5
