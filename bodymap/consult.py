"""The consultation board: a page with a Dash app of its own on the map's server, the only page that loads plotly."""

import re
from functools import cached_property
from pathlib import Path

import plotly
from dash import Input, Output, State, dcc
from markupsafe import Markup

from bodymap.board import board_figure
from bodymap.browser_files import asset
from bodymap.dash_page import DashPage
from bodymap.evidence_graphs import connect, evidence_graphs
from bodymap.model import BodyMap
from bodymap.render import render_consult
from bodymap.settings import Settings

PATH = "consult/"
FIRST = "sculpted"
"""The figure that the board starts with, where the map has it: shoulder blades, spine and muscles can be seen on it."""

_PLOTLY = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"


class ConsultPage(DashPage):
    """The app behind `/consult/`. Its page is whole before Dash; Dash's tags wait in a template until the board is used.

    The layout is a list, whose parts the browser puts where the page has room for them: `board` into `#board-place`, any other
    `NAME` into `#NAME-place`.
    """

    needed = re.compile(r"/deps/|/dash-renderer/|/dash/dcc/")

    def __init__(self, body_map: BodyMap, settings: Settings) -> None:
        super().__init__(body_map, settings, url_base_pathname=f"/{PATH}")
        self.title = body_map.board.title
        figures = {name: board_figure(body_map, body_map.figures[name], settings) for name in self.figure_names}
        self.layout = [
            dcc.Graph(
                id="board", figure=figures[self.figure_names[0]], responsive=True, config={"displayModeBar": False, "doubleClick": False}
            ),
            dcc.Store(id="board-figures", data=figures),
            dcc.Store(id="board-shows"),
            *evidence_graphs(body_map),
        ]
        connect(self)
        self.clientside_callback(
            "function (name, figures) { return figures[name]; }",
            Output("board", "figure"),
            Input("board-shows", "data"),
            State("board-figures", "data"),
            prevent_initial_call=True,
        )

    @property
    def figure_names(self) -> list[str]:
        """The names of the figures to choose from, the first one first."""
        return sorted(self.body_map.figures, key=lambda name: (name != FIRST, name))

    @cached_property
    def page_script(self) -> str:
        """The scripts of the page."""
        return asset("board.js")

    def whole_page(self, late_scripts: Markup) -> str:
        """Return the page around Dash's waiting tags."""
        return render_consult(
            self.body_map,
            self.settings,
            css=asset("map.css"),
            board_css=asset("board.css"),
            script=self.page_script,
            late_scripts=late_scripts,
            figures=self.figure_names,
            plotly_bytes=_PLOTLY.stat().st_size,
        )
