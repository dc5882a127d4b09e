"""The server compares words as the browser does: both are held to the same table (tests/js/stems.test.js)."""

import json
from pathlib import Path

import pytest

from bodymap.content.search_words import Concepts, stem, words_of
from bodymap.model.body_map import BodyMap

SHARED = json.loads((Path(__file__).parents[1] / "search_words.json").read_text("utf-8"))


@pytest.mark.parametrize(("text", "words"), SHARED["words"].items())
def test_words_are_small_without_accents_and_signs(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize(("word", "left"), SHARED["stems"].items())
def test_words_lose_their_endings(word: str, left: str) -> None:
    assert stem(word, SHARED["endings"]) == left


def test_words_of_the_same_meaning_are_one(body_map: BodyMap) -> None:
    concepts = Concepts(body_map.search)

    assert concepts.of("back of my leg") == concepts.of("the rear of a leg")
    assert concepts.of("my belly hurts") == concepts.of("stomach ache")


def test_filler_is_left_out_unless_nothing_else_is_there(body_map: BodyMap) -> None:
    concepts = Concepts(body_map.search)

    assert concepts.of("in my elbow") == ("elbow",)
    assert concepts.of("in my") == ("in", "my")
