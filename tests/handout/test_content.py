"""What a handout says: which places, which conditions, in which order."""

from collections.abc import Sequence

import pytest

from bodymap.content.explanation import explain
from bodymap.errors import UnknownAreaError
from bodymap.handout.content import MOST_AREAS, Chosen, chosen, listed_for, marked, title
from bodymap.model.body_map import BodyMap
from bodymap.model.clinical import Condition


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


def ids(conditions: Sequence[Condition]) -> list[str]:
    return [condition.id for condition in conditions]


def test_all_conditions_of_a_place_are_listed_in_the_order_of_the_map(body_map: BodyMap) -> None:
    for region in body_map.regions:
        told = explain(body_map, region)
        assert ids(listed_for(body_map, chosen(body_map, region))) == ids(told.here + told.general + told.quiet), region


def test_those_of_several_places_come_before_general_ones_each_once(body_map: BodyMap) -> None:
    listed = ids(listed_for(body_map, chosen(body_map, "lower-back+buttock-right")))

    back, buttock = explain(body_map, "lower-back"), explain(body_map, "buttock")
    assert len(listed) == len(set(listed))
    assert set(listed) == set(ids(back.conditions)) | set(ids(buttock.conditions))
    first = list(dict.fromkeys(ids(back.here) + ids(buttock.here)))
    assert listed[: len(first)] == first


def test_a_region_without_its_side_marks_both(body_map: BodyMap) -> None:
    areas = marked(body_map.figure.areas, chosen(body_map, "elbow"))

    assert {area.id for area in areas} == {"elbow-left", "elbow-right"}
    for side in ("left", "right"):
        assert {area.id for area in marked(body_map.figure.areas, chosen(body_map, f"elbow-{side}"))} == {f"elbow-{side}"}
    both = marked(body_map.figure.areas, chosen(body_map, "elbow-left+lower-back"))
    assert {area.id for area in both} == {"elbow-left", "lower-back"}
