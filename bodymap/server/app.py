"""create_app(settings) -> the Dash app that serves the map. Its answers are made by `edition`; here is what a request gets."""

import json
from functools import partial
from urllib.parse import urlsplit

from dash import Dash
from flask import Response, redirect, request
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as BaseResponse

from bodymap.pages.search_engines import oembed
from bodymap.server.dash_page import DASH, SUITES, plain_path
from bodymap.server.edition import Edition
from bodymap.server.handout_picture import PATH as PICTURE
from bodymap.server.handout_picture import picture_answer
from bodymap.server.log import say_fault
from bodymap.server.ready import Ready
from bodymap.server.refusals import refusal, refused
from bodymap.server.served import Served
from bodymap.settings import Settings
from bodymap.site.headers import fixed_headers
from bodymap.site.static_file import LONG


def create_app(settings: Settings | None = None) -> Dash:
    """Return the app; `app.server` is its Flask server, whose `extensions["bodymap"]` is the `Served` behind it.

    Args:
        settings: the settings; the defaults when left out.

    Raises:
        DataError: the data folder has faults.
        SettingsError: a condition to hide, or the figure, is unknown.
    """
    chosen = settings or Settings()
    served = Served(chosen)
    app = served.edition.map_page
    server = app.server
    server.extensions["bodymap"] = served
    server.config["MAX_CONTENT_LENGTH"] = 0  # nothing is read, but by picture_answer
    server.before_request(partial(_answer, served))
    server.after_request(partial(fixed_headers, embedders=chosen.embedders))
    server.register_error_handler(HTTPException, lambda error: refusal(error.code or 500, f"{error.name}."))
    server.register_error_handler(Exception, _fault)
    server.wsgi_app = Ready(server.wsgi_app, served)
    return app


def _answer(served: Served) -> BaseResponse:
    """Answer a request; none goes on to Dash."""
    path = request.path.removeprefix("/")
    if path == PICTURE:  # the one thing that is asked for by POST
        edition = served.now()
        return picture_answer(request, edition.body_map, edition.settings, shelf=edition.files.shelf)
    if refusing := refused(request):
        return refusing
    if path == "health":
        return _json(served.health(), cache="no-store")
    edition = served.now()
    if not path and not request.environ.get("PATH_INFO"):
        return _with_slash(request.script_root)  # mounted under a path, asked for without its slash
    if path == "oembed" and edition.settings.address:
        return _oembed(edition)
    if answer := edition.answer(path):
        return answer.to(request, cache=LONG if SUITES in path and plain_path(path) != path else "")
    if edition.has(f"{path}/"):
        return _with_slash(path)
    if DASH in path:
        return refusal(404, "There is no such file.")
    return edition.files.not_found(_home(edition.settings)).to(request, status=404)


def _with_slash(path: str) -> BaseResponse:
    """Lead to the same address with a slash at its end. Relative: whatever stands before it stays, and its options do."""
    options = f"?{request.query_string.decode('ascii', 'ignore')}" if request.query_string else ""
    return redirect(f"{path.rpartition('/')[2]}/{options}", 308)


def _oembed(edition: Edition) -> BaseResponse:
    """Answer for one of the map's own addresses, in JSON, no larger than asked for; 404, 501 and 400 as oembed.com says."""
    settings = edition.settings
    if request.args.get("format", "json") != "json":
        return refusal(501, "There is JSON only.")
    if not f"{request.args.get('url', '')}/".startswith(settings.address):
        return refusal(404, "This is no address of the map.")
    sizes = {f"max_{name}": request.args[f"max{name}"] for name in ("width", "height") if f"max{name}" in request.args}
    if not all(size.isascii() and size.isdigit() and int(size[:9]) > 0 for size in sizes.values()):
        return refusal(400, "A size is a whole number of pixels.")
    return _json(oembed(edition.body_map, settings, **{name: int(size[:9]) for name, size in sizes.items()}))


def _json(value: object, *, cache: str = "no-cache") -> Response:
    response = Response(f"{json.dumps(value, ensure_ascii=False)}\n", content_type="application/json")
    response.headers["Cache-Control"] = cache
    return response


def _fault(error: Exception) -> Response:
    """Answer where the map itself has a fault: one line to the visitor, the places in the code to the log."""
    say_fault("fault", error)
    return refusal(500, "Something went wrong here.")


def _home(settings: Settings) -> str:
    """Return the path of the map as a browser sees it."""
    return urlsplit(settings.address).path or f"{request.script_root}/"
