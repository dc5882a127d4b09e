"""Who cites what: a source that something cites is never taken for unused, and every source has one number."""

from collections.abc import Iterator
from typing import Any

from bodymap.model.body_map import BodyMap
from bodymap.model.citations import numbered
from bodymap.model.parts import cited


def everywhere(value: Any) -> Iterator[str]:
    """Yield what stands under any key that holds sources, at any depth."""
    if isinstance(value, dict):
        for key, part in value.items():
            if key == "reference" or key.endswith("references"):
                yield from [part] if isinstance(part, str) else part
            else:
                yield from everywhere(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from everywhere(part)


PARTS = ("trials", "conditions", "benefits", "questions", "trigger_points_references", "safety")


def test_every_place_that_cites_is_known(body_map: BodyMap) -> None:
    """Each citation is given a name of its own first, so that none hides behind another of the same source."""
    dumped = body_map.model_dump(include=set(PARTS))
    count = 0

    def renamed(value: Any) -> Any:
        nonlocal count
        if isinstance(value, dict):
            return {key: names(part) if key == "reference" or key.endswith("references") else renamed(part) for key, part in value.items()}
        return [renamed(part) for part in value] if isinstance(value, (list, tuple)) else value

    def names(part: str | tuple[str, ...]) -> Any:
        nonlocal count
        count += 1
        return f"source-{count}" if isinstance(part, str) else tuple(f"source-{count}-{index}" for index in range(len(part)))

    made = renamed(dumped)
    shown = BodyMap.model_validate({**dict(body_map), **made})

    assert sorted(reference for _, reference in cited(shown)) == sorted(everywhere(made))
    assert count > 30


def test_who_cites_is_named(body_map: BodyMap) -> None:
    pairs = set(cited(body_map))

    assert ("osteoarthritis-stiffness", "nice-ng226") in pairs
    assert ("trigger-points", "donnelly-2019") in pairs
    assert ("safety", "brady-2014") in pairs
    assert {owner for owner, _ in pairs} == {
        *body_map.conditions,
        *body_map.benefits,
        *(question.id for question in body_map.questions if question.references),
        "trigger-points",
        "safety",
    }


def test_the_sources_of_a_guideline_are_cited_by_its_condition(body_map: BodyMap) -> None:
    condition = body_map.conditions["osteoarthritis-stiffness"].model_copy(update={"references": ("jimenez-2022",)})
    shown = body_map.model_copy(update={"conditions": {condition.id: condition}, "trials": {}})

    assert {pair for pair in cited(shown) if pair[0] == condition.id} == {(condition.id, "jimenez-2022"), (condition.id, "nice-ng226")}


def test_numbers_are_places_in_the_list_of_sources_from_1_and_each_source_stands_once(body_map: BodyMap) -> None:
    found = numbered(body_map, ("ga-2007", "asap-2013", "gunn-1980", "ga-2007"))

    assert [(number, reference.id) for number, reference in found] == [(1, "gunn-1980"), (3, "ga-2007"), (55, "asap-2013")]
