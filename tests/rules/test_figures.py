"""Areas are sound, lie inside their picture and do not overlap; trigger points lie in their region."""

from dataclasses import replace

import pytest

from bodymap.errors import Finding
from bodymap.loading.folder import Loaded
from bodymap.model.base import Side
from bodymap.model.figure import Area, Figure, Place, Point, View
from bodymap.rules.figures import points_lie_in_their_region, polygons_are_sound

FILE = "figures/drawn/map.json"
Corners = tuple[Point, ...]


def box(left: float, top: float, right: float, bottom: float) -> Corners:
    return ((left, top), (right, top), (right, bottom), (left, bottom))


def area(region: str, corners: Corners, *, view: str = "front", side: Side | None = None) -> Area:
    return Area(view=view, region=region, side=side, polygon=corners)


def drawn(loaded: Loaded, *areas: Area, places: tuple[Place, ...] = (), figures: tuple[str, ...] = ("drawn",)) -> Loaded:
    """The data with a figure of two views of 100 x 200 units, these areas and these places; the lines are those of the file."""
    picture = loaded.body_map.figure.views[0].picture
    views = tuple(
        View(
            id=view,
            picture=picture,
            width=100,
            height=200,
            areas=tuple(each for each in areas if each.view == view),
            landmarks={},
            places=tuple(each for each in places if each.view == view),
        )
        for view in ("front", "back")
    )
    shown = loaded.body_map.model_copy(update={"figures": {name: Figure(id=name, views=views) for name in figures}})
    return replace(loaded, body_map=shown, areas=dict.fromkeys(figures, areas))


def test_areas_side_by_side_are_sound(loaded: Loaded) -> None:
    shown = drawn(loaded, area("jaw", box(0, 0, 50, 50)), area("chest", box(50, 0, 100, 200)), area("hip", box(0, 50, 50, 200)))

    assert list(polygons_are_sound(shown)) == []


def test_an_area_that_crosses_itself_is_told_with_its_line_and_the_others_are_looked_at(loaded: Loaded) -> None:
    crossed = ((10.0, 10.0), (40.0, 40.0), (40.0, 10.0), (10.0, 40.0))
    shown = drawn(loaded, area("hip", box(60, 0, 90, 90)), area("jaw", crossed), area("chest", box(90, 0, 101, 10)))

    assert list(polygons_are_sound(shown)) == [
        Finding(
            FILE,
            loaded.lines[FILE].line("areas", 1),
            "polygon-broken",
            'area "jaw" on the front view is not a sound polygon: self-intersection[25 25].',
            "Draw its outline again.",
        ),
        Finding(
            FILE,
            loaded.lines[FILE].line("areas", 2),
            "polygon-outside",
            'area "chest" on the front view reaches outside the picture of 100 x 200: 90, 0 to 101, 10.',
            "Points are in units of the picture.",
        ),
    ]
    lines = [loaded.lines[FILE].line("areas", index) for index in range(3)]
    assert len(set(lines)) == 3


@pytest.mark.parametrize(
    ("corners", "inside"),
    [
        (box(0, 0, 100, 200), True),
        (box(-1, 0, 100, 200), False),
        (box(0, -1, 100, 200), False),
        (box(0, 0, 101, 200), False),
        (box(0, 0, 100, 201), False),
        (box(0, 0, 100.5, 200), False),
        (box(-0.5, 0, 100, 200), False),
    ],
)
def test_an_area_may_reach_the_edge_of_its_picture_and_no_further(corners: Corners, inside: bool, loaded: Loaded) -> None:
    found = list(polygons_are_sound(drawn(loaded, area("jaw", corners, view="back", side="left"))))

    assert (found == []) == inside
    assert all('area "jaw-left" on the back view reaches outside' in finding.message for finding in found)


@pytest.mark.parametrize(("overlap", "allowed"), [(0.0, True), (0.125, True), (0.1875, False), (1.0, False), (10.0, False), (50.0, False)])
def test_areas_may_overlap_by_one_unit_square_where_they_touch(overlap: float, allowed: bool, loaded: Loaded) -> None:
    shown = drawn(loaded, area("jaw", box(0, 0, 50, 8)), area("chest", box(50 - overlap, 0, 90, 8)))

    found = list(polygons_are_sound(shown))

    said = [("polygon-overlap", 'area "jaw" on the front view overlaps the area "chest".', "Leave a small gap between areas.")]
    assert [(finding.rule, finding.message, finding.hint) for finding in found] == ([] if allowed else said)


