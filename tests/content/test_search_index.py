"""The page carries an index of what people call things; tests/browser/test_search.py reads it as the search box does."""

import json
import re
from html import unescape

import pytest

from bodymap.content.hide import without
from bodymap.content.search_index import search_index
from bodymap.content.search_words import Concepts
from bodymap.model.body_map import BodyMap
from bodymap.model.clinical import Condition, Region
from bodymap.pages.map import render_search
from bodymap.settings import Settings


def phrases(body_map: BodyMap) -> dict[str, set[str]]:
    """Return the phrases by each thing that they lead to."""
    found: dict[str, set[str]] = {}
    for ids, said in search_index(body_map)["leads"].items():
        for each in ids.split():
            found.setdefault(each, set()).update(said.split(","))
    return found


def test_whatever_is_found_is_on_the_map(body_map: BodyMap) -> None:
    known = {*body_map.regions, *body_map.conditions, *body_map.trigger_points, *body_map.benefits}
    known |= {each.id for each in body_map.elsewhere} | {each.id for each in body_map.questions} | {"safety", "session", "aftercare"}

    assert set(phrases(body_map)) <= known


def test_every_word_of_the_data_is_in_it_or_said_by_a_name_or_a_shorter_phrase(body_map: BodyMap) -> None:
    concepts = Concepts(body_map.search)
    complaints = {word for text in body_map.search.complaints for word in concepts.of(text)}
    found, missing = phrases(body_map), []
    things: list[Region | Condition] = [*body_map.regions.values(), *body_map.conditions.values()]
    for thing in things:
        said = {frozenset(each.split()) for each in found[thing.id]} | {frozenset(concepts.of(thing.name))}
        said |= {frozenset(concepts.of(thing.clinical_name)), frozenset(concepts.of(getattr(thing, "name_short", None) or thing.name))}
        for text in thing.synonyms:
            words = frozenset(concepts.of(text))
            if words not in said and words - complaints not in said:
                missing.append((thing.id, text))

    assert missing == []


def test_every_situation_is_in_it_though_others_lead_to_the_same(body_map: BodyMap) -> None:
    concepts, index = Concepts(body_map.search), search_index(body_map)["situations"]
    wanted = [(" ".join(each.finds), " ".join(concepts.of(text))) for each in body_map.search.situations for text in each.words]

    assert [(finds, phrase) for finds, phrase in wanted if phrase not in index[finds].split(",")] == []


def test_names_that_the_page_says_are_not_sent_again(body_map: BodyMap) -> None:
    assert "elbow" not in phrases(body_map).get("elbow", set())


def test_places_that_people_ask_for_and_the_map_lacks_have_an_answer(body_map: BodyMap) -> None:
    said = {word for each in body_map.elsewhere for word in each.synonyms}

    assert {
        "sole",
        "fingers",
        "pelvic floor",
        "all over",
        "several places",
        "somewhere else",
        "not sure which side",
        "kidney",
        "rash",
    } <= said


def test_a_hidden_problem_is_found_by_nothing(body_map: BodyMap) -> None:
    left = phrases(without(body_map, ["frozen-shoulder"]))

    assert "frozen-shoulder" in phrases(body_map)
    assert "frozen-shoulder" not in left
    assert not [each for said in left.values() for each in said if "frozen" in each.split()]


@pytest.mark.parametrize("attack", ["'><script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</script>"])
def test_hostile_words_cannot_leave_the_attribute(attack: str, body_map: BodyMap) -> None:
    search = body_map.search.model_copy(update={"filler": (*body_map.search.filler, attack), "not_meant": (attack,)})
    hostile = body_map.model_copy(update={"search": search})

    box = render_search(hostile, Settings())

    index = re.search(r"data-index='([^']*)'", box)
    assert index
    assert json.loads(unescape(index[1])) == search_index(hostile)
    assert "<script" not in box
    assert "<img" not in box
