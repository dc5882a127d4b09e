"""What a handout says: which places, which conditions at the start, in which order."""

import pytest

from bodymap.content.explanation import explain
from bodymap.errors import UnknownAreaError
from bodymap.handout.content import MOST_AREAS, TICKED, TICKED_OF_MANY, Chosen, chosen, listed_for, marked, ranks, ticked, title
from bodymap.model.body_map import BodyMap
from bodymap.model.clinical import CERTAINTIES, Guideline
from tests.made_up import turned, with_changed


def test_places_are_read_as_the_address_writes_them(body_map: BodyMap) -> None:
    places = chosen(body_map, "shoulder-left+neck-back+shoulder-left")

    assert [(place.region, place.side) for place in places] == [("shoulder", "left"), ("neck-back", None)]
    assert title(body_map, places) == "Your left shoulder, back of the neck"


def test_a_place_has_its_area_its_region_its_side_and_its_name(body_map: BodyMap) -> None:
    assert chosen(body_map, "knee-back-right+knee-back-left+knee-back+lower-back") == (
        Chosen("knee-back-right", "knee-back", "right", "Back of the right knee"),
        Chosen("knee-back-left", "knee-back", "left", "Back of the left knee"),
        Chosen("knee-back", "knee-back", None, "Back of the knee"),
        Chosen("lower-back", "lower-back", None, "Lower back"),
    )


def test_empty_parts_of_an_address_name_no_place(body_map: BodyMap) -> None:
    assert [place.id for place in chosen(body_map, "+calf-left++hip-right+")] == ["calf-left", "hip-right"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("lower-bakc", 'There is no place "lower-bakc". Did you mean "lower-back"?'),
        ("lower-back-left", 'There is no place "lower-back-left". Did you mean "lower-back"?'),
        ("", "No place is named."),
        ("+", "No place is named."),
    ],
)
def test_what_is_no_place_is_said_with_what_was_perhaps_meant(body_map: BodyMap, text: str, said: str) -> None:
    with pytest.raises(UnknownAreaError) as caught:
        chosen(body_map, text)

    assert said in str(caught.value)


def test_every_unknown_place_is_said_in_a_line_and_a_long_one_is_cut(body_map: BodyMap) -> None:
    with pytest.raises(UnknownAreaError) as caught:
        chosen(body_map, f"elbow-lft+calf-left+{'y' * 80}")

    first, second = str(caught.value).splitlines()
    assert first == 'There is no place "elbow-lft". Did you mean "elbow-left"?'
    assert second.startswith(f'There is no place "{"y" * 60}". Known are: ')


def test_too_many_places_are_refused(body_map: BodyMap) -> None:
    areas = [area.id for area in body_map.figure.areas]

    twelve = list(dict.fromkeys(areas))[:12]
    assert len(chosen(body_map, "+".join(twelve))) == MOST_AREAS == 12
    with pytest.raises(UnknownAreaError, match=r"^13 places are named\. A handout takes 12 at most\.$"):
        chosen(body_map, "+".join([*twelve, "lower-back"]))


def test_the_surest_conditions_come_first_and_of_equals_those_of_the_fewest_places(body_map: BodyMap) -> None:
    for region in body_map.regions:
        places = chosen(body_map, region)
        first = ticked(body_map, places)
        rest = [condition for condition in listed_for(body_map, places) if condition not in first]

        assert len(first) == min(TICKED, len(explain(body_map, region).conditions))
        for one in first:
            for other in rest:
                surer, less = CERTAINTIES.index(one.highest), CERTAINTIES.index(other.highest)
                assert surer <= less
                against = [each.guideline is not None and each.guideline.says == "against" for each in (one, other)]
                if surer == less and against[0] == against[1]:
                    assert len(one.regions) <= len(other.regions)


def test_conditions_are_ticked_in_the_order_that_says_most_about_a_place(body_map: BodyMap) -> None:
    """Surest first; of equals, none that a guideline advises against; of equals, those of the fewest places."""
    guideline = Guideline(says="against", words="Not this.", references=("nice-ng59",))
    made = {
        "backache": ("C1", None, ("jaw",)),
        "whiplash": ("C2", guideline, ("jaw",)),
        "headache": ("C2", guideline.model_copy(update={"says": "differ"}), ("jaw", "hip", "calf")),
        "jaw-pain": ("C2", None, ("jaw", "hip")),
        "knee-pain": ("C3", None, ("jaw", "hip", "calf", "shin")),
    }
    conditions = {
        name: body_map.conditions[name].model_copy(update={"benefits": {"movement": code}, "guideline": against, "regions": regions})
        for name, (code, against, regions) in made.items()
    }
    shown = body_map.model_copy(update={"conditions": conditions})

    for each in (shown, turned(shown, "conditions")):
        assert ranks(each) == {"knee-pain": 0, "jaw-pain": 1, "headache": 2, "whiplash": 3, "backache": 4}
        assert [condition.id for condition in ticked(each, chosen(each, "jaw"))] == ["knee-pain", "jaw-pain"]
        assert [condition.id for condition in ticked(each, chosen(each, "jaw+hip+calf"))] == ["knee-pain"]
        assert [condition.id for condition in ticked(each, chosen(each, "hip-left+hip-right+hip+jaw"))] == ["knee-pain", "jaw-pain"]


def test_what_is_ticked_stands_in_the_order_of_the_map(body_map: BodyMap) -> None:
    shown = with_changed(
        body_map, "conditions", "backache", regions=tuple(body_map.regions), benefits=dict.fromkeys(body_map.benefits, "C3")
    )
    shown = with_changed(shown, "conditions", "jaw-pain", regions=("jaw",), benefits=dict.fromkeys(body_map.benefits, "C3"))

    assert [condition.id for condition in ticked(shown, chosen(shown, "jaw"))] == ["backache", "jaw-pain"], "as in the file"


def test_all_conditions_of_its_places_are_listed_surest_first_and_no_other(body_map: BodyMap) -> None:
    listed = listed_for(turned(body_map, "conditions"), chosen(body_map, "calf-left+jaw"))

    assert {condition.id for condition in listed} == {
        name for name, condition in body_map.conditions.items() if {"jaw", "calf"} & set(condition.regions)
    }
    codes = [CERTAINTIES.index(condition.highest) for condition in listed]
    assert codes == sorted(codes)


def test_many_places_start_with_fewer_conditions(body_map: BodyMap) -> None:
    assert (TICKED, TICKED_OF_MANY) == (2, 1)
    assert len(ticked(body_map, chosen(body_map, "lower-back+mid-back"))) == TICKED
    assert len(ticked(body_map, chosen(body_map, "elbow-left+elbow-right+knee-front-left"))) == TICKED
    assert len(ticked(body_map, chosen(body_map, "lower-back+mid-back+calf-left"))) == TICKED_OF_MANY


def test_a_region_without_its_side_marks_both(body_map: BodyMap) -> None:
    areas = marked(body_map.figure.areas, chosen(body_map, "elbow"))

    assert {area.id for area in areas} == {"elbow-left", "elbow-right"}
    for side in ("left", "right"):
        assert {area.id for area in marked(body_map.figure.areas, chosen(body_map, f"elbow-{side}"))} == {f"elbow-{side}"}
    both = marked(body_map.figure.areas, chosen(body_map, "elbow-left+lower-back"))
    assert {area.id for area in both} == {"elbow-left", "lower-back"}