def test_each_pair_that_overlaps_is_told_once_in_order(loaded: Loaded) -> None:
    shown = drawn(
        loaded,
        area("jaw", box(0, 0, 50, 50)),
        area("chest", box(40, 0, 90, 50)),
        area("hip", box(30, 0, 45, 50)),
        area("calf", box(95, 0, 99, 9)),
    )

    pairs = [(finding.message.split('"')[1], finding.message.split('"')[3]) for finding in polygons_are_sound(shown)]

    assert pairs == [("jaw", "chest"), ("jaw", "hip"), ("chest", "hip")]


def test_areas_of_different_views_do_not_overlap(loaded: Loaded) -> None:
    assert list(polygons_are_sound(drawn(loaded, area("jaw", box(0, 0, 50, 50)), area("chest", box(0, 0, 50, 50), view="back")))) == []


def place(x: float, y: float, *, side: Side = "left", view: str = "front", point: str = "tp-masseter") -> Place:
    return Place(id=point, view=view, side=side, x=x, y=y)


def only(loaded: Loaded, *points: str) -> Loaded:
    kept = {point: loaded.body_map.trigger_points[point] for point in points}
    return replace(loaded, body_map=loaded.body_map.model_copy(update={"trigger_points": kept}))


@pytest.mark.parametrize(
    ("x", "side", "inside"),
    [(50, "left", True), (60, "left", True), (61.9, "left", True), (62.1, "left", False), (50, "right", False), (10, "right", True)],
)
def test_a_trigger_point_lies_in_the_area_of_its_region_and_side(x: float, side: Side, inside: bool, loaded: Loaded) -> None:
    """By 2 units it may stand outside: the mark is larger than that."""
    areas = (area("jaw", box(40, 0, 60, 50), side="left"), area("jaw", box(0, 0, 20, 50), side="right"))
    shown = drawn(only(loaded, "tp-masseter"), *areas, places=(place(x, 20, side=side),))

    found = list(points_lie_in_their_region(shown))

    assert (found == []) == inside
    for finding in found:
        where = f'{side} "tp-masseter" on the front view lies at {x:g}, 20'
        assert finding.message == f'{where}, outside the area of its region "jaw".'
        assert (finding.rule, finding.hint) == ("point-outside", "Move it, or name its other region.")
        assert (finding.file, finding.line) == (FILE, loaded.lines[FILE].of("tp-masseter"))


def test_a_region_without_sides_holds_both_places_of_its_points(loaded: Loaded) -> None:
    places = (place(10, 20), place(30, 20, side="right"))

    assert list(points_lie_in_their_region(drawn(only(loaded, "tp-masseter"), area("jaw", box(0, 0, 40, 40)), places=places))) == []


def test_a_place_on_a_view_without_its_region_is_outside(loaded: Loaded) -> None:
    shown = drawn(only(loaded, "tp-masseter"), area("jaw", box(0, 0, 40, 40)), places=(place(10, 20, view="back"),))

    assert ["back view lies at 10, 20, outside" in finding.message for finding in points_lie_in_their_region(shown)] == [True]


def test_a_point_that_a_figure_does_not_draw_is_told_for_each_figure(loaded: Loaded) -> None:
    shown = drawn(
        only(loaded, "tp-masseter", "tp-soleus"), area("jaw", box(0, 0, 40, 40)), places=(place(9, 9),), figures=("drawn", "sculpted")
    )

    assert list(points_lie_in_their_region(shown)) == [
        Finding(
            "en/trigger-points.yaml",
            loaded.lines["en/trigger-points.yaml"].of("tp-soleus"),
            "point-missing",
            f'trigger point "tp-soleus" is not on the figure "{figure}".',
            f"Add its places to figures/{figure}/map.json.",
        )
        for figure in ("drawn", "sculpted")
    ]


def test_a_place_of_something_that_is_no_trigger_point_is_nobodys_fault_here(loaded: Loaded) -> None:
    shown = drawn(
        only(loaded, "tp-masseter"), area("jaw", box(0, 0, 40, 40)), places=(place(90, 90, point="other"), place(90, 90), place(9, 9))
    )

    assert [finding.rule for finding in points_lie_in_their_region(shown)] == ["point-outside"]
