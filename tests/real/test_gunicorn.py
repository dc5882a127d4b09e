"""gunicorn with the settings that ship: workers that die, a server that stops, data that is edited, and what is logged."""

import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from bench.servers import free_port
from bodymap.loading.files import SHIPPED_DATA

ROOT = Path(__file__).parents[2]
WORKERS = 2  # of gunicorn.conf.py


class Server:
    """gunicorn, started as the README says."""

    def __init__(self, log: Path, **environment: str) -> None:
        self.port, self.log = free_port(), log
        self.address = f"http://127.0.0.1:{self.port}"
        variables = {**os.environ, "PORT": str(self.port), **environment}
        with log.open("wb") as stream:
            self.process = subprocess.Popen([sys.executable, "-m", "gunicorn", "app:server"], cwd=ROOT, env=variables, stderr=stream)
        until(lambda: self.get("/health")[0] == 200 and len(self.workers()) == WORKERS, "the start of both workers", seconds=60)

    def get(self, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
        request = urllib.request.Request(self.address + path, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status, dict(answer.headers), answer.read()
        except urllib.error.HTTPError as error:
            return error.code, dict(error.headers), error.read()
        except (OSError, http.client.HTTPException):
            return 0, {}, b""

    def workers(self) -> list[int]:
        found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(self.process.pid)], capture_output=True, text=True, check=False)
        return [int(pid) for pid in found.stdout.split()]

    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.log.read_text("utf-8").splitlines()]

    def stop(self) -> int:
        self.process.terminate()
        return self.process.wait(30)


def until(seen: Callable[[], Any], what: str, *, seconds: float = 10) -> None:
    end = time.monotonic() + seconds
    while not seen():
        assert time.monotonic() < end, f"never seen: {what}"
        time.sleep(0.05)


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[..., Server]]:
    running: list[Server] = []

    def start(**environment: str) -> Server:
        running.append(Server(tmp_path / "log", **environment))
        return running[-1]

    yield start
    for server in running:
        server.stop()


@pytest.mark.slow
def test_a_worker_that_is_killed_under_load_costs_no_more_than_what_it_was_answering(serve: Callable[..., Server]) -> None:
    server, threads, stop = serve(), 8, Event()
    first = server.workers()

    def visit() -> list[int]:
        statuses = []
        while not stop.is_set():
            statuses.append(server.get("/embed/")[0])
        return statuses

    with ThreadPoolExecutor(threads) as pool:
        visits = [pool.submit(visit) for _ in range(threads)]
        until(lambda: server.get("/health")[0] == 200, "an answer under load")
        os.kill(first[0], signal.SIGKILL)
        until(lambda: len(server.workers()) == WORKERS and first[0] not in server.workers(), "a new worker")
        after = [server.get("/embed/")[0] for _ in range(20)]
        stop.set()
        statuses = [status for each in visits for status in each.result()]

    assert set(after) == {200}
    assert set(statuses) <= {200, 0}
    assert statuses.count(0) <= threads
    assert len(statuses) > 50


@pytest.mark.slow
def test_a_request_that_is_being_answered_when_the_server_stops_is_answered(serve: Callable[..., Server]) -> None:
    server = serve()
    with socket.create_connection(("127.0.0.1", server.port)) as line:
        line.sendall(b"GET /embed/ HTTP/1.1\r\nHost: map\r\nConnection: close\r\n\r\n")
        line.settimeout(30)
        answer = line.recv(1000)
        server.process.terminate()
        while part := line.recv(65536):
            answer += part
    head, _, body = answer.partition(b"\r\n\r\n")

    assert head.startswith(b"HTTP/1.1 200")
    assert b"Content-Length: %d" % len(body) in head
    assert server.process.wait(30) == 0


@pytest.mark.slow
def test_what_gunicorn_sends_and_logs_says_nothing_of_versions_or_visitors(serve: Callable[..., Server]) -> None:
    server = serve()
    _, headers, _ = server.get("/?region=lower-back", **{"User-Agent": "private-agent"})
    server.get("/private-path")
    with socket.create_connection(("127.0.0.1", server.port)) as line:
        line.sendall(b"GET /private-line\x00 HTTP/9.9\r\nprivate\r\n\r\n")
        line.settimeout(10)
        refused = line.recv(4000)
    server.stop()
    lines = server.lines()

    assert headers["Server"] == "bodymap"
    assert b" 400 " in refused
    assert b"gunicorn" not in refused.lower()
    assert all({"time", "level", "event"} <= set(line) for line in lines)
    assert not [line for line in lines if "private" in str(line) or "region" in str(line) or "GET" in str(line)]


def shows(server: Server, heading: str) -> bool:
    return all(heading.encode() in server.get("/embed/")[2] for _ in range(12))


@pytest.mark.slow
def test_an_edit_reaches_both_workers_and_each_logs_it_once(serve: Callable[..., Server], tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SHIPPED_DATA, tmp_path / "data"))
    server = serve(BODYMAP_DATA=str(folder), BODYMAP_RELOAD="true")
    page = folder / "en/page.yaml"
    words = page.read_text("utf-8")
    for _ in range(40):
        server.get("/embed/")

    for heading in ("Where is it sore?", "Where do you ache?", "Where is the pain?"):
        page.write_text(words.replace("heading: Where does it hurt?", f"heading: {heading}"), "utf-8")
        until(partial(shows, server, heading), "the new words in every visit", seconds=60)
    page.write_text(words.replace("heading: ", "headings: "), "utf-8")
    until(lambda: all(b"serving previous data" in server.get("/health")[2] for _ in range(12)), "the findings", seconds=30)
    assert b"Where is the pain?" in server.get("/embed/")[2]
    server.stop()

    events = [line["event"] for line in server.lines() if line["event"].startswith("serving")]
    assert events == [*["serving new data"] * 3 * WORKERS, *["serving previous data"] * WORKERS]
    for bad in (line for line in server.lines() if line["event"] == "serving previous data"):
        assert any(finding.startswith("en/page.yaml:") for finding in bad["findings"])
