"""Conditions that a country's rules forbid to name vanish from the map, and what stays is sound."""

import pytest

from bodymap.content.explanation import explain
from bodymap.content.hide import still_named, without
from bodymap.errors import SettingsError
from bodymap.model.body_map import BodyMap
from bodymap.model.clinical import fitting_listed
from bodymap.pages.map import render_page
from bodymap.settings import Settings


def test_nothing_to_hide_is_the_same_map(body_map: BodyMap) -> None:
    assert without(body_map, ()) is body_map


def test_a_hidden_condition_is_nowhere_on_the_page(body_map: BodyMap) -> None:
    page = render_page(without(body_map, ["frozen-shoulder"]), Settings(), css="", script="")

    assert "rozen shoulder" not in page
    assert "frozen-shoulder" not in page


def test_the_count_of_a_region_follows(body_map: BodyMap) -> None:
    smaller = without(body_map, ["backache", "chronic-back-pain"])

    assert len(explain(smaller, "lower-back").conditions) == len(explain(body_map, "lower-back").conditions) - 2


def test_a_region_left_with_few_conditions_says_so(body_map: BodyMap) -> None:
    assert body_map.regions["shin"].listed == "few"
    assert body_map.regions["forearm-back"].listed == "many"

    region = without(body_map, ["tennis-elbow"]).regions["forearm-back"]

    assert region.listed == "few"
    assert region.explanation.endswith(body_map.page.only_few_listed)


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

    assert gone
    assert gone <= set(body_map.conditions["frozen-shoulder"].references)


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
