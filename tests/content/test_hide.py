"""Conditions that a country's rules forbid to name vanish from the map, and what stays is sound."""

import pytest

from bodymap.content.explanation import explain
from bodymap.content.hide import still_named, without
from bodymap.errors import SettingsError
from bodymap.model.body_map import BodyMap
from bodymap.model.clinical import Guideline, fitting_listed
from bodymap.model.parts import cited
from bodymap.pages.map import render_page
from bodymap.settings import Settings
from tests.made_up import with_changed


def test_nothing_to_hide_is_the_same_map(body_map: BodyMap) -> None:
    assert without(body_map, ()) is body_map


def test_a_hidden_condition_is_nowhere_on_the_page(body_map: BodyMap) -> None:
    page = render_page(without(body_map, ["frozen-shoulder"]), Settings(), css="", script="")

    assert "rozen shoulder" not in page
    assert "frozen-shoulder" not in page


def test_a_hidden_condition_is_found_by_none_of_its_names(body_map: BodyMap) -> None:
    """Its names as people type them stand among the everyday words of places and muscles."""
    words = ("ache", "Tennis Elbow", "my tennis elbow, again", "tennis elbows", "table tennis elbow-pad", "tennis", "sore outer arm")
    shown = with_changed(body_map, "regions", "elbow", synonyms=words)
    shown = with_changed(shown, "trigger_points", "tp-triceps", synonyms=words, conditions=("tennis-elbow", "backache"))

    smaller = without(shown, ["tennis-elbow"])

    assert smaller.regions["elbow"].synonyms == ("ache", "tennis elbows", "tennis", "sore outer arm")
    assert smaller.trigger_points["tp-triceps"].synonyms == ("ache", "tennis elbows", "tennis", "sore outer arm")
    assert smaller.trigger_points["tp-triceps"].conditions == ("backache",)


def test_a_name_inside_a_heading_is_a_name_too(body_map: BodyMap) -> None:
    shown = with_changed(body_map, "conditions", "whiplash", name="Neck sprain", in_heading="whiplash from a crash")
    shown = with_changed(shown, "regions", "neck-back", synonyms=("whiplash from a crash", "neck sprain", "whiplash", "stiff neck"))

    assert without(shown, ["whiplash"]).regions["neck-back"].synonyms == ("whiplash", "stiff neck")


def test_what_is_not_hidden_stays_as_it_was(body_map: BodyMap) -> None:
    smaller = without(body_map, ["frozen-shoulder", "whiplash"])

    kept = [name for name in body_map.conditions if name not in ("frozen-shoulder", "whiplash")]
    assert list(smaller.conditions) == kept
    assert all(smaller.conditions[name] == body_map.conditions[name] for name in kept)
    assert set(smaller.trials) == set(kept)
    assert list(smaller.regions) == list(body_map.regions)
    assert smaller.regions["calf"] == body_map.regions["calf"]
    assert smaller.trigger_points["tp-soleus"] == body_map.trigger_points["tp-soleus"]


def test_the_count_of_a_region_follows(body_map: BodyMap) -> None:
    smaller = without(body_map, ["backache", "chronic-back-pain"])

    assert len(explain(smaller, "lower-back").conditions) == len(explain(body_map, "lower-back").conditions) - 2


def test_a_region_left_with_few_conditions_says_so(body_map: BodyMap) -> None:
    assert body_map.regions["shin"].listed == "few"
    assert body_map.regions["forearm-back"].listed == "many"

    region = without(body_map, ["tennis-elbow"]).regions["forearm-back"]

    assert region.listed == "few"
    assert region.explanation == f"{body_map.regions['forearm-back'].explanation} {body_map.page.only_few_listed}"


def test_a_region_that_had_few_conditions_before_says_what_it_said(body_map: BodyMap) -> None:
    assert body_map.regions["shin"].listed == "few"
    named = [name for name, condition in body_map.conditions.items() if "shin" in condition.regions]
    assert len(named) > 1

    region = without(body_map, named[:1]).regions["shin"]

    assert (region.listed, region.explanation) == ("few", body_map.regions["shin"].explanation)


def test_a_region_left_without_conditions_sends_to_a_doctor(body_map: BodyMap) -> None:
    smaller = without(body_map, ["whiplash"])

    region = smaller.regions["neck-front"]
    assert region.listed == "none"
    assert region.explanation == body_map.page.none_listed
    assert region.caution == body_map.regions["neck-front"].caution
    assert explain(smaller, "neck-front").often_felt_here == ()


def test_listed_fits_what_is_left(body_map: BodyMap) -> None:
    smaller = without(body_map, [*body_map.conditions][::2])

    for region in smaller.regions.values():
        assert region.listed == fitting_listed(sum(region.id in condition.regions for condition in smaller.conditions.values()))


def test_trigger_points_name_no_hidden_condition_and_one_left_without_any_goes_with_its_places(body_map: BodyMap) -> None:
    smaller = without(body_map, ["forearm-hand-overuse"])

    assert "tp-wrist-flexors" in body_map.trigger_points
    assert "tp-wrist-flexors" not in smaller.trigger_points
    assert smaller.trigger_points["tp-triceps"].conditions == ("tennis-elbow",)
    places = {place.id for figure in smaller.figures.values() for view in figure.views for place in view.places}
    assert places == set(smaller.trigger_points)


def test_a_source_that_only_a_hidden_condition_cites_goes_with_it(body_map: BodyMap) -> None:
    gone = set(body_map.references) - set(without(body_map, ["frozen-shoulder"]).references)

    assert gone == {"hazar-2014", "ac-dn-2021"}, "the third of its sources is cited by shoulder pain, too"


