"""Points: bounds, inside, anchor, path."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.drawing.geometry import anchor, bounds, clearance, contains, path_data
from bodymap.model.body_map import BodyMap

SQUARE = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]
HORSESHOE = [(0.0, 0.0), (30.0, 0.0), (30.0, 30.0), (20.0, 30.0), (20.0, 10.0), (10.0, 10.0), (10.0, 30.0), (0.0, 30.0)]


def test_bounds_are_the_smallest_box() -> None:
    assert bounds([(3, 4), (1, 9), (2, 5)]) == (1, 4, 3, 9)


@pytest.mark.parametrize(("point", "inside"), [((5, 5), True), ((11, 5), False), ((-1, 5), False), ((5, 11), False)])
def test_a_point_is_inside_or_not(point: tuple[float, float], inside: bool) -> None:
    assert contains(SQUARE, point) is inside


def test_the_anchor_of_a_bent_shape_lies_inside_it() -> None:
    assert contains(HORSESHOE, anchor(HORSESHOE))


def test_the_anchor_of_a_wide_band_lies_in_its_middle_where_a_name_is_read(body_map: BodyMap) -> None:
    view = body_map.figure.views[1]

    middle = {area.id: anchor(area.polygon)[0] for area in view.areas if area.side is None}

    assert set(middle) >= {"mid-back", "lower-back", "neck-back"}
    assert {name: x for name, x in middle.items() if abs(x - view.width / 2) > 5} == {}


def test_clearance_is_the_radius_of_the_circle_that_fits() -> None:
    assert clearance(SQUARE, (5, 5)) == 5
    assert clearance(SQUARE, (5, 2)) == 2


@given(st.integers(3, 12), st.floats(5, 500), st.floats(0, 6))
def test_the_anchor_of_a_regular_shape_is_near_its_middle(corners: int, radius: float, turn: float) -> None:
    steps = [turn + index * math.tau / corners for index in range(corners)]
    shape = [(1000 + radius * math.cos(step), 1000 + radius * math.sin(step)) for step in steps]

    assert clearance(shape, anchor(shape)) >= 0.9 * radius * math.cos(math.pi / corners) - 0.6


def test_every_shipped_area_has_room_for_a_finger_around_its_anchor(body_map: BodyMap) -> None:
    # 12 px around the anchor where the picture is 304 px wide: a target of 24 px (WCAG 2.2, 2.5.8)
    narrow = [(area.id, clearance(area.polygon, anchor(area.polygon))) for area in body_map.figure.areas]

    assert [(name, room) for name, room in narrow if room * 304 / 936 < 12] == []


def test_a_shape_without_area_has_no_anchor() -> None:
    with pytest.raises(ValueError, match="no area"):
        anchor([(0, 0), (1, 0), (2, 0)])


def test_a_path_holds_the_corners_in_whole_relative_steps() -> None:
    assert path_data([(10, 10), (20.4, 10), (20, 30), (10, 10)]) == "M10 10l10 0 0 20z"
    assert path_data([(10, 10), (5, 20), (0, 10)]) == "M10 10l-5 10-5-10z"
