"""Memory per worker and start to the first answer, beside plain Dash with a word, both under gunicorn with 2 workers.

Memory is the proportional set size (what a process has for itself, and its share of what it shares) after each has answered.
"""

import re
import time
from collections.abc import Iterator
from pathlib import Path

from bench.row import Bar, Row
from bench.servers import HELLO, OURS, WORKERS, Server, gunicorn, page
from bench.statistic import median

MEMORY, START = 1.3, 1.5  # times plain Dash's, wanted
ASKED = 40  # often enough that each worker has answered


def rows(starts: int = 5) -> Iterator[Row]:
    """Measure; ours and plain Dash are started in turn."""
    seconds: dict[str, list[float]] = {OURS: [], HELLO: []}
    bytes_: dict[str, list[float]] = {OURS: [], HELLO: []}
    for _ in range(starts):
        for app in (OURS, HELLO):
            with gunicorn(app) as server:
                seconds[app].append(server.seconds)
                for _ in range(ASKED):
                    page(server.address)
                bytes_[app] += [proportional(worker) for worker in settled(server)]
    said = "plain Dash, one word"
    memory, start = Bar(MEMORY, of="ratio"), Bar(START, of="ratio")
    yield Row("memory per worker, median", median(bytes_[OURS]), "bytes", median(bytes_[HELLO]), said, memory)
    yield Row(f"start to first answer, median of {starts}", median(seconds[OURS]), "s", median(seconds[HELLO]), said, start)


def settled(server: Server) -> list[int]:
    """Return the workers, once all are there and the process aside, which shares their memory for some seconds, has ended."""
    before: list[int] = []
    while len(now := server.workers) != WORKERS or now != before:
        before = now
        time.sleep(0.5)
    return now


def proportional(process: int) -> int:
    """Return the proportional set size of a process in bytes."""
    told = Path(f"/proc/{process}/smaps_rollup").read_text("utf-8")
    return int(re.findall(r"^Pss:\s+(\d+) kB", told, re.MULTILINE)[0]) * 1024