def test_a_source_of_a_hidden_guideline_goes_and_what_nobody_ever_cited_stays(body_map: BodyMap) -> None:
    references = {**body_map.references, "spare": body_map.references["ga-2007"].model_copy(update={"id": "spare"})}
    guideline = Guideline(says="against", words="Not this.", references=("spare",))
    shown = with_changed(body_map.model_copy(update={"references": references}), "conditions", "whiplash", guideline=guideline)

    assert "spare" not in without(shown, ["whiplash"]).references
    uncited = body_map.model_copy(update={"references": references})
    assert "spare" in without(uncited, ["whiplash"]).references
    for smaller in (without(shown, ["whiplash"]), without(body_map, ["tennis-elbow", "knee-pain"])):
        assert {reference for _, reference in cited(smaller)} <= set(smaller.references)


def test_what_is_left_is_a_whole_map_even_when_all_conditions_are_hidden(body_map: BodyMap) -> None:
    smaller = without(body_map, body_map.conditions)

    assert BodyMap.model_validate(smaller.model_dump()) == smaller
    assert {region.listed for region in smaller.regions.values()} == {"none"}
    assert "bm-none" in render_page(smaller, Settings(), css="", script="")


def test_unknown_conditions_are_all_named_with_the_nearest(body_map: BodyMap) -> None:
    with pytest.raises(SettingsError) as caught:
        without(body_map, ["tenis-elbow", "frozen-shouldr", "backache"])

    assert caught.value.lines == (
        'hide_conditions (BODYMAP_HIDE_CONDITIONS) names "tenis-elbow", which is no condition. Did you mean "tennis-elbow"?',
        'hide_conditions (BODYMAP_HIDE_CONDITIONS) names "frozen-shouldr", which is no condition. Did you mean "frozen-shoulder"?',
    )


def test_words_that_still_name_a_hidden_condition_are_told(body_map: BodyMap) -> None:
    lines = still_named(body_map, without(body_map, ["tennis-elbow"]))

    assert any('regions "elbow"' in line and '"tennis elbow"' in line for line in lines)
    assert all("synonyms" not in line for line in lines)
    assert still_named(body_map, without(body_map, ["frozen-shoulder"])) == ()


@pytest.mark.parametrize(
    ("file", "part", "item", "words"),
    [
        ("regions", "regions", "elbow", {"explanation": "Here Whiplash is common. Whiplash hurts."}),
        ("conditions", "conditions", "headache", {"what_it_is": ("Pain.", "It may follow whiplash.")}),
        ("benefits", "benefits", "movement", {"statement": "After whiplash you may move more."}),
        ("trigger-points", "trigger_points", "tp-soleus", {"felt": ("It hurts as whiplash does.",)}),
    ],
)
def test_each_text_that_still_names_it_is_told_once_with_its_file(
    file: str, part: str, item: str, words: dict[str, object], body_map: BodyMap
) -> None:
    clean = with_changed(body_map, "conditions", "whiplash", name="Whiplash", in_heading="whiplash")
    before = still_named(clean, without(clean, ["whiplash"]))

    shown = with_changed(clean, part, item, **words)
    lines = still_named(shown, without(shown, ["whiplash"]))

    assert set(lines) - set(before) == {
        f'hide_conditions: {file} "{item}" still says "whiplash". Change these words in a copy of the data.'
    }
    assert len(lines) == len(set(lines))


def test_a_question_that_still_names_it_is_told_even_in_its_table(body_map: BodyMap) -> None:
    question = next(each for each in body_map.questions if each.table)
    assert question.table is not None
    table = question.table.model_copy(update={"rows": ((*question.table.rows[0][:-1], "as in whiplash"), *question.table.rows[1:])})
    questions = tuple(each.model_copy(update={"table": table}) if each is question else each for each in body_map.questions)
    shown = body_map.model_copy(update={"questions": questions})

    assert any(f'questions "{question.id}" still says "whiplash"' in line for line in still_named(shown, without(shown, ["whiplash"])))


def test_warnings_and_titles_of_sources_may_name_it(body_map: BodyMap) -> None:
    references = {
        name: each.model_copy(update={"citation": "On frozen shoulder", "finding": "Frozen shoulder"})
        for name, each in body_map.references.items()
    }
    flags = tuple(flag.model_copy(update={"signs": ("You have a frozen shoulder.",)}) for flag in body_map.safety.red_flags)
    safety = body_map.safety.model_copy(update={"red_flags": flags})
    shown = body_map.model_copy(update={"references": references, "safety": safety})

    assert still_named(shown, without(shown, ["frozen-shoulder"])) == ()


def test_ids_are_no_words(body_map: BodyMap) -> None:
    """Nobody reads them: a question may keep an id that names a hidden condition, and so may a source or a place."""
    first = body_map.questions[0].model_copy(update={"id": "frozen shoulder", "references": ("frozen shoulder",)})
    shown = with_changed(body_map, "conditions", "headache", regions=("frozen shoulder",))
    shown = shown.model_copy(update={"questions": (first, *body_map.questions[1:])})

    assert still_named(shown, without(shown, ["frozen-shoulder"])) == ()


def test_both_names_are_told_in_the_order_of_their_letters(body_map: BodyMap) -> None:
    shown = with_changed(body_map, "conditions", "whiplash", name="Whip lash", in_heading="a whip lash injury")
    shown = with_changed(shown, "regions", "elbow", explanation="This is no whip lash, nor a whip lash injury.")

    lines = still_named(shown, without(shown, ["whiplash"]))

    assert [line.split('"')[3] for line in lines if 'regions "elbow"' in line] == ["a whip lash injury", "whip lash"]
