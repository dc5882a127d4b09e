"""The consultation board: a page with a Dash app of its own on the map's server, the only page that loads plotly."""

import re
from functools import cached_property
from pathlib import Path
from typing import Any

import plotly
from dash import Dash, Input, Output, State, dcc
from flask import Response, request
from markupsafe import Markup

from bodymap.answer import Answer
from bodymap.board import board_figure
from bodymap.browser_files import BOARD_SCRIPTS, asset, scripts
from bodymap.headers import content_policy, inline_hash
from bodymap.model import BodyMap
from bodymap.render import render_consult
from bodymap.settings import Settings
from bodymap.site_files import HTML

PATH = "consult/"
FIRST = "sculpted"
"""The figure that the board starts with, where the map has it: shoulder blades, spine and muscles can be seen on it."""

_NEEDED = re.compile(r"/deps/|/dash-renderer/|/dash/dcc/")
_SCRIPT_TAG = re.compile(r"<script[^>]*></script>")
_PLOTLY = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"


class ConsultDash(Dash):
    """The app behind `/consult/`. Its page is whole before Dash; Dash's tags wait in a template until the board is used.

    The layout is a list, whose parts the browser puts where the page has room for them: `board` into `#board-place`, any other
    `NAME` into `#NAME-place`.
    """

    def __init__(self, body_map: BodyMap, settings: Settings, server: Any) -> None:
        super().__init__(
            "bodymap", server=server, url_base_pathname=f"/{PATH}", assets_folder="", include_assets_files=False, update_title=""
        )
        self.body_map, self.settings = body_map, settings
        self.title = body_map.board.title
        figures = {name: board_figure(body_map, body_map.figures[name], settings) for name in self.figure_names}
        self.layout = [
            dcc.Graph(
                id="board", figure=figures[self.figure_names[0]], responsive=True, config={"displayModeBar": False, "doubleClick": False}
            ),
            dcc.Store(id="board-figures", data={name: each.to_plotly_json() for name, each in figures.items()}),
            dcc.Store(id="board-shows"),
        ]
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

    def index(self, *_: Any, **__: Any) -> Response:
        """Return the page: made once, compressed once."""
        return self.first_answer.to(request)

    @cached_property
    def first_answer(self) -> Answer:
        """The page, ready to be sent."""
        page = super().index()
        hashes = [inline_hash(self.page_script), *self.csp_hashes()]
        return Answer.of(str(page), HTML, content_policy(self.settings.embedders, scripts=hashes, dash=True))

    @cached_property
    def page_script(self) -> str:
        """The scripts of the page."""
        return scripts(*BOARD_SCRIPTS)

    def interpolate_index(self, **parts: Any) -> str:  # type: ignore[override]
        """Return the page, with Dash's tags in a template; every address in it is relative to the page."""
        tags = "".join(tag for tag in _SCRIPT_TAG.findall(parts["scripts"]) if _NEEDED.search(tag)) + "".join(
            re.findall(r"<script>.*?</script>", parts["scripts"], re.DOTALL)
        )
        late = f'<template id="late-dash">{parts["config"]}{tags}{parts["renderer"]}</template>'.replace(f' src="/{PATH}', ' src="')
        return render_consult(
            self.body_map,
            self.settings,
            css=asset("bodymap.css"),
            board_css=asset("consult.css"),
            script=self.page_script,
            late_scripts=Markup(late),
            figures=self.figure_names,
            plotly_bytes=_PLOTLY.stat().st_size,
        )

    def _config(self) -> dict[str, Any]:
        told = {"python_version", "dash_version", "plotly_version", "ddk_version", "dash_version_url", "end_id"}
        return {name: value for name, value in super()._config().items() if name not in told} | {"requests_pathname_prefix": "./"}
