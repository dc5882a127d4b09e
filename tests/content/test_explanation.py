"""What is said about a region, and in which order: a medical rule."""

import pytest

from bodymap.content.explanation import (
    explain,
    explain_condition,
    not_first_step,
    often_felt_here,
    red_flags,
    surest_first,
    trigger_points_of,
    what_to_do,
)
from bodymap.model.base import LEVELS, URGENCIES, Urgency
from bodymap.model.body_map import BodyMap
from bodymap.model.clinical import CERTAINTIES, EARLY_RESPONSE, Condition, Guideline, Reason
from tests.made_up import turned, with_changed


def test_emergency_signs_come_first_and_a_regions_own_before_those_of_all(body_map: BodyMap) -> None:
    told = explain(body_map, "lower-back").red_flags

    assert tuple(told) == LEVELS
    assert "bladder" in told["emergency"][0].signs[0]
    assert told["emergency"][-1].regions == "all"


def test_red_flags_stand_in_their_order_however_the_file_has_them(body_map: BodyMap) -> None:
    safety = body_map.safety.model_copy(update={"red_flags": body_map.safety.red_flags[::-1]})
    opposite = body_map.model_copy(update={"safety": safety})

    for shown in (body_map, opposite):
        for region in body_map.regions:
            told = explain(shown, region).red_flags
            assert tuple(told) == ("emergency", "today", "before-needling")
            for level, flags in told.items():
                assert {flag.level for flag in flags} <= {level}
                ours = [flag.regions == "all" for flag in flags]
                assert ours == sorted(ours), "those of all regions come last"
            said = [flag for flags in told.values() for flag in flags]
            assert len(said) == len(set(map(id, said)))
            assert {id(flag) for flag in said} == {
                id(flag) for flag in shown.safety.red_flags if flag.regions == "all" or region in flag.regions
            }


def test_red_flags_of_two_places_are_those_of_both(body_map: BodyMap) -> None:
    told = [flag for level in red_flags(body_map, ["jaw", "calf"]).values() for flag in level]

    wanted = [flag for flag in body_map.safety.red_flags if flag.regions == "all" or {"jaw", "calf"} & set(flag.regions)]
    assert {id(flag) for flag in told} == {id(flag) for flag in wanted}
    assert len(told) == len(wanted)


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


def rank(condition: Condition) -> tuple[int, bool]:
    return CERTAINTIES.index(condition.highest), condition.guideline is not None and condition.guideline.says == "against"


@pytest.mark.parametrize("parts", [(), ("conditions",)])
def test_a_place_tells_what_we_are_surest_about_first_however_the_file_has_it(parts: tuple[str, ...], body_map: BodyMap) -> None:
    shown = turned(body_map, *parts)

    for region in body_map.regions:
        told = explain(shown, region).conditions
        assert {condition.id for condition in told} == {each.id for each in body_map.conditions.values() if region in each.regions}
        assert [rank(condition) for condition in told] == sorted(rank(condition) for condition in told)


def test_what_guidelines_differ_about_stands_as_if_there_were_none(body_map: BodyMap) -> None:
    """Only advice against needling moves a condition behind its equals."""
    first, second = "shoulder-pain", "knee-pain"
    guideline = Guideline(says="differ", words="They differ.", references=("nice-ng59",))
    differ = with_changed(body_map, "conditions", first, guideline=guideline)
    against = with_changed(body_map, "conditions", first, guideline=guideline.model_copy(update={"says": "against"}))

    told = [[each.id for each in surest_first(shown) if each.id in (first, second)] for shown in (differ, against)]

    assert told == [[first, second], [second, first]]


def test_a_card_shows_the_surest_of_its_benefits_where_its_short_words_speak_of_none(body_map: BodyMap) -> None:
    benefits = dict(zip(body_map.benefits, ("C1", "C0", "C3", "NA"), strict=True))
    shown = with_changed(body_map, "conditions", "backache", benefits=benefits, sure_of=None)

    told = explain_condition(shown, shown.conditions["backache"])

    assert (told.sure.certainty, told.sure.label) == ("C3", "Moderately sure")
    assert [row.certainty for row in told.expectations] == ["C1", "C0", "C3"], "in the order of the benefits"


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


@pytest.mark.parametrize(
    ("code", "no_trial_found", "label"),
    [("C1", True, "Not tested"), ("C1", False, "We do not know yet"), ("C2", True, "Not very sure"), ("C2", False, "Not very sure")],
)
def test_not_tested_is_said_of_what_we_are_not_sure_of_alone(code: str, no_trial_found: bool, label: str, body_map: BodyMap) -> None:
    benefits = dict.fromkeys(body_map.benefits, code)
    shown = with_changed(body_map, "conditions", "jaw-pain", benefits=benefits, no_trial_found=no_trial_found)

    told = explain_condition(shown, shown.conditions["jaw-pain"])

    assert {row.label for row in told.expectations if row.id != EARLY_RESPONSE} == {label}


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


def test_the_sources_of_a_guideline_stand_with_those_of_the_condition_each_once(body_map: BodyMap) -> None:
    guideline = Guideline(says="against", words="Not this.", references=("nice-ng226", "gunn-1980"))
    shown = with_changed(body_map, "conditions", "jaw-pain", guideline=guideline, references=("vier-2019", "gunn-1980"))

    told = explain_condition(shown, shown.conditions["jaw-pain"])

    assert [(number, reference.id) for number, reference in told.sources] == [(1, "gunn-1980"), (19, "nice-ng226"), (23, "vier-2019")]


def test_chest_and_tummy_offer_no_muscle(body_map: BodyMap) -> None:
    assert often_felt_here(body_map, body_map.regions["chest"]) == ()
    assert often_felt_here(body_map, body_map.regions["abdomen"]) == ()


def test_muscles_elsewhere_come_in_the_order_of_their_share(body_map: BodyMap) -> None:
    points = often_felt_here(body_map, body_map.regions["lower-back"])

    assert all(point.region != "lower-back" and "lower-back" in point.refers_to for point in points)
    assert [len(point.refers_to) for point in points] == sorted(len(point.refers_to) for point in points)


def test_of_muscles_elsewhere_the_one_whose_pain_is_mostly_felt_here_comes_first(body_map: BodyMap) -> None:
    patterns = {
        "tp-scm": ("jaw", "neck-back", "head-back"),
        "tp-biceps": ("elbow", "jaw"),
        "tp-soleus": ("jaw", "calf"),
        "tp-masseter": ("jaw",),  # it lies in the jaw itself
        "tp-triceps": ("elbow",),
    }
    points = {name: body_map.trigger_points[name].model_copy(update={"refers_to": regions}) for name, regions in patterns.items()}
    shown = body_map.model_copy(update={"trigger_points": points})

    assert [point.id for point in often_felt_here(shown, shown.regions["jaw"])] == ["tp-soleus", "tp-biceps", "tp-scm"]


def test_the_points_of_a_place_are_its_own_with_the_core_ones_first(body_map: BodyMap) -> None:
    assert [point.id for point in trigger_points_of(body_map, "buttock")] == [
        "tp-gluteus-medius",
        "tp-gluteus-minimus",
        "tp-piriformis",
        "tp-gluteus-maximus",
    ]
    assert [point.id for point in trigger_points_of(turned(body_map, "trigger_points"), "lower-back")] == [
        "tp-quadratus-lumborum",
        "tp-lumbar-multifidus",
        "tp-iliocostalis-lumborum",
    ]


def test_an_unknown_region_is_refused(body_map: BodyMap) -> None:
    with pytest.raises(KeyError):
        explain(body_map, "nowhere")
