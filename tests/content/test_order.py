"""The order of the conditions of a place: what a person there most likely has, and how sure we are of it, come first."""

from typing import Any

import pytest

from bodymap.content.explanation import explain, grouped
from bodymap.model.body_map import BodyMap
from bodymap.model.clinical import Certainty, Condition, Guideline

PLACE = "calf"


def condition(body_map: BodyMap, name: str, code: Certainty = "C2", **more: Any) -> Condition:
    """A condition of the calf, where people with it do not point first."""
    plain = {"id": name, "regions": ("shin", PLACE), "home": (), "general": False, "guideline": None, "no_trial_found": False}
    codes = {"benefits": {"movement": code, "early-response": "C3"}, "sure_of": None}
    return body_map.conditions["calf-heel-pain"].model_copy(update={**plain, **codes, **more})


def order(body_map: BodyMap, *conditions: Condition, place: str = PLACE) -> list[list[str]]:
    changed = body_map.model_copy(update={"conditions": {each.id: each for each in conditions}})
    return [[each.id for each in group] for group in grouped(changed, place)]


def test_the_lower_back_is_as_the_design_spells_it_out(body_map: BodyMap) -> None:
    told = explain(body_map, "lower-back")

    assert [each.name for each in told.here] == [
        "Long-lasting low back pain",
        "Backache (recent)",
        "Sciatica: back-related leg pain, tingling or numbness",
        "Outer hip and buttock pain",
    ]
    assert [each.name for each in told.general] == [
        "Limited movement",
        "Tight muscles",
        "Muscle knots that spread pain",
        "Long-lasting nerve-related muscle pain",
        "Minor sports strain and sore muscles",
    ]
    assert [each.name for each in told.quiet] == ["Strong pain with little or no damage", "When exercise is too hard right now"]


def test_every_condition_of_a_place_stands_in_one_group(body_map: BodyMap) -> None:
    for region in body_map.regions:
        told = explain(body_map, region)

        assert sorted(each.id for each in (*told.here, *told.general, *told.quiet)) == sorted(each.id for each in told.conditions)


def test_general_problems_stand_in_a_group_of_their_own(body_map: BodyMap) -> None:
    many, here = condition(body_map, "many", "C3", general=True), condition(body_map, "here", "C1")

    assert order(body_map, many, here) == [["here"], ["many"], []]


def test_what_was_tested_without_extra_benefit_is_quiet_even_at_home(body_map: BodyMap) -> None:
    assert order(body_map, condition(body_map, "none", "C0", home=(PLACE,)), condition(body_map, "some", "C1")) == [["some"], [], ["none"]]


def test_what_was_not_tested_is_quiet_but_not_where_people_with_it_point_first(body_map: BodyMap) -> None:
    untested = condition(body_map, "untested", "C1", no_trial_found=True, home=("shin",))

    assert order(body_map, untested) == [[], [], ["untested"]]
    assert order(body_map, untested, place="shin") == [["untested"], [], []]


def test_a_general_problem_that_was_not_tested_is_quiet_everywhere(body_map: BodyMap) -> None:
    untested = condition(body_map, "untested", "C1", no_trial_found=True, general=True)

    assert order(body_map, untested, place="shin") == [[], [], ["untested"]]


def test_the_first_region_is_home_where_none_is_named(body_map: BodyMap) -> None:
    shin, calf = condition(body_map, "of-shin", "C1"), condition(body_map, "of-calf", "C3", regions=(PLACE, "shin"))

    assert order(body_map, calf, shin, place="shin") == [["of-shin", "of-calf"], [], []]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"code": "C1", "home": (PLACE,)}, {"code": "C3"}),
        ({"code": "C2", "guideline": "against"}, {"code": "C1"}),
        ({"code": "C1", "regions": ("shin", "thigh-back", PLACE)}, {"code": "C1", "guideline": "against"}),
        ({"code": "C1", "home": (PLACE,), "guideline": "differ"}, {"code": "C1", "home": (PLACE,), "guideline": "against"}),
        ({"code": "C1", "home": (PLACE,), "guideline": "against"}, {"code": "C1", "guideline": "differ"}),
        ({"code": "C1", "home": (PLACE,), "regions": ("shin", "hip", PLACE)}, {"code": "C1", "home": (PLACE,), "no_trial_found": True}),
        ({"code": "C1", "home": (PLACE,), "no_trial_found": True}, {"code": "C1", "home": (PLACE,), "guideline": "against"}),
        ({"code": "C2", "regions": ("shin", PLACE)}, {"code": "C2", "regions": ("shin", "hip", PLACE)}),
    ],
    ids=[
        "home",
        "surer",
        "advised-against",
        "advised-against-not-differ",
        "home-before-guideline",
        "tested",
        "advised-against-before-tested",
        "place-named-earlier",
    ],
)
def test_inside_a_group_what_counts_more_decides_first(first: dict[str, Any], second: dict[str, Any], body_map: BodyMap) -> None:
    def made(name: str, given: dict[str, Any]) -> Condition:
        says = given.get("guideline")
        guideline = Guideline(says=says, words="Words.", references=("nice-ng59",)) if says else None
        return condition(body_map, name, **{**given, "guideline": guideline})

    one, other = made("one", first), made("other", second)

    assert order(body_map, other, one) == order(body_map, one, other) == [["one", "other"], [], []]


def test_how_sure_is_that_of_the_benefit_that_the_short_words_speak_of(body_map: BodyMap) -> None:
    codes = {"movement": "C1", "small-injury-pain": "C3", "early-response": "C3"}
    mixed = condition(body_map, "mixed", benefits=codes, sure_of="movement")

    assert mixed.certainty == "C1"
    assert order(body_map, mixed, condition(body_map, "plain", "C2")) == [["plain", "mixed"], [], []]
