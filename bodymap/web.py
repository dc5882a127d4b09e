"""create_app(settings) -> the Dash app that serves the map: one page, complete in its first answer, and Dash behind it."""

import re
from functools import cached_property, partial
from typing import Any
from urllib.parse import urlsplit

from dash import Dash, Input, Output
from flask import Response, abort, jsonify, redirect, request
from flask_compress import Compress
from markupsafe import Markup
from werkzeug.wrappers import Response as BaseResponse

from bodymap.answer import Answer
from bodymap.browser_files import PAGE_SCRIPTS, asset, scripts
from bodymap.components import BodyDiagram, BodyExplanation
from bodymap.consult import PATH as CONSULT
from bodymap.consult import ConsultDash
from bodymap.discovery import oembed
from bodymap.headers import content_policy, fixed_headers, inline_hash
from bodymap.hide import still_named, without
from bodymap.load import load_body_map
from bodymap.model import BodyMap
from bodymap.render import render_page
from bodymap.settings import Settings
from bodymap.shown_figure import with_figure
from bodymap.site_files import HTML, SiteFiles

_NEEDED = re.compile(r"/deps/|/dash-renderer/|/bodymap/assets/components")
_SCRIPT_TAG = re.compile(r"<script[^>]*></script>")
_DASH_PATHS = frozenset({"_dash-layout", "_dash-dependencies", "_dash-update-component"})


class BodyMapDash(Dash):
    """A Dash app whose page is complete without Dash, and whose own tags wait in a template until the first press."""

    def __init__(self, body_map: BodyMap, settings: Settings, **options: Any) -> None:
        super().__init__("bodymap", assets_folder="", include_assets_files=False, update_title="", **options)
        self.body_map, self.settings = body_map, settings
        self.title = body_map.page.title
        self.notices: tuple[str, ...] = ()
        self.consult: Dash | None = None
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
        scripts = [inline_hash(self.page_script), *self.csp_hashes()]
        return Answer.of(str(page), HTML, content_policy(self.settings.embedders, scripts=scripts, dash=True))

    @cached_property
    def page_script(self) -> str:
        """The scripts of the page, and the one that starts Dash."""
        return scripts(*PAGE_SCRIPTS, "late-dash")

    def interpolate_index(self, **parts: Any) -> str:  # type: ignore[override]
        """Return the page, with Dash's tags in a template; the libraries that it does not use are left out."""
        tags = "".join(tag for tag in _SCRIPT_TAG.findall(parts["scripts"]) if _NEEDED.search(tag)) + "".join(
            re.findall(r"<script>.*?</script>", parts["scripts"], re.DOTALL)
        )
        late = f'<div id="react-entry-point" hidden></div><template id="late-dash">{parts["config"]}{tags}{parts["renderer"]}</template>'
        # Relative to the page: so the map works under any path, and behind a proxy that takes a path away.
        late = late.replace(' src="/', ' src="')
        return render_page(
            self.body_map,
            self.settings,
            css=asset("bodymap.css"),
            script=self.page_script,
            late_scripts=Markup(late),
        )

    def _config(self) -> dict[str, Any]:
        # Versions tell an attacker what to try; end_id is a token for server callbacks, of which this page has none, and it
        # would make every worker's page another one.
        told = {"python_version", "dash_version", "plotly_version", "ddk_version", "dash_version_url", "end_id"}
        return {name: value for name, value in super()._config().items() if name not in told} | {"requests_pathname_prefix": "./"}


def create_app(settings: Settings | None = None) -> Dash:
    """Return the app; `app.server` is its Flask server.

    Args:
        settings: the settings; the defaults when left out.

    Raises:
        DataError: the data folder has faults.
        SettingsError: a condition to hide, or the figure, is unknown.
    """
    chosen = settings or Settings()
    whole = load_body_map(chosen.data, codes=chosen.snomed)
    body_map = with_figure(without(whole, chosen.hidden_conditions), chosen.figure)
    app = BodyMapDash(body_map, chosen)
    app.notices = still_named(whole, body_map)
    app.server.config["COMPRESS_ALGORITHM"] = ["br", "gzip"]
    Compress(app.server)
    app.consult = ConsultDash(body_map, chosen, app.server)
    files = SiteFiles(body_map, chosen)
    app.server.before_request(lambda: _answer(files))
    app.server.after_request(partial(fixed_headers, embedders=chosen.embedders))
    app.server.register_error_handler(404, lambda _: files.not_found(_home(chosen)).to(request, status=404))
    return app


def _answer(files: SiteFiles) -> BaseResponse | None:
    """Answer what needs no Dash; refuse what is unknown, where Dash would send its whole page."""
    path = request.path.removeprefix("/")
    if path in files.makers:
        return files.answer(path).to(request)
    if f"{path}/" in files.makers or f"{path}/" == CONSULT:
        return redirect(f"{path.rpartition('/')[2]}/", 308)  # relative: whatever stands before it stays
    if path == "oembed" and files.settings.address:
        return _oembed(files)
    inner = path.removeprefix(CONSULT)  # two apps: the map's page and the consultation board
    if inner and inner not in _DASH_PATHS and not inner.startswith("_dash-component-suites/"):
        abort(404)
    if not path and not request.environ.get("PATH_INFO"):
        return redirect(f"{request.script_root.rpartition('/')[2]}/", 308)  # mounted under a path, asked for without its slash
    return None


def _oembed(files: SiteFiles) -> Response:
    """Answer for one of the map's own addresses, in JSON, no larger than asked for; 404, 501 and 400 as oembed.com says."""
    settings = files.settings
    if request.args.get("format", "json") != "json":
        abort(501)
    if not f"{request.args.get('url', '')}/".startswith(settings.address):
        abort(404)
    try:
        most = {f"max_{name}": int(request.args[f"max{name}"]) for name in ("width", "height") if f"max{name}" in request.args}
    except ValueError:
        abort(400)
    if any(size < 1 for size in most.values()):
        abort(400)
    return jsonify(oembed(files.body_map, settings, **most))


def _home(settings: Settings) -> str:
    """Return the path of the map as a browser sees it."""
    return urlsplit(settings.address).path or f"{request.script_root}/"
