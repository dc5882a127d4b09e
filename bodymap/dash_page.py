"""A Dash app as a maker of answers: its page, and whatever that page asks its server for, each made once.

No request ever reaches Dash itself: all callbacks run in the browser, so what a page can ask for is known before it is asked.
"""

import pkgutil
import re
from collections.abc import Callable, Mapping
from functools import cache, cached_property
from hashlib import sha256
from mimetypes import guess_type
from typing import Any

from dash import Dash
from dash.fingerprint import check_fingerprint
from markupsafe import Markup

from bodymap.answer import Answer
from bodymap.headers import content_policy, inline_hash
from bodymap.model import BodyMap
from bodymap.settings import Settings
from bodymap.site_files import HTML

DASH = "_dash-"
"""How the names of what Dash asks for begin."""

SUITES = f"{DASH}component-suites/"
"""Where Dash's own files are, after the path of its page."""

_SCRIPT_TAG = re.compile(r"<script[^>]*></script>")
_ADDRESS = re.compile(rf'(?<=src=")[^"]*{SUITES}(?P<package>\w+)/(?P<path>[^"]+)')


class DashPage(Dash):
    """A Dash app whose page is complete without Dash, and whose own tags wait in a template until the first press.

    Heirs set the layout and the callbacks, which must all be clientside, and give `page_script` and `whole_page`.
    """

    needed = re.compile(r"/deps/|/dash-renderer/|/bodymap/assets/dist/dash")
    """Which of Dash's script tags the page uses; the others are left out."""

    def __init__(self, body_map: BodyMap, settings: Settings, **options: Any) -> None:
        super().__init__("bodymap", assets_folder="", include_assets_files=False, update_title="", **options)
        self.body_map, self.settings = body_map, settings
        if settings.debug:
            self.enable_dev_tools(debug=True, dev_tools_hot_reload=False)

    @property
    def page_script(self) -> str:
        """The scripts of the page."""
        raise NotImplementedError

    def whole_page(self, late_scripts: Markup) -> str:
        """Return the page around Dash's waiting tags."""
        raise NotImplementedError

    @cached_property
    def makers(self) -> Mapping[str, Callable[[], Answer]]:
        """How each answer of this app is made, by path relative to the map's own address."""
        prefix = self.config.routes_pathname_prefix.lstrip("/")
        _ = self.first_answer  # making the page registers the files that Dash may ask for
        files = {
            f"{prefix}{SUITES}{package}/{path}": lambda package=package, path=path: component_file(package, path, self._closed)
            for package, paths in self.registered_paths.items()
            for path in paths
            if path.endswith((".js", ".css"))
        }
        return {
            prefix: lambda: self.first_answer,
            f"{prefix}_dash-layout": lambda: self._own_answer(self.serve_layout),
            f"{prefix}_dash-dependencies": lambda: self._own_answer(self.dependencies),
            **files,
        }

    @cached_property
    def first_answer(self) -> Answer:
        """The page, ready to be sent."""
        with self.server.test_request_context():
            page = super().index()
        scripts = [inline_hash(self.page_script), *self.csp_hashes()]
        return Answer.of(str(page), HTML, content_policy(self.settings.embedders, scripts=scripts, dash=True))

    def interpolate_index(self, **parts: Any) -> str:  # type: ignore[override]
        """Return the page, with Dash's tags in a template; every address in it is relative to the page."""
        tags = "".join(tag for tag in _SCRIPT_TAG.findall(parts["scripts"]) if self.needed.search(tag)) + "".join(
            re.findall(r"<script>.*?</script>", parts["scripts"], re.DOTALL)
        )
        late = f'<template id="late-dash">{parts["config"]}{_ADDRESS.sub(_by_content, tags)}{parts["renderer"]}</template>'
        return self.whole_page(Markup(late))

    def _own_answer(self, view: Callable[[], Any]) -> Answer:
        with self.server.test_request_context():
            return Answer.of(view().get_data(as_text=True), "application/json", self._closed)

    @property
    def _closed(self) -> str:
        return content_policy(self.settings.embedders)

    def _config(self) -> dict[str, Any]:
        # Versions tell an attacker what to try; end_id is a token for server callbacks, of which there are none, and it would
        # make every worker's page another one.
        told = {"python_version", "dash_version", "plotly_version", "ddk_version", "dash_version_url", "end_id"}
        return {name: value for name, value in super()._config().items() if name not in told} | {"requests_pathname_prefix": "./"}


@cache
def component_file(package: str, path: str, policy: str) -> Answer:
    """Return a script or style sheet of one of Dash's packages. Kept for as long as the process runs: it never changes."""
    body = pkgutil.get_data(package, path) or b""
    return Answer.of(body.decode(), guess_type(path)[0] or "text/plain", policy)


def plain_path(path: str) -> str:
    """Return the path of a file without the mark that stands in the names of Dash's files.

    >>> plain_path("_dash-component-suites/dash/dcc/dash_core_components.v4_4_1m1784647828.js")
    '_dash-component-suites/dash/dcc/dash_core_components.js'
    """
    return str(check_fingerprint(path)[0])


def _by_content(found: re.Match[str]) -> str:
    """Return the address of a Dash file with a mark of its content, where Dash puts its version and the time of its file.

    So no version is told, and every machine that serves the map names the file alike.
    """
    package, path = found["package"], plain_path(found["path"])
    mark = sha256(pkgutil.get_data(package, path) or b"").hexdigest()[:8]
    folder, _, name = path.rpartition("/")
    first, _, rest = name.partition(".")
    return f"{SUITES}{package}/{folder}/{first}.v0m{mark}.{rest}"
