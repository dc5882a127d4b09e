"""The Dash layout behind the consultation board, and its callbacks, all of which run in the browser."""

from typing import Any

from dash import Dash, Input, Output, State, dcc
from dash.development.base_component import Component

from bodymap.board.evidence_figure import matrix
from bodymap.board.figure import board_figure
from bodymap.board.timeline_figure import timeline
from bodymap.model.body_map import BodyMap
from bodymap.settings import Settings

FIRST = "sculpted"
"""The figure that the board starts with, where the map has it: shoulder blades, spine and muscles can be seen on it."""

_CONFIG: Any = {"displayModeBar": False, "doubleClick": False, "scrollZoom": False, "responsive": True}


def figure_names(body_map: BodyMap) -> list[str]:
    """Return the names of the figures to choose from, the first one first."""
    return sorted(body_map.figures, key=lambda name: (name != FIRST, name))


def board_layout(body_map: BodyMap, settings: Settings) -> list[Component]:
    """Return the board's graph, the figures it can show, and the pictures of the evidence.

    The browser puts each part where the page has room for it: `board` into `#board-place`, any other `NAME` into `#NAME-place`.
    """
    names = figure_names(body_map)
    figures = {name: board_figure(body_map, body_map.figures[name], settings) for name in names}
    return [
        dcc.Graph(id="board", figure=figures[names[0]], responsive=True, config={"displayModeBar": False, "doubleClick": False}),
        dcc.Store(id="board-figures", data=figures),
        dcc.Store(id="board-shows"),
        *evidence_graphs(body_map),
    ]


def evidence_graphs(body_map: BodyMap) -> list[Component]:
    """Return the two graphs, empty until a person asks for the picture, and the figures that the browser paints into them."""
    return [
        dcc.Graph(id="matrix", figure={"layout": {"height": 1}}, config=_CONFIG),
        dcc.Graph(id="timeline", figure={"layout": {"height": 1}}, config=_CONFIG),
        dcc.Store(id="evidence-figures", data={"matrix": matrix(body_map), "timeline": timeline(body_map)}),
        dcc.Store(id="evidence-shows"),
    ]


def connect(app: Dash) -> None:
    """Let the browser show the figure that is asked for, paint the evidence as its table stands, and open the words of a problem."""
    app.clientside_callback(
        "function (name, figures) { return figures[name]; }",
        Output("board", "figure"),
        Input("board-shows", "data"),
        State("board-figures", "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        "function (shows, figures) { return bodymap.evidence.painted(figures); }",
        Output("matrix", "figure"),
        Output("timeline", "figure"),
        Input("evidence-shows", "data"),
        State("evidence-figures", "data"),
    )
    for name in ("matrix", "timeline"):
        app.clientside_callback(
            "function (pressed) { return bodymap.evidence.pressed(pressed); }",
            Output(name, "clickData"),
            Input(name, "clickData"),
            prevent_initial_call=True,
        )
