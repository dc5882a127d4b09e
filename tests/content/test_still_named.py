"""Whoever hides a condition is told every text that still names it, whatever file that stands in."""

from pathlib import Path

import pytest

from bodymap.content.hide import still_named, without
from bodymap.loading.folder import load_body_map
from bodymap.model.base import Defines, Refers
from bodymap.model.body_map import BodyMap
from bodymap.model.parts import entries
from tests.every_text import NO_WORDS, add, matches

HIDDEN = "frozen-shoulder"

UNTOLD = {
    "references.yaml/*": "the titles and findings of others",
    "safety.yaml/red_flags/*": "a warning is no claim",
    "search.yaml/*": "words of people, not of the clinic; what leads to it alone is taken out by itself",
    "regions.yaml/regions/synonyms": "taken out by itself",
    "trigger-points.yaml/trigger_points/synonyms": "taken out by itself",
}
"""Texts that may go on naming a hidden condition, and why."""


def test_every_text_that_names_a_hidden_condition_is_told(folder: Path) -> None:
    changed = add(
        folder, lambda place: place.thing != HIDDEN and not matches(place, NO_WORDS), lambda number: f" frozen shoulder {number}."
    )
    body_map = load_body_map(folder, codes=True)
    smaller = without(body_map, [HIDDEN])

    said = set(still_named(body_map, smaller))

    gone = set(body_map.trigger_points) - set(smaller.trigger_points)
    left = {
        (place.file.rpartition("/")[2].removesuffix(".yaml"), place.thing)
        for place in changed.values()
        if not matches(place, UNTOLD) and place.thing not in gone
    }
    assert said == {
        f'hide_conditions: {file} "{thing}" still says "frozen shoulder". Change these words in a copy of the data.' for file, thing in left
    }


@pytest.mark.parametrize("hidden", ["frozen-shoulder", "backache", "forearm-hand-overuse"])
def test_what_is_left_refers_to_nothing_that_is_gone(hidden: str, body_map: BodyMap) -> None:
    left = list(entries(without(body_map, [hidden])))
    defined = {(entry.mark.kind, entry.text) for entry in left if isinstance(entry.mark, Defines)}

    named = {(entry.mark.kind, entry.text) for entry in left if isinstance(entry.mark, Refers)} - {("figure", "drawn")}

    assert [(kind, text) for kind, text in named if not any((one, text) in defined for one in kind.split(" or "))] == []
    assert ("condition", hidden) not in defined
