"""What a handout says: which places, which conditions at the start, in which order."""

import pytest

from bodymap.content.explanation import explain
from bodymap.errors import UnknownAreaError
from bodymap.handout.content import MOST_AREAS, TICKED, TICKED_OF_MANY, chosen, listed_for, marked, ticked, title
from bodymap.model.body_map import BodyMap
from bodymap.model.clinical import CERTAINTIES


def test_places_are_read_as_the_address_writes_them(body_map: BodyMap) -> None:
    places = chosen(body_map, "shoulder-left+neck-back+shoulder-left")

    assert [(place.region, place.side) for place in places] == [("shoulder", "left"), ("neck-back", None)]
    assert title(body_map, places) == "Your left shoulder, back of the neck"


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


def test_too_many_places_are_refused(body_map: BodyMap) -> None:
    areas = [area.id for area in body_map.figure.areas]

    assert len(chosen(body_map, "+".join(dict.fromkeys(areas[:MOST_AREAS]))))
    with pytest.raises(UnknownAreaError, match="12 at most"):
        chosen(body_map, "+".join(dict.fromkeys(areas)))


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


def test_many_places_start_with_fewer_conditions(body_map: BodyMap) -> None:
    assert len(ticked(body_map, chosen(body_map, "lower-back+mid-back"))) == TICKED
    assert len(ticked(body_map, chosen(body_map, "elbow-left+elbow-right+knee-front-left"))) == TICKED
    assert len(ticked(body_map, chosen(body_map, "lower-back+mid-back+calf-left"))) == TICKED_OF_MANY


def test_a_region_without_its_side_marks_both(body_map: BodyMap) -> None:
    areas = marked(body_map.figure.areas, chosen(body_map, "elbow"))

    assert {area.id for area in areas} == {"elbow-left", "elbow-right"}
    assert {area.id for area in marked(body_map.figure.areas, chosen(body_map, "elbow-left"))} == {"elbow-left"}
