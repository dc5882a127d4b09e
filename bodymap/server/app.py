"""create_app(settings) -> the Dash app that serves the map.

What needs no server is a file of the `Site`, the same as in an export. Dash answers for its layouts and callbacks; the few other
routes stand here.
"""

import json
from functools import partial
from urllib.parse import urlsplit

from dash import Dash
from dash.fingerprint import check_fingerprint
from flask import Flask, Response, redirect, request
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as BaseResponse

from bodymap.board.dash_layout import board_layout
from bodymap.model.body_map import BodyMap
from bodymap.pages.search_engines import oembed
from bodymap.server.dash_pages import CONSULT, DASH, SUITES, BoardPage, DashPage, MapPage, component_file
from bodymap.server.handout_pictures import PATH as PICTURE
from bodymap.server.handout_pictures import HandoutPictures, picture_response
from bodymap.server.live_site import LiveSite
from bodymap.server.log import log_fault
from bodymap.server.refusals import refusal, refused
from bodymap.server.responses import compressed_json, file_response
from bodymap.settings import Settings
from bodymap.site.content_policy import content_policy
from bodymap.site.headers import fixed_headers
from bodymap.site.site import Site


def create_app(settings: Settings | None = None) -> Dash:
    """Return the app; `app.server` is its Flask server, whose `extensions["bodymap"]` is the `LiveSite` behind it.

    Args:
        settings: the settings; the defaults when left out.

    Raises:
        DataError: the data folder has faults.
        SettingsError: a condition to hide, or the figure, is unknown.
    """
    chosen = settings or Settings()
    server = Flask("bodymap", static_folder=None)
    server.url_map.merge_slashes = server.url_map.strict_slashes = False  # `_file` leads on, relative to what stands before it
    map_page, board_page = MapPage(server, chosen), BoardPage(server, chosen)

    def build(body_map: BodyMap) -> Site:
        return Site(body_map, chosen, more={"": map_page.file, CONSULT: board_page.file})

    live = LiveSite(chosen, build)
    board_page.layout = lambda: board_layout(live.now().body_map, chosen)
    server.extensions["bodymap"] = live
    server.config["MAX_CONTENT_LENGTH"] = 0  # nothing is read, but by picture_response
    server.before_request(partial(_picture_or_refusal, live, HandoutPictures()))
    server.add_url_rule("/health", "health", lambda: _json(live.health(), cache="no-store"))
    server.add_url_rule("/oembed", "oembed", lambda: _oembed(live.now(), chosen))
    for page in (map_page, board_page):
        _take_over_routes(page, live)
    server.after_request(compressed_json)
    server.after_request(partial(fixed_headers, embedders=chosen.embedders))
    server.register_error_handler(HTTPException, lambda error: refusal(error.code or 500, f"{error.name}."))
    server.register_error_handler(Exception, _fault)
    return map_page


def _picture_or_refusal(live: LiveSite, pictures: HandoutPictures) -> Response | None:
    """Answer to whoever asks for a picture, the one thing that is asked for by POST; refuse what asks for nothing."""
    if request.path == f"/{PICTURE}":
        return picture_response(request, live.now(), pictures)
    return refused(request)


def _take_over_routes(page: DashPage, live: LiveSite) -> None:
    """Answer in Dash's place where it would make the same answer again and again: for its page, its own files, and wrong addresses.

    Its layout and its callbacks' list are left to Dash. Nothing asks for its other routes.
    """
    views = page.server.view_functions
    for route in page.routes:
        if SUITES in route:
            views[route] = partial(_dash_file, page)
        elif not route.endswith(("_dash-layout", "_dash-dependencies")):
            views[route] = lambda **_: _file(live.now())


def _file(site: Site) -> BaseResponse:
    """Answer with a file of the site, with the way to it where a slash is missing, or with the page for wrong addresses."""
    path = request.path.removeprefix("/")
    if not path and not request.environ.get("PATH_INFO"):
        return _with_slash(request.script_root)  # mounted under a path, asked for without its slash
    if file := site.file(path):
        return file_response(file, request)
    if f"{path}/" in site:
        return _with_slash(path)
    if DASH in path:  # asked for by programs, not by people
        return refusal(404, "There is no such file.")
    home = urlsplit(site.settings.address).path or f"{request.script_root}/"
    return file_response(site.not_found(home), request, status=404)


def _dash_file(page: DashPage, package_name: str, fingerprinted_path: str) -> Response:
    """Answer with a script or style sheet of one of Dash's packages."""
    path = check_fingerprint(fingerprinted_path)[0]
    if path not in page.registered_paths.get(package_name, ()) or not path.endswith((".js", ".css")):
        return refusal(404, "There is no such file.")
    return file_response(component_file(package_name, fingerprinted_path, content_policy(page.settings.embedders)), request)


def _with_slash(path: str) -> BaseResponse:
    """Lead to the same address with a slash at its end. Relative: whatever stands before it stays, and its options do."""
    options = f"?{request.query_string.decode('ascii', 'ignore')}" if request.query_string else ""
    return redirect(f"{path.rpartition('/')[2]}/{options}", 308)


def _oembed(site: Site, settings: Settings) -> BaseResponse:
    """Answer for one of the map's own addresses, in JSON, no larger than asked for; 404, 501 and 400 as oembed.com says."""
    if not settings.address:
        return _file(site)
    if request.args.get("format", "json") != "json":
        return refusal(501, "There is JSON only.")
    if not f"{request.args.get('url', '')}/".startswith(settings.address):
        return refusal(404, "This is no address of the map.")
    sizes = {f"max_{name}": request.args[f"max{name}"] for name in ("width", "height") if f"max{name}" in request.args}
    if not all(size.isascii() and size.isdigit() and int(size[:9]) > 0 for size in sizes.values()):
        return refusal(400, "A size is a whole number of pixels.")
    return _json(oembed(site.body_map, settings, **{name: int(size[:9]) for name, size in sizes.items()}))


def _json(value: object, *, cache: str = "no-cache") -> Response:
    response = Response(f"{json.dumps(value, ensure_ascii=False)}\n", content_type="application/json")
    response.headers["Cache-Control"] = cache
    return response


def _fault(error: Exception) -> Response:
    """Answer where the map itself has a fault: one line to the visitor, the places in the code to the log."""
    log_fault("fault", error)
    return refusal(500, "Something went wrong here.")
