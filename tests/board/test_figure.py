"""plotly's figure of the body: its data are those of the data files, for every figure."""

from typing import Any

import plotly.graph_objects as go
import pytest

from bodymap.board import figure as board
from bodymap.content.names import area_name
from bodymap.drawing.svg import lefts
from bodymap.model.body_map import BodyMap
from bodymap.settings import Settings

FIGURES = ("drawn", "sculpted")


def board_figure(*given: Any) -> go.Figure:
    """The figure as plotly reads it, which refuses what it does not know."""
    return go.Figure(board.board_figure(*given))


def traces(figure: go.Figure, kind: str) -> list[Any]:
    return [trace for trace in figure.data if trace.meta["kind"] == kind]


@pytest.mark.parametrize("name", FIGURES)
def test_each_area_is_one_filled_outline_of_the_data_files(name: str, body_map: BodyMap) -> None:
    body = body_map.figures[name]
    left = {view.id: at for view, at in zip(body.views, lefts(body), strict=True)}

    found = traces(board_figure(body_map, body, Settings()), "area")

    assert [(trace.meta["view"], trace.meta["area"]) for trace in found] == [(area.view, area.id) for area in body.areas]
    for trace, area in zip(found, body.areas, strict=True):
        corners = [(x - left[area.view], y) for x, y in zip(trace.x, trace.y, strict=True)]
        assert [part for corner in corners for part in corner] == pytest.approx(
            [part for corner in (*area.polygon, area.polygon[0]) for part in corner]
        )
        assert trace.fill == "toself"
        assert set(trace.customdata) == {area.id}
        assert trace.text == area_name(body_map, body_map.regions[area.region], area.side)


@pytest.mark.parametrize("name", FIGURES)
def test_each_place_of_a_trigger_point_is_one_marker_with_its_words(name: str, body_map: BodyMap) -> None:
    body = body_map.figures[name]
    wanted = [(place, at) for view, at in zip(body.views, lefts(body), strict=True) for place in view.places]

    (points,) = traces(board_figure(body_map, body, Settings()), "points")

    assert list(points.x) == pytest.approx([place.x + at for place, at in wanted])
    assert list(points.y) == pytest.approx([place.y for place, _ in wanted])
    for (place, _), told, data in zip(wanted, points.hovertext, points.customdata, strict=True):
        point = body_map.trigger_points[place.id]
        *which, clinical = data
        assert which == [place.id, place.side, point.region, place.view]
        assert point.name in told
        assert point.muscle in clinical
        assert all(point.short_where in each for each in (told, clinical))
        assert all(body_map.regions[region].name in told for region in point.refers_to)
        assert all(body_map.regions[region].clinical_name in clinical for region in point.refers_to)


@pytest.mark.parametrize("name", FIGURES)
def test_the_pictures_lie_under_their_areas(name: str, body_map: BodyMap) -> None:
    body = body_map.figures[name]

    images = board_figure(body_map, body, Settings()).layout.images

    for view, at, image in zip(body.views, lefts(body), images, strict=True):
        assert (image.x - image.sizex / 2, image.y - image.sizey / 2) == (at, 0)
        assert (image.sizex, image.sizey) == (view.width, view.height)


def test_a_raster_figure_comes_as_a_file_and_a_drawn_one_inside(body_map: BodyMap) -> None:
    sculpted, drawn = (board_figure(body_map, body_map.figures[name], Settings()) for name in ("sculpted", "drawn"))

    assert [image.source for image in sculpted.layout.images] == [
        "../figures/sculpted/front-996.webp",
        "../figures/sculpted/back-996.webp",
    ]
    assert all(image.source.startswith("data:image/svg+xml,") for image in drawn.layout.images)


def test_nobody_is_held_on_the_figure_when_scrolling(body_map: BodyMap) -> None:
    layout = board_figure(body_map, body_map.figures["sculpted"], Settings()).layout

    assert layout.dragmode is False
    assert layout.xaxis.fixedrange
    assert layout.yaxis.fixedrange


def test_the_persons_sides_are_lettered(body_map: BodyMap) -> None:
    letters = board_figure(body_map, body_map.figures["sculpted"], Settings()).layout.annotations

    assert [(letter.text, letter.x) for letter in letters] == [("L", 870), ("R", 126), ("L", 126 + 1036), ("R", 870 + 1036)]


def test_words_are_text_in_the_figure(body_map: BodyMap) -> None:
    regions = {**body_map.regions, "jaw": body_map.regions["jaw"].model_copy(update={"name": "<b>Jaw</b> & face"})}

    figure = board_figure(body_map.model_copy(update={"regions": regions}), body_map.figures["drawn"], Settings())

    assert "&lt;b&gt;Jaw&lt;/b&gt; &amp; face" in {trace.text for trace in traces(figure, "area")}
