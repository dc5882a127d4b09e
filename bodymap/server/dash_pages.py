"""The two pages with Dash behind them: the map, `/`, and the consultation board, `/consult/`.

Each is complete without Dash, whose own tags wait in a template until the first press. All callbacks run in the browser.
"""

import pkgutil
import re
from functools import cache, cached_property
from hashlib import sha256
from mimetypes import guess_type
from pathlib import Path
from typing import Any

import plotly
from dash import Dash, Input, Output
from dash.fingerprint import check_fingerprint
from flask import Flask
from markupsafe import Markup

from bodymap.board.dash_layout import connect, figure_names
from bodymap.board.page import render_consult
from bodymap.components.diagram import BodyDiagram
from bodymap.components.explanation import BodyExplanation
from bodymap.pages.map import render_page
from bodymap.settings import Settings
from bodymap.site.assets import asset
from bodymap.site.content_policy import content_policy, inline_hash
from bodymap.site.site import Site
from bodymap.site.static_file import HTML, LONG, REVALIDATE, StaticFile

DASH = "_dash-"
"""How the names of what Dash asks for begin."""

SUITES = f"{DASH}component-suites/"
"""Where Dash's own files are, after the path of its page."""

CONSULT = "consult/"

_SCRIPT_TAG = re.compile(r"<script[^>]*></script>")
_ADDRESS = re.compile(rf'(?<=src=")[^"]*{SUITES}(?P<package>\w+)/(?P<path>[^"]+)')
_TOLD = {"python_version", "dash_version", "plotly_version", "ddk_version", "dash_version_url", "end_id"}
"""Parts of Dash's configuration that are left out: versions tell an attacker what to try, and end_id is for server callbacks."""


class DashPage(Dash):
    """A Dash app on the map's server.

    Heirs set the layout and the callbacks, which must all be clientside.

    Args:
        server: the map's server.
        settings: the settings.
        path: the path of the page, relative to the map's own address.
    """

    needed: re.Pattern[str]
    """Which of Dash's script tags the page uses; the others are left out."""

    def __init__(self, server: Flask, settings: Settings, path: str) -> None:
        super().__init__(
            "bodymap",
            server=server,  # type: ignore[arg-type]  # a Flask app, as Dash's documentation has it
            routes_pathname_prefix=f"/{path}",
            assets_folder="",
            include_assets_files=False,
            update_title="",
        )
        self.settings = settings
        if settings.debug:
            self.enable_dev_tools(debug=True, dev_tools_hot_reload=False)

    @cached_property
    def late_tags(self) -> Markup:
        """Dash's own tags in a template; every address in them is relative to the page."""
        with self.server.test_request_context():
            self.index()
        return self._tags

    def interpolate_index(self, **parts: Any) -> str:  # type: ignore[override]
        """Keep the tags that the page needs."""
        inline = re.findall(r"<script>.*?</script>", parts["scripts"], re.DOTALL)
        tags = "".join([*(tag for tag in _SCRIPT_TAG.findall(parts["scripts"]) if self.needed.search(tag)), *inline])
        late = f'<template id="late-dash">{parts["config"]}{_ADDRESS.sub(_address_by_content, tags)}{parts["renderer"]}</template>'
        self._tags = Markup(late)
        return str(super().interpolate_index(**parts))

    def policy(self, script: str) -> str:
        """Return the content security policy of the page with this script."""
        return content_policy(self.settings.embedders, scripts=[inline_hash(script), *self.csp_hashes()], dash=True)

    def _config(self) -> dict[str, Any]:
        # Dash itself takes no relative prefix, with which the page works under any path.
        return {name: value for name, value in super()._config().items() if name not in _TOLD} | {"requests_pathname_prefix": "./"}


class MapPage(DashPage):
    """The map: its components listen to the picture and the words that stand in the page already."""

    needed = re.compile(r"/deps/|/dash-renderer/|/bodymap/assets/dist/dash")

    def __init__(self, server: Flask, settings: Settings) -> None:
        super().__init__(server, settings, "")
        self.layout = [BodyDiagram(id="map-diagram", adopt=True), BodyExplanation(id="map-words", adopt=True)]
        self.clientside_callback(
            "function (selected) { return selected || ''; }",
            Output("map-words", "region"),
            Input("map-diagram", "selected"),
        )

    def file(self, site: Site) -> StaticFile:
        """Return the page of a site."""
        script = asset("map-dash.js")
        entry = Markup('<div id="react-entry-point" hidden></div>')
        page = render_page(site.body_map, self.settings, css=asset("map.css"), script=script, late_scripts=entry + self.late_tags)
        return StaticFile(page.encode(), HTML, self.policy(script))


class BoardPage(DashPage):
    """The consultation board, the only page that loads plotly."""

    needed = re.compile(r"/deps/|/dash-renderer/|/dash/dcc/")

    def __init__(self, server: Flask, settings: Settings) -> None:
        super().__init__(server, settings, CONSULT)
        self.config.suppress_callback_exceptions = True  # the layout is that of the map served at the time
        connect(self)

    def file(self, site: Site) -> StaticFile:
        """Return the page of a site."""
        script = asset("board.js")
        page = render_consult(
            site.body_map,
            self.settings,
            css=asset("map.css"),
            board_css=asset("board.css"),
            script=script,
            late_scripts=self.late_tags,
            figures=figure_names(site.body_map),
            plotly_bytes=_plotly_bytes(),
        )
        return StaticFile(page.encode(), HTML, self.policy(script))


@cache
def component_file(package: str, path: str, policy: str) -> StaticFile:
    """Return a script or style sheet of one of Dash's packages. Kept for as long as the process runs: it never changes.

    Args:
        package: the name of the package.
        path: the path in it, with or without the hash that stands in the names of Dash's files; with it, it may be kept for long.
        policy: its content security policy.
    """
    plain, hashed = check_fingerprint(path)
    body = pkgutil.get_data(package, str(plain)) or b""
    return StaticFile(body, guess_type(str(plain))[0] or "text/plain", policy, cache=LONG if hashed else REVALIDATE)


def _plotly_bytes() -> int:
    """Return the size of plotly.js as it is run, for the bar that shows how much of it has come."""
    return (Path(plotly.__file__).parent / "package_data" / "plotly.min.js").stat().st_size


def _address_by_content(found: re.Match[str]) -> str:
    """Return the address of a Dash file with a hash of its content, where Dash puts its version and the time of its file.

    So no version is told, and every machine that serves the map names the file alike.
    """
    package, path = found["package"], str(check_fingerprint(found["path"])[0])
    content = sha256(pkgutil.get_data(package, path) or b"").hexdigest()[:8]
    folder, _, name = path.rpartition("/")
    first, _, rest = name.partition(".")
    return f"{SUITES}{package}/{folder}/{first}.v0m{content}.{rest}"
