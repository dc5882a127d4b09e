"""Servers as for real use, each run until a block ends: gunicorn with two workers, nginx with an export."""

import os
import random
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bodymap.loading.folder import load_body_map
from bodymap.settings import Settings
from bodymap.site.export import export

ROOT = Path(__file__).parents[1]
WORKERS = 2

OURS, HELLO, GRAPH = "app:server", "bench.hello:server", "bench.graph:server"
"""The map; plain Dash with a word; plain Dash with the map as one dcc.Graph."""

NGINX = """daemon off; user root; worker_processes 1; error_log {at}/error.log; pid {at}/pid;
events {{ }}
http {{ types {{ text/html html; text/javascript js; image/png png; image/webp webp; text/plain txt; application/json json; text/xml xml; }}
  access_log off; server {{ listen 127.0.0.1:{port}; root {root}; include {root}{path}nginx-headers.conf; }} }}
"""


@dataclass(frozen=True)
class Server:
    """A server that runs: its address with a slash at the end, its process, and seconds from its start to its first answer."""

    address: str
    process: int
    seconds: float

    @property
    def workers(self) -> list[int]:
        """The processes that answer."""
        return [int(each) for each in Path(f"/proc/{self.process}/task/{self.process}/children").read_text("utf-8").split()]


def free_port() -> int:
    """Return a port of loopback that nothing uses, below those that systems lend to outgoing connections (from 32768 up).

    One of those could be lent to a browser before the server that it is for has taken it.
    """
    for port in random.sample(range(20_000, 32_000), 100):
        try:
            with socket.create_server(("127.0.0.1", port)):
                return port
        except OSError:
            continue
    raise RuntimeError("No free port was found between 20000 and 32000.")


@contextmanager
def gunicorn(app: str = OURS, root: Path = ROOT, **environment: str) -> Iterator[Server]:
    """Serve an app, named as gunicorn names it, with the settings for real use; a yardstick without the map's own.

    Args:
        app: what is served.
        root: the folder whose code and settings are taken.
        environment: variables of the server.
    """
    port = free_port()
    address = f"http://127.0.0.1:{port}/"
    settings = "gunicorn.conf.py" if app == OURS else "bench/plain_gunicorn.py"
    command = [sys.executable, "-m", "gunicorn", "--config", settings, "--workers", str(WORKERS), "--bind", f"127.0.0.1:{port}", app]
    told = {**os.environ, "PYTHONPATH": str(root), "BODYMAP_BASE_URL": address, **environment}
    with running(command, address, told, root) as server:
        yield server


@contextmanager
def nginx(at: Path, path: str = "/") -> Iterator[Server]:
    """Serve an export under a path; `at` is a folder for it."""
    port = free_port()
    address = f"http://127.0.0.1:{port}{path}"
    export(at / f"root{path}", load_body_map(), Settings(base_url=address))
    (at / "nginx.conf").write_text(NGINX.format(at=at, root=at / "root", port=port, path=path))
    environment = {**os.environ, "PATH": f"{os.environ['PATH']}:/usr/sbin"}
    with running(["nginx", "-p", str(at), "-c", str(at / "nginx.conf")], address, environment) as server:
        yield server


@contextmanager
def files(folder: Path) -> Iterator[Server]:
    """Serve the files of a folder."""
    port = free_port()
    command = [sys.executable, "-m", "http.server", "--bind", "127.0.0.1", "--directory", str(folder), str(port)]
    with running(command, f"http://127.0.0.1:{port}/", dict(os.environ)) as server:
        yield server


@contextmanager
def running(command: list[str], address: str, environment: dict[str, str], at: Path = ROOT) -> Iterator[Server]:
    """Run a server in a folder until the block ends; the block starts once it answers."""
    started = time.perf_counter()
    process = subprocess.Popen(command, cwd=at, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while True:
            try:
                page(address)
                break
            except OSError as error:
                if process.poll() is not None or time.perf_counter() - started > 60:
                    raise SystemExit(f"{' '.join(command)} did not start.") from error
                time.sleep(0.01)
        yield Server(address, process.pid, time.perf_counter() - started)
    finally:
        process.terminate()
        process.wait(10)


def page(address: str) -> bytes:
    """Return what an address answers, a page for a wrong address too."""
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:
            return bytes(answer.read())
    except urllib.error.HTTPError as error:
        return error.read()
