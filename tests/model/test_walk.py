"""The type of a text says what it is, wherever the text stands."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

import pytest
from pydantic import Field, TypeAdapter

from bodymap.model.base import Asked, Defines, Mark, Refers, Slug, Text, Texts, Value, Words
from bodymap.model.walk import marked

RegionId = Annotated[Slug, Refers("region")]


class Note(Value):
    id: Annotated[Slug, Defines("note")]
    words: Text
    asked: Asked | None = None
    regions: Literal["all"] | Annotated[tuple[RegionId, ...], Field(min_length=1)] = "all"
    codes: Mapping[RegionId, Text] = {}
    corner: tuple[float, float] = (0, 0)
    also: Annotated[Texts | None, Field(alias="alsoSaid")] = None


RAW: dict[str, Any] = {"id": "a", "words": "One", "asked": "Two?", "regions": ["hip"], "codes": {"shin": "Three"}, "alsoSaid": ["Four"]}

FOUND: list[tuple[tuple[str | int, ...], str, Mark]] = [
    (("id",), "a", Defines("note")),
    (("words",), "One", Words()),
    (("asked",), "Two?", Words(stated=False)),
    (("regions", 0), "hip", Refers("region")),
    (("codes", "shin"), "shin", Refers("region")),
    (("codes", "shin"), "Three", Words()),
    (("alsoSaid", 0), "Four", Words()),
]


def test_each_text_of_a_file_is_found_with_its_way_and_its_mark() -> None:
    assert list(marked(RAW, Note)) == FOUND


def test_the_same_is_found_in_the_value_that_the_file_becomes() -> None:
    assert list(marked(Note.model_validate(RAW), Note)) == FOUND


def test_things_in_a_list_are_found_by_their_position() -> None:
    assert [path for path, _, _ in marked([{"id": "a"}, {"id": "b"}], tuple[Note, ...])] == [(0, "id"), (1, "id")]


@pytest.mark.parametrize(
    "value", [None, "text", ["a"], {"words": None}, {"words": ["a"]}, {"regions": "all"}, {"codes": "a"}, {"wrods": "a"}]
)
def test_what_does_not_fit_its_type_is_passed_over(value: Any) -> None:
    assert list(marked(value, Note)) == []


def test_a_mark_changes_nothing_of_what_a_file_may_hold() -> None:
    assert TypeAdapter(RegionId).json_schema() == TypeAdapter(Slug).json_schema()
