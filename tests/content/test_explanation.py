"""What is said about a region, and in which order: a medical rule."""

import pytest

from bodymap.content.explanation import explain, explain_condition, not_first_step, often_felt_here, red_flags, surest_first, what_to_do
from bodymap.content.names import area_name
from bodymap.model.base import LEVELS, URGENCIES, Urgency
from bodymap.model.body_map import BodyMap
from bodymap.model.clinical import CERTAINTIES, EARLY_RESPONSE, Reason


def test_emergency_signs_come_first_and_a_regions_own_before_those_of_all(body_map: BodyMap) -> None:
    told = explain(body_map, "lower-back").red_flags

    assert tuple(told) == LEVELS
    assert "bladder" in told["emergency"][0].signs[0]
    assert told["emergency"][-1].regions == "all"


def test_every_region_has_an_emergency_sign(body_map: BodyMap) -> None:
    assert all(explain(body_map, region).red_flags["emergency"] for region in body_map.regions)


def test_nothing_chosen_has_the_red_flags_of_all_regions_only(body_map: BodyMap) -> None:
    flags = [flag for level in red_flags(body_map, ()).values() for flag in level]

    assert len(flags) == 2
    assert {flag.regions for flag in flags} == {"all"}


def test_conditions_we_are_surest_about_come_first(body_map: BodyMap) -> None:
    codes = [CERTAINTIES.index(condition.highest) for condition in surest_first(body_map)]

    assert codes == sorted(codes)
    assert [condition.id for condition in surest_first(body_map) if condition.highest == "C3"] == ["tennis-elbow"]


def test_how_early_a_change_shows_never_counts_for_how_sure_we_are(body_map: BodyMap) -> None:
    weak = body_map.conditions["jaw-pain"]
    early = weak.model_copy(update={"benefits": {**weak.benefits, EARLY_RESPONSE: "C3"}})
    changed = body_map.model_copy(update={"conditions": {early.id: early, "tennis-elbow": body_map.conditions["tennis-elbow"]}})

    assert early.highest == weak.highest == "C1"
    assert [condition.id for condition in surest_first(changed)] == ["tennis-elbow", "jaw-pain"]
    assert explain_condition(changed, early).heading == "What we know about needling and jaw muscle pain"
    assert explain_condition(changed, early).sure.label == "We do not know yet"


def test_how_early_a_change_shows_is_said_in_words_without_a_picture(body_map: BodyMap) -> None:
    told = explain_condition(body_map, body_map.conditions["muscle-tightness"])

    assert [(row.symbol, row.label) for row in told.expectations] == [
        ("C1", "We do not know yet"),
        ("C2", "Not very sure"),
        ("C1", "We do not know yet"),
        (None, "If it helps, a change often shows early"),
    ]


@pytest.mark.parametrize(("condition", "label"), [("whiplash", "Tested, no extra benefit"), ("unable-to-exercise", "Not tested")])
def test_nothing_is_said_to_show_early_where_nothing_was_gained_or_tested(condition: str, label: str, body_map: BodyMap) -> None:
    early = explain_condition(body_map, body_map.conditions[condition]).expectations[-1]

    assert (early.benefit, early.symbol, early.label) == ("Noticing a change early", None, label)


def test_of_equals_one_that_a_guideline_advises_against_comes_last(body_map: BodyMap) -> None:
    lower_back = [condition.id for condition in explain(body_map, "lower-back").conditions]

    assert len(lower_back) == 11
    assert lower_back[-1] == "back-radiculopathy"


@pytest.mark.parametrize(
    ("condition", "heading"),
    [
        ("chronic-back-pain", "Long-lasting low back pain"),
        ("tennis-elbow", "Tennis elbow"),
        ("whiplash", "What we know about needling and whiplash"),
    ],
)
def test_the_heading_follows_the_highest_code(condition: str, heading: str, body_map: BodyMap) -> None:
    assert explain_condition(body_map, body_map.conditions[condition]).heading == heading


