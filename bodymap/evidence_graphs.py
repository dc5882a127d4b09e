"""The pictures of the evidence as parts of a Dash app's layout. All that happens to them happens in the browser."""

from typing import Any

from dash import Dash, Input, Output, State, dcc
from dash.development.base_component import Component

from bodymap.evidence_figure import matrix
from bodymap.model import BodyMap
from bodymap.timeline_figure import timeline

_CONFIG: Any = {"displayModeBar": False, "doubleClick": False, "scrollZoom": False, "responsive": True}


def evidence_graphs(body_map: BodyMap) -> list[Component]:
    """Return the two graphs, empty until a person asks for the picture, and the figures that the browser paints into them."""
    return [
        dcc.Graph(id="matrix", figure={"layout": {"height": 1}}, config=_CONFIG),
        dcc.Graph(id="timeline", figure={"layout": {"height": 1}}, config=_CONFIG),
        dcc.Store(id="evidence-figures", data={"matrix": matrix(body_map), "timeline": timeline(body_map)}),
        dcc.Store(id="evidence-shows"),
    ]


def connect(app: Dash) -> None:
    """Let `assets/evidence/pictures.js` paint the figures as the table stands, and open the words of the problem that is pressed."""
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
