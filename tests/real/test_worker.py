"""What visitors get from the worker that ships: the same from its own loop as from gunicorn's threads, whatever they send."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from bench.servers import free_port

ROOT = Path(__file__).parents[2]
SILENT = 40  # connections: more than a worker has threads
LONG = "/_dash-component-suites/plotly/package_data/plotly.min.js"
MASK = re.compile(rb"Date: [^\r]+")


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """One worker, so that what one request leaves behind is met by the next."""
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "--workers", "1", "--bind", f"127.0.0.1:{port}", "app:server"]
    process = subprocess.Popen(command, cwd=ROOT, env=os.environ, stderr=subprocess.DEVNULL)
    end = time.monotonic() + 60
    while time.monotonic() < end and process.poll() is None:
        try:
            with line(port) as visit:
                answer(visit, "/health")
            break
        except OSError:
            time.sleep(0.05)
    yield port
    process.terminate()
    process.wait(30)


@contextmanager
def line(port: int, *, window: int = 0) -> Iterator[socket.socket]:
    with socket.socket() as visit:
        if window:
            visit.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, window)
        visit.settimeout(10)
        visit.connect(("127.0.0.1", port))
        yield visit


def request(path: str, *lines: str, method: str = "GET") -> bytes:
    return "\r\n".join([f"{method} {path} HTTP/1.1", "Host: map", *lines, "", ""]).encode()


def answer(visit: socket.socket, path: str, *lines: str, method: str = "GET") -> bytes:
    visit.sendall(request(path, *lines, method=method))
    return read(visit, body=method != "HEAD")


def read(visit: socket.socket, *, body: bool = True) -> bytes:
    """Return one answer as it came, but for its date."""
    came = b""
    while b"\r\n\r\n" not in came:
        came += visit.recv(1) or b"\r\n\r\n"
    length = re.search(rb"Content-Length: (\d+)", came)
    left = int(length[1]) if length and body and b" 304 " not in came else 0
    while left and (part := visit.recv(left)):
        came, left = came + part, left - len(part)
    return MASK.sub(b"Date: -", came)


@pytest.mark.slow
@pytest.mark.parametrize("path", ["/", "/embed/", "/embed.js", "/share.png", "/robots.txt"])
@pytest.mark.parametrize("encodings", [(), ("Accept-Encoding: gzip",), ("Accept-Encoding: gzip, deflate, br, zstd",)])
def test_what_is_ready_is_the_same_byte_for_byte(port: int, path: str, encodings: tuple[str, ...]) -> None:
    with line(port) as visit:
        from_a_thread = answer(visit, path, *encodings, 'If-None-Match: "other"')
        answer(visit, path, *encodings)
        ready = [answer(visit, f"{path}{options}", *encodings) for options in ("", "?region=lower-back")]

    assert from_a_thread.startswith(b"HTTP/1.1 200 OK\r\nServer: bodymap\r\nDate: -\r\nConnection: keep-alive\r\n")
    assert ready == [from_a_thread, from_a_thread]


@pytest.mark.slow
def test_between_ready_answers_all_else_is_answered_as_ever(port: int) -> None:
    with line(port) as visit:
        page = [answer(visit, "/embed/") for _ in range(2)][1]
        tag = re.findall(rb"ETag: ([^\r]+)", page)[0].decode()
        told = [
            answer(visit, "/embed/", f"If-None-Match: {tag}"),
            answer(visit, "/embed/", method="HEAD"),
            answer(visit, "/nothing"),
            answer(visit, "/embed/", "Content-Length: 0"),
            answer(visit, "/embed/", "Content-Length: 0", method="POST"),
            answer(visit, "/embed/"),
        ]

    assert [each[9:12] for each in told] == [b"304", b"200", b"404", b"200", b"405", b"200"]
    assert told[-1] == page


@pytest.mark.slow
def test_requests_that_come_together_or_in_pieces_are_all_answered(port: int) -> None:
    whole = request("/embed/")
    with line(port) as visit:
        page = [answer(visit, "/embed/") for _ in range(2)][1]
        visit.sendall(whole * 3)
        together = [read(visit) for _ in range(3)]
        visit.sendall(whole[:20])
        time.sleep(0.1)  # so that the pieces come apart
        visit.sendall(whole[20:])
        in_pieces = read(visit)

    assert [*together, in_pieces] == [page] * 4


@pytest.mark.slow
def test_slow_lines_get_the_whole_of_a_long_answer_and_keep_nobody_waiting(port: int) -> None:
    with line(port) as visit:
        long, page = [(answer(visit, LONG), answer(visit, "/")) for _ in range(2)][1]
    with ExitStack() as stack:
        slow = [stack.enter_context(line(port, window=20_000)) for _ in range(12)]  # more than a worker has threads
        for each in slow:
            each.sendall(request(LONG))
        quick = [answer(stack.enter_context(line(port)), "/") for _ in range(5)]  # before any slow one has read
        late = [(read(each), answer(each, "/")) for each in slow]

    assert len(long) > 4_000_000  # more than a line takes at once, also on one machine
    assert quick == [page] * 5
    assert late == [(long, page)] * 12


@pytest.mark.slow
def test_connections_that_say_nothing_hold_no_thread(port: int) -> None:
    with ExitStack() as stack:
        for _ in range(SILENT):
            stack.enter_context(line(port))
        started = time.monotonic()
        health = answer(stack.enter_context(line(port)), "/health")  # which a thread answers
        took = time.monotonic() - started

    assert health.startswith(b"HTTP/1.1 200")
    assert took < 3  # with gthread alone: 5 s


@pytest.mark.slow
def test_a_connection_closes_when_it_was_silent_for_long_or_is_told_to(port: int) -> None:
    with line(port) as silent, line(port) as visit:
        answer(visit, "/embed/")
        asked = answer(visit, "/embed/", "Connection: close")
        closed = visit.recv(1)
        silent.settimeout(20)

        assert silent.recv(1) == b""
    assert b"Connection: close" in asked
    assert closed == b""