def test_a_condition_with_a_guideline_against_it_has_the_careful_heading(body_map: BodyMap) -> None:
    for condition in body_map.conditions.values():
        careful = explain_condition(body_map, condition).heading.startswith("What we know about needling and ")
        against = condition.guideline is not None and condition.guideline.says == "against"
        assert careful == (condition.highest in ("C1", "C0") or against), condition.id


def test_a_benefit_that_is_no_goal_is_not_shown(body_map: BodyMap) -> None:
    told = explain_condition(body_map, body_map.conditions["tennis-elbow"])

    assert [(row.benefit, row.label) for row in told.expectations] == [
        ("Less pain", "Moderately sure"),
        ("Noticing a change early", "If it helps, a change often shows early"),
    ]


def test_where_no_trial_was_found_it_says_not_tested(body_map: BodyMap) -> None:
    told = explain_condition(body_map, body_map.conditions["unable-to-exercise"])

    assert {row.label for row in told.expectations} == {"Not tested"}
    assert {row.symbol for row in told.expectations[:-1]} == {"untested"}


def test_tested_without_extra_benefit_is_said_plainly(body_map: BodyMap) -> None:
    told = explain_condition(body_map, body_map.conditions["whiplash"])

    assert {row.label for row in told.expectations} == {"Tested, no extra benefit"}


def test_the_most_urgent_reasons_stand_first_and_equal_ones_together(body_map: BodyMap) -> None:
    levels: list[Urgency] = ["talk", "today", "emergency", "before-needling", "today"]
    reasons = tuple(Reason(sign=f"Sign {number}.", level=level) for number, level in enumerate(levels))
    mixed = body_map.conditions["backache"].model_copy(update={"not_first_step": reasons})

    told = not_first_step(mixed)

    assert list(told.items()) == [
        ("emergency", ("Sign 2.",)),
        ("today", ("Sign 1.", "Sign 4.")),
        ("before-needling", ("Sign 3.",)),
        ("talk", ("Sign 0.",)),
    ]


def test_an_urgency_without_a_sign_is_not_said(body_map: BodyMap) -> None:
    assert list(not_first_step(body_map.conditions["knee-pain"])) == ["today", "before-needling"]


def test_what_to_do_names_the_number_of_the_clinic_or_says_whose_it_is(body_map: BodyMap) -> None:
    words = body_map.page

    assert what_to_do(words, "emergency", "911") == "Call 911 now:"
    assert what_to_do(words, "emergency", "") == "Call your local emergency number now:"
    assert [what_to_do(words, urgency, "911") for urgency in URGENCIES[1:]] == [
        "See a doctor today:",
        "See a doctor first:",
        "Tell your physiotherapist:",
    ]


def test_sources_are_numbered_by_their_place_in_the_list(body_map: BodyMap) -> None:
    told = explain_condition(body_map, body_map.conditions["chronic-back-pain"])

    references = list(body_map.references)
    assert [number for number, _ in told.sources] == sorted(number for number, _ in told.sources)
    assert all(references[number - 1] == reference.id for number, reference in told.sources)


def test_chest_and_tummy_offer_no_muscle(body_map: BodyMap) -> None:
    assert often_felt_here(body_map, body_map.regions["chest"]) == ()
    assert often_felt_here(body_map, body_map.regions["abdomen"]) == ()


def test_muscles_elsewhere_come_in_the_order_of_their_share(body_map: BodyMap) -> None:
    points = often_felt_here(body_map, body_map.regions["lower-back"])

    assert all(point.region != "lower-back" and "lower-back" in point.refers_to for point in points)
    assert [len(point.refers_to) for point in points] == sorted(len(point.refers_to) for point in points)


@pytest.mark.parametrize(
    ("region", "side", "name"),
    [
        ("shoulder", "left", "Left shoulder"),
        ("knee-back", "right", "Back of the right knee"),
        ("shoulder", None, "Shoulder"),
        ("lower-back", None, "Lower back"),
    ],
)
def test_a_name_says_the_persons_own_side(region: str, side: str, name: str, body_map: BodyMap) -> None:
    assert area_name(body_map, body_map.regions[region], side) == name  # type: ignore[arg-type]


def test_an_unknown_region_is_refused(body_map: BodyMap) -> None:
    with pytest.raises(KeyError):
        explain(body_map, "nowhere")
