"""(BodyMap, figure) -> plotly's figure of the body for the consultation board: the same areas, points and picture as everywhere.

It is a dict, as those of the evidence are, which plotly's `Figure` and `dcc.Graph` accept: making objects of it takes plotly a quarter
of a second and 14 MB of each server.

Traces and their `meta`, by which the browser finds them:

- `{"kind": "area", "area": id, "view": id}`: an area as a filled outline; `customdata` holds its id at each corner.
- `{"kind": "points"}`: every place of every trigger point; `customdata` holds `[point, side, region, view, label]`, the label in
  clinical words; `hovertext` is the one in simple words.
- `{"kind": "pain"}`: empty; the browser puts the pain marks here.

One pair of axes: units of the pictures, origin top left, y down. The views stand beside each other, `lefts(figure)` apart.
"""

from collections.abc import Iterator
from html import escape
from typing import Any, Literal

from bodymap.content.explanation import trigger_points_of
from bodymap.content.names import area_name
from bodymap.drawing.colour import LIGHT, OWN, accent_tokens
from bodymap.drawing.geometry import anchor
from bodymap.drawing.svg import PICTURE_WIDTHS, beside, lefts, picture_path, standalone
from bodymap.model.body_map import BodyMap
from bodymap.model.figure import Area, Figure, Place, View
from bodymap.settings import Settings


def board_figure(body_map: BodyMap, figure: Figure, settings: Settings, *, pictures: str = "../") -> dict[str, Any]:
    """Return the figure of a body with nothing chosen.

    Args:
        body_map: the map, whose words name areas and points.
        figure: the body to show.
        settings: theme and accent.
        pictures: address of the map, seen from the page, from which raster pictures come.
    """
    width, height = beside(figure)
    views = list(zip(figure.views, lefts(figure), strict=True))
    accent = accent_tokens(settings.accent or OWN, LIGHT)["accent"]
    traces = [_area(body_map, area, left) for view, left in views for area in view.areas]
    return {
        "data": [*traces, _points(body_map, views, accent), _pains(LIGHT.ink)],
        "layout": {
            "images": [_image(figure, view, left, settings, pictures) for view, left in views],
            "annotations": [letter for view, left in views for letter in _letters(body_map, view, left)],
            "xaxis": {"range": [0, width], "visible": False, "fixedrange": True},
            "yaxis": {"range": [height, 0], "visible": False, "fixedrange": True, "scaleanchor": "x"},
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "showlegend": False,
            "hovermode": "closest",
            "hoverlabel": {"align": "left"},
            "dragmode": False,
            "meta": {"figure": figure.id, "views": [{"id": v.id, "left": at, "width": v.width, "height": v.height} for v, at in views]},
        },
    }


def _area(body_map: BodyMap, area: Area, left: float) -> dict[str, Any]:
    corners = [*area.polygon, area.polygon[0]]
    name = area_name(body_map, body_map.regions[area.region], area.side)
    return {
        "type": "scatter",
        "x": [x + left for x, _ in corners],
        "y": [y for _, y in corners],
        "mode": "lines",
        "fill": "toself",
        "fillcolor": "rgba(0,0,0,0)",
        "line": {"width": 1, "color": "rgba(76,93,89,.25)"},
        "hoveron": "fills",
        "hoverinfo": "text",
        "text": escape(name, quote=False),
        "customdata": [area.id] * len(corners),
        "meta": {"kind": "area", "area": area.id, "view": area.view, "anchor": _moved(anchor(area.polygon), left)},
    }


def _moved(point: tuple[float, float], left: float) -> list[float]:
    return [point[0] + left, point[1]]


def _points(body_map: BodyMap, views: list[tuple[View, float]], accent: str) -> dict[str, Any]:
    places = [(place, left) for view, left in views for place in view.places]
    points = [body_map.trigger_points[place.id] for place, _ in places]
    numbers = [trigger_points_of(body_map, point.region).index(point) + 1 for point in points]
    return {
        "type": "scatter",
        "x": [place.x + left for place, left in places],
        "y": [place.y for place, _ in places],
        "mode": "markers+text",
        "text": [str(number) for number in numbers],
        "textfont": {"size": 14, "weight": 650, "color": accent},
        "hovertext": [_told(body_map, place, "name") for place, _ in places],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "customdata": [
            [place.id, place.side, point.region, place.view, _told(body_map, place, "clinical")]
            for (place, _), point in zip(places, points, strict=True)
        ],
        "marker": {"symbol": "circle", "size": 24, "color": LIGHT.card, "line": {"width": 2, "color": accent}},
        "meta": {"kind": "points"},
    }


def _told(body_map: BodyMap, place: Place, wording: Literal["name", "clinical"]) -> str:
    """Return what a point's label says in simple or clinical words; never more than the words of the page do."""
    point, words = body_map.trigger_points[place.id], body_map.page
    side = words.left if place.side == "left" else words.right
    felt = [body_map.regions[region] for region in point.refers_to]
    muscle, regions = {
        "name": (point.name, [region.name for region in felt]),
        "clinical": (point.muscle, [region.clinical_name for region in felt]),
    }[wording]
    name = words.point_name.replace("{muscle}", muscle).replace("{side}", side.lower())
    lines = [
        f"<b>{escape(name, quote=False)}</b>",
        *(escape(each, quote=False) for each in (point.short_where, f"{words.often_felt}: {', '.join(regions)}")),
    ]
    return "<br>".join(lines)


def _pains(ink: str) -> dict[str, Any]:
    return {
        "type": "scatter",
        "x": [],
        "y": [],
        "text": [],
        "mode": "markers+text",
        "marker": {"size": 32, "color": ink, "line": {"width": 2, "color": LIGHT.card}},
        "textfont": {"size": 17, "weight": 700, "color": LIGHT.card},
        "hoverinfo": "skip",
        "cliponaxis": False,
        "meta": {"kind": "pain"},
    }


def _image(figure: Figure, view: View, left: float, settings: Settings, pictures: str) -> dict[str, object]:
    """Return a view's picture, placed by its middle: so it stays in its place when the axis is turned round."""
    drawn = view.picture.media_type == "image/svg+xml"
    source = standalone(view, settings.theme) if drawn else pictures + picture_path(figure.id, view.id, PICTURE_WIDTHS[-1])
    return {
        "source": source,
        "xref": "x",
        "yref": "y",
        "x": left + view.width / 2,
        "y": view.height / 2,
        "sizex": view.width,
        "sizey": view.height,
        "xanchor": "center",
        "yanchor": "middle",
        "sizing": "stretch",
        "layer": "below",
        "name": f"{figure.id} {view.id}",
    }


def _letters(body_map: BodyMap, view: View, left: float) -> Iterator[dict[str, object]]:
    letters = {"label-left": body_map.page.left_letter, "label-right": body_map.page.right_letter}
    for place, letter in letters.items():
        if place in view.landmarks:
            x, y = view.landmarks[place]
            yield {"x": x + left, "y": y, "text": letter, "showarrow": False, "font": {"size": 18, "weight": 650, "color": LIGHT.ink}}
