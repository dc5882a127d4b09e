"""Memory per worker, start to the first answer, and an edit until it shows: gunicorn with 2 workers, beside plain Dash with a word.

Memory is the proportional set size (what a process has for itself, and its share of what it shares) after each has answered.
"""

import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench.row import Bar, Row
from bench.servers import HELLO, OURS, WORKERS, Server, gunicorn, page
from bench.statistic import median
from bodymap.loading.files import SHIPPED_DATA

MEMORY, START = 150_000_000, 3.0  # bytes a worker, seconds, wanted; plain Dash's stand beside them for information
EDIT = 2.0  # seconds, wanted
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
    edits = [edit_until_shown() for _ in range(starts)]
    memory, start = Bar(MEMORY), Bar(START)
    yield Row(f"an edit of the data until every visit shows it, median of {starts}", median(edits), "s", bar=Bar(EDIT))
    yield Row("memory per worker, median", median(bytes_[OURS]), "bytes", median(bytes_[HELLO]), said, memory)
    yield Row(f"start to first answer, median of {starts}", median(seconds[OURS]), "s", median(seconds[HELLO]), said, start)


def edit_until_shown() -> float:
    """Return the seconds from an edit of the data folder until 20 visits in a row show it."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(shutil.copytree(SHIPPED_DATA, Path(folder) / "data"))
        with gunicorn(OURS, BODYMAP_DATA=str(data), BODYMAP_RELOAD="true") as server:
            for _ in range(ASKED):
                page(f"{server.address}embed/")
            words = data / "en/page.yaml"
            text = words.read_text("utf-8")
            started = time.perf_counter()
            words.write_text(text.replace("heading: Where does it hurt?", "heading: Where is the pain?"), "utf-8")
            while not all(b"Where is the pain?" in page(f"{server.address}embed/") for _ in range(20)):
                pass
            return time.perf_counter() - started


def settled(server: Server) -> list[int]:
    """Return the workers, once all are there."""
    before: list[int] = []
    while len(now := server.workers) != WORKERS or now != before:
        before = now
        time.sleep(0.5)
    return now


def proportional(process: int) -> int:
    """Return the proportional set size of a process in bytes."""
    told = Path(f"/proc/{process}/smaps_rollup").read_text("utf-8")
    return int(re.findall(r"^Pss:\s+(\d+) kB", told, re.MULTILINE)[0]) * 1024
