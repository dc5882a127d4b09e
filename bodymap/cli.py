"""The command line: serve, export, check, schema."""

import contextlib
import errno
import socket
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NoReturn

import click
from werkzeug.serving import WSGIRequestHandler, make_server

from bodymap import __version__
from bodymap.errors import DataError, SettingsError, variable
from bodymap.loading.files import SHIPPED_DATA
from bodymap.server.log import start_log
from bodymap.settings import Settings, read_settings

EXTRAS = {
    "handout": ("segno", "resvg_py"),
    "serve": ("brotli", "cachetools", "segno", "resvg_py"),
    "check": ("shapely", "textstat", "pkg_resources"),
}
"""The modules that a command needs from each extra of pyproject.toml."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="bodymap")
def main() -> None:
    """Serve, check and describe the body map."""


def _settings_options(command: Any) -> Any:
    for name, field in reversed(Settings.model_fields.items()):
        option = f"--{name.replace('_', '-')}"
        text = f"{field.description} [{variable(name)}]"
        if field.annotation is bool:
            command = click.option(option, name, is_flag=True, default=None, help=text)(command)
        else:
            command = click.option(option, name, default=None, metavar="VALUE", help=text)(command)
    return command


@main.command()
@_settings_options
def serve(**options: Any) -> None:
    """Serve the map until it is stopped."""
    try:
        settings = read_settings(**options)
    except SettingsError as error:
        _stop(*error.lines)
    serve_forever(settings)


def app_or_stop(settings: Settings | None = None) -> Any:
    """Return the app; where settings or data have faults, print them and end with 1 instead of a traceback."""
    _need("serve")
    try:
        from bodymap.server.app import create_app

        start_log()
        app = create_app(settings or read_settings())
        live = app.server.extensions["bodymap"]
        live.now().make()  # a fault shows now, and the first visitor does not wait
    except SettingsError as error:
        return _stop(*error.lines)
    except DataError as error:
        return _stop(*map(str, error.findings), f"The map was not started: {len(error.findings)} findings in the data.")
    for notice in live.notices:
        click.echo(notice, err=True)
    return app


def serve_forever(settings: Settings) -> None:
    """Serve with Werkzeug's server, for one machine; see docs/deploy.md for more. Ends with 1 where it cannot start."""
    app = app_or_stop(settings)
    try:
        family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
        listener = socket.create_server((settings.host, settings.port), family=family)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            other = f"PORT={settings.port + 1} make run"
            _stop(f"Port {settings.port} is in use. Stop the other program, or choose another port: {other}")
        _stop(f"Cannot serve on {settings.host}, port {settings.port}: {error.strerror}. The default is 127.0.0.1, port 8050.")
    shown = f"[{settings.host}]" if ":" in settings.host else settings.host
    click.echo(f"The body map is on http://{shown}:{settings.port} (stop with Ctrl+C)")
    with listener:
        server = make_server(settings.host, settings.port, app.server, threaded=True, request_handler=SilentHandler, fd=listener.fileno())
        with contextlib.suppress(KeyboardInterrupt):
            server.serve_forever()


class SilentHandler(WSGIRequestHandler):
    """Logs no request: who looked at what is nobody's business. Tells no versions either."""

    def version_string(self) -> str:
        """Return the value of the Server header."""
        return "bodymap"

    def log(self, type: str, message: str, *args: Any) -> None:
        """Do nothing."""


@main.command("export")
@click.argument("folder", type=click.Path(path_type=Path))
@_settings_options
def export_command(folder: Path, **options: Any) -> None:
    """Write the light site into FOLDER: no server of ours is needed to show it."""
    _need("serve")
    from bodymap.site.export import ExportError, export
    from bodymap.site.shown_map import shown_map

    try:
        settings = read_settings(**options)
        body_map, notices = shown_map(settings)
        sizes = export(folder, body_map, settings)
    except SettingsError as error:
        _stop(*error.lines)
    except DataError as error:
        _stop(*map(str, error.findings), f"Nothing was written: {len(error.findings)} findings in the data.")
    except ExportError as error:
        _stop(str(error))
    for notice in notices:
        click.echo(notice, err=True)
    click.echo(
        f"{len(sizes)} files, {sum(sizes.values()) // 1000} kB, in {folder}. Open {folder / 'index.html'}, or see docs/embedding.md."
    )
    if not settings.address:
        click.echo("Without --base-url there is no sitemap, no oEmbed and no picture in previews.")


@main.command()
@click.argument("areas")
@click.option("-o", "--output", "file", type=click.Path(path_type=Path), required=True, help="a file that ends in .png or .pdf")
@_settings_options
def handout(areas: str, file: Path, **options: Any) -> None:
    """Draw the handout about AREAS (lower-back, shoulder-left+neck-back) as a picture to send.

    A .png is one column, for a phone, with what a person needs first. A .pdf holds all, as pictures of A4 pages in letters for a phone
    (five or six pages of a place): no word in it can be selected or read aloud. For one or two pages with real text and headings, print
    the page /handout/ from a browser.
    """
    _need("handout")
    from bodymap.drawing.raster import PixelsError
    from bodymap.drawing.text import MissingLetterError
    from bodymap.errors import UnknownAreaError
    from bodymap.handout.content import chosen
    from bodymap.handout.image import handout_pdf, handout_png
    from bodymap.site.shown_map import shown_map

    draw = {".png": handout_png, ".pdf": handout_pdf}.get(file.suffix.lower())
    if draw is None:
        _stop(f'"{file}" ends in neither .png nor .pdf. Give it one of these endings.')
    try:
        settings = read_settings(**options)
        body_map, _ = shown_map(settings)
        picture = draw(body_map, settings, chosen(body_map, areas))
        file.write_bytes(picture)
    except SettingsError as error:
        _stop(*error.lines)
    except DataError as error:
        _stop(*map(str, error.findings), f"Nothing was drawn: {len(error.findings)} findings in the data.")
    except (UnknownAreaError, MissingLetterError, PixelsError) as error:
        _stop(str(error))
    except OSError as error:
        _stop(f"Cannot write {file}: {error.strerror}. Choose another place, or make room and rights there.")
    click.echo(f"{file}, {len(picture) // 1000} kB")


@main.command()
@click.argument("folder", type=click.Path(path_type=Path), default=SHIPPED_DATA)
def check(folder: Path) -> None:
    """Check a data folder: its form, its ids, its pictures and its words."""
    _need("check")
    from bodymap.rules.check import check_folder

    report = check_folder(folder)
    for finding in report.findings:
        click.echo(str(finding))
    if report.findings:
        _stop(f"{len(report.findings)} findings.")
    click.echo(report.counts)


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
def schema(folder: Path) -> None:
    """Write JSON Schemas of the data files into FOLDER, so that editors complete and check them."""
    from bodymap.loading.schema import write_schemas

    for path in write_schemas(folder):
        click.echo(str(path))


def _need(extra: str) -> None:
    """Stop where a library of an extra is missing; the commands import such libraries inside, after this."""
    missing = [name for name in EXTRAS[extra] if find_spec(name) is None]
    if missing:
        _stop(f'This needs what is not installed: {", ".join(missing)}. Install it: pip install "bodymap[{extra}]"')


def _stop(*lines: str) -> NoReturn:
    for line in lines:
        click.echo(line, err=True)
    sys.exit(1)
