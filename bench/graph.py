"""Yardstick: the same map as one would first make it with plain Dash.

One `dcc.Graph` with the same areas over the same picture; an ordinary callback paints the pressed area and shows its words. It is
compressed as the map's own answers are, so that only what is sent differs, not whether somebody thought of compressing.
"""

import gzip
from functools import cache
from typing import Any

import brotli
import plotly.graph_objects as go
from dash import Dash, Input, Output, Patch, dcc, html
from dash.development.base_component import ComponentRegistry
from flask import Response, request

from bodymap.content.explanation import explain
from bodymap.drawing.geometry import anchor
from bodymap.drawing.svg import beside, lefts, standalone
from bodymap.loading.folder import load_body_map
from bodymap.model.body_map import BodyMap

CHOSEN = "rgb(162, 59, 114)"
PLAIN = "rgba(0, 0, 0, 0.05)"


def graph_figure(body_map: BodyMap) -> go.Figure:
    """Return the figure: a filled outline for each area, a point in its middle that can be pressed, the pictures below."""
    figure = body_map.figure
    width, height = beside(figure)
    placed = [(area, left) for view, left in zip(figure.views, lefts(figure), strict=True) for area in view.areas]
    outlines = [
        go.Scatter(
            x=[x + left for x, _ in (*area.polygon, area.polygon[0])],
            y=[y for _, y in (*area.polygon, area.polygon[0])],
            mode="lines",
            fill="toself",
            fillcolor=PLAIN,
            line={"width": 1, "color": "gray"},
            hoverinfo="skip",
        )
        for area, left in placed
    ]
    middles = [(anchor(area.polygon), left) for area, left in placed]
    points = go.Scatter(
        x=[x + left for (x, _), left in middles],
        y=[y for (_, y), _ in middles],
        mode="markers",
        marker={"size": 24, "opacity": 0.1},
        text=[body_map.regions[area.region].name for area, _ in placed],
        customdata=[area.id for area, _ in placed],
        hoverinfo="text",
    )
    images = [
        {"source": standalone(view, "light"), "xref": "x", "yref": "y", "x": left, "y": 0, "sizex": view.width, "sizey": view.height}
        | {"sizing": "stretch", "layer": "below"}
        for view, left in zip(figure.views, lefts(figure), strict=True)
    ]
    axes = {"visible": False, "fixedrange": True}
    layout = {"xaxis": {"range": [0, width], **axes}, "yaxis": {"range": [height, 0], "scaleanchor": "x", **axes}, "images": images}
    return go.Figure([*outlines, points], {**layout, "showlegend": False, "hovermode": "closest", "dragmode": False})


def create_graph_app(body_map: BodyMap) -> Dash:
    """Return the app."""
    areas = [area for view in body_map.figure.views for area in view.areas]
    app = Dash("graph")
    app.layout = html.Div([dcc.Graph(id="map", figure=graph_figure(body_map)), html.Div(id="words")])

    @app.callback(Output("words", "children"), Output("map", "figure"), Input("map", "clickData"), prevent_initial_call=True)
    def show(pressed: dict[str, Any]) -> tuple[list[Any], Any]:
        chosen = pressed["points"][0]["customdata"]
        region = next(area.region for area in areas if area.id == chosen)
        said, figure = explain(body_map, region), Patch()
        for index, area in enumerate(areas):
            figure["data"][index]["fillcolor"] = CHOSEN if area.id == chosen else PLAIN
        conditions = [html.Details([html.Summary(each.name), *each.what_it_is]) for each in said.conditions]
        return [html.H2(said.region.name, id=f"words-{chosen}"), html.P(said.region.explanation), *conditions], figure

    return app


def serve() -> Any:
    """Return the app's server, compressed, without the map's own components: importing the data's reader has registered them.

    It is asked once before workers are forked: Dash sets itself up at the first request, and two at once now and then get an error.
    """
    ComponentRegistry.registry.discard("bodymap")
    server = create_graph_app(load_body_map()).server
    server.after_request(_compressed)
    server.test_client().get("/")
    return server


def _compressed(response: Response) -> Response:
    """Compress an answer as far as its browser takes it; what was compressed once is kept."""
    encoding = request.accept_encodings.best_match(["br", "gzip"])
    if response.status_code != 200 or not encoding:
        return response
    response.direct_passthrough = False
    response.set_data(_packed(response.get_data(), encoding))
    response.headers["Content-Encoding"] = encoding
    return response


@cache
def _packed(body: bytes, encoding: str) -> bytes:
    return bytes(brotli.compress(body, quality=9)) if encoding == "br" else gzip.compress(body, 9, mtime=0)


def __getattr__(name: str) -> Any:
    """Give gunicorn the server, made only when it asks."""
    if name == "server":
        return serve()
    raise AttributeError(name)
