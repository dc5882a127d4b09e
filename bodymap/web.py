"""create_app(settings) -> the Dash app that serves the map: one page, complete in its first answer, and Dash behind it."""

import re
from functools import cached_property
from pathlib import Path
from typing import Any

from dash import Dash, Input, Output
from flask import Response, abort, request
from flask_compress import Compress
from markupsafe import Markup
from rcssmin import cssmin
from rjsmin import jsmin

from bodymap.answer import Answer
from bodymap.components import BodyDiagram, BodyExplanation
from bodymap.headers import content_policy, fixed_headers, script_hash
from bodymap.hide import still_named, without
from bodymap.load import load_body_map
from bodymap.model import BodyMap
from bodymap.render import render_page
from bodymap.settings import Settings
from bodymap.side_files import PATHS, SideFiles

ASSETS = Path(__file__).with_name("assets")
PAGE_SCRIPTS = ("points", "zoom", "diagram", "words", "search", "page", "print", "late-dash")
_NEEDED = re.compile(r"/deps/|/dash-renderer/|/bodymap/assets/components")
_SCRIPT_TAG = re.compile(r"<script[^>]*></script>")


def asset(name: str) -> str:
    """Return a style sheet or script of the package without its comments and spaces."""
    text = (ASSETS / name).read_text("utf-8")
    return str(cssmin(text)) if name.endswith(".css") else str(jsmin(text))


class BodyMapDash(Dash):
    """A Dash app whose page is complete without Dash, and whose own tags wait in a template until the first press."""

    def __init__(self, body_map: BodyMap, settings: Settings, **options: Any) -> None:
        super().__init__("bodymap", assets_folder="", include_assets_files=False, update_title="", **options)
        self.body_map, self.settings = body_map, settings
        self.title = body_map.page.title
        self.notices: tuple[str, ...] = ()
        self.layout = [BodyDiagram(id="map-diagram", adopt=True), BodyExplanation(id="map-words", adopt=True)]
        self.clientside_callback(
            "function (selected) { return selected || ''; }",
            Output("map-words", "region"),
            Input("map-diagram", "selected"),
        )

    def index(self, *_: Any, **__: Any) -> Response:
        """Return the page: made once, compressed once."""
        return self.first_answer.to(request)

    def warm(self) -> None:
        """Make the page now, so that the first visitor does not wait for it."""
        with self.server.test_request_context("/"):
            _ = self.first_answer

    @cached_property
    def first_answer(self) -> Answer:
        """The page, ready to be sent."""
        page = super().index()
        return Answer.of(str(page), "text/html; charset=utf-8", content_policy(self.page_script_hashes))

    @cached_property
    def page_script(self) -> str:
        """The scripts of the page itself, in the order in which they run."""
        return "\n".join(asset(f"{name}.js") for name in PAGE_SCRIPTS)

    @property
    def page_script_hashes(self) -> tuple[str, ...]:
        """What the content policy lets run: the page's script and Dash's own inline scripts."""
        return (script_hash(self.page_script), *self.csp_hashes())

    def interpolate_index(self, **parts: Any) -> str:  # type: ignore[override]
        """Return the page, with Dash's tags in a template; the libraries that it does not use are left out."""
        scripts = "".join(tag for tag in _SCRIPT_TAG.findall(parts["scripts"]) if _NEEDED.search(tag)) + "".join(
            re.findall(r"<script>.*?</script>", parts["scripts"], re.DOTALL)
        )
        late = f'<div id="react-entry-point" hidden></div><template id="late-dash">{parts["config"]}{scripts}{parts["renderer"]}</template>'
        return render_page(self.body_map, self.settings, css=asset("bodymap.css"), script=self.page_script, late_scripts=Markup(late))

    def _config(self) -> dict[str, Any]:
        # Versions tell an attacker what to try; end_id is a token for server callbacks, of which this page has none, and it
        # would make every worker's page another one.
        told = {"python_version", "dash_version", "plotly_version", "ddk_version", "dash_version_url", "end_id"}
        return {name: value for name, value in super()._config().items() if name not in told}


def create_app(settings: Settings | None = None) -> Dash:
    """Return the app; `app.server` is its Flask server.

    Args:
        settings: the settings; the defaults when left out.

    Raises:
        DataError: the data folder has faults.
        SettingsError: a condition to hide is unknown.
    """
    chosen = settings or Settings()
    whole = load_body_map(chosen.data, codes=chosen.snomed)
    body_map = without(whole, chosen.hidden_conditions)
    app = BodyMapDash(body_map, chosen)
    app.notices = still_named(whole, body_map)
    app.server.config["COMPRESS_ALGORITHM"] = ["br", "gzip"]
    Compress(app.server)
    SideFiles(body_map, chosen, css=asset("bodymap.css")).serve_from(app.server)
    app.server.before_request(_refuse_unknown)
    app.server.after_request(fixed_headers)
    return app


def _refuse_unknown() -> None:
    """Answer 404 where Dash would send its whole page."""
    path = request.path
    if path == "/" or path in PATHS or path.startswith("/_dash-component-suites/"):
        return
    if path in {"/_dash-layout", "/_dash-dependencies", "/_dash-update-component"}:
        return
    abort(404)
