"""Any WSGI server shows the map: waitress, uWSGI in its default settings, granian; at the root of a site and under a path of one."""

import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bench.servers import free_port

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
PATHS = ("", "embed/", "embed.js", "consult/", "consult/_dash-layout", "handout/", "share.png", "health")

SERVERS: dict[str, Callable[[int], list[str | Path]]] = {
    "waitress": lambda port: [BIN / "waitress-serve", "--listen", f"127.0.0.1:{port}", "app:server"],
    "uwsgi": lambda port: [BIN / "uwsgi", "--http-socket", f"127.0.0.1:{port}", "--module", "app:server"],
    "granian": lambda port: [BIN / "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port), "app:server"],
}
MOUNTED = """
from werkzeug.middleware.dispatcher import DispatcherMiddleware
from werkzeug.serving import run_simple
from flask import Flask
from bodymap.server.app import create_app
run_simple("127.0.0.1", {port}, DispatcherMiddleware(Flask("clinic"), {{"/tools/map": create_app().server}}))
"""


@contextmanager
def running(command: list[str | Path], port: int, path: str = "/") -> Iterator[str]:
    """Run a server until the block ends; gives the address of the map."""
    address = f"http://127.0.0.1:{port}{path}"
    process = subprocess.Popen(command, cwd=ROOT, env=os.environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        end = time.monotonic() + 60
        while get(f"{address}health")[0] != 200:
            assert process.poll() is None, f"{command[0]} ended with {process.returncode}"
            assert time.monotonic() < end, f"{command[0]} never answered"
            time.sleep(0.05)
        yield address
    finally:
        process.terminate()
        process.wait(30)


def get(address: str) -> tuple[int, str, bytes]:
    """Return status, content policy and body; 0 where nobody answers."""
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:
            return answer.status, answer.headers["Content-Security-Policy"], answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers["Content-Security-Policy"], error.read()
    except OSError:
        return 0, "", b""


def shows_everything(address: str) -> None:
    for path in PATHS:
        status, policy, body = get(address + path)
        assert (status, bool(body)) == (200, True), path
        assert policy.startswith("default-src 'none'"), path
    assert get(f"{address}nothing")[0] == 404
    for page in ("", "consult/"):
        for file in re.findall(r'<script src="([^"]+)"', get(address + page)[2].decode()):
            assert get(address + page + file)[0] == 200, file


@pytest.mark.slow
@pytest.mark.parametrize("name", SERVERS)
def test_any_server_shows_the_map(name: str) -> None:
    port = free_port()

    with running(SERVERS[name](port), port) as address:
        shows_everything(address)


@pytest.mark.slow
def test_the_map_is_mounted_under_a_path_of_another_app() -> None:
    port = free_port()

    with running([sys.executable, "-c", MOUNTED.format(port=port)], port, "/tools/map/") as address:
        shows_everything(address)
        assert get(address.removesuffix("/"))[0] == 200
