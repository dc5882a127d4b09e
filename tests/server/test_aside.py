"""What a process aside makes is there for the others soon, and whatever happens to it costs them nothing but time."""

import gzip
import subprocess
import sys

import pytest

from bodymap.site.static_file import Answer

JOBS = """
import os, sys, time
from bodymap.server.aside import made_aside

def fail():
    raise ValueError("no")

def late():
    time.sleep({wait})
    return b"late"

results = made_aside([lambda: b"first", lambda: b"x" * 11, {second}, lambda: b"last"], most=10)
end = time.monotonic() + {seconds}
while time.monotonic() < end and not results[-1]():
    time.sleep(0.01)
print(*(result().decode() or "-" for result in results))
"""


@pytest.mark.parametrize(
    ("second", "seconds", "found"),
    [
        ("late", 30, "first - late last"),
        ("fail", 1, "first - - -"),
        ("lambda: os._exit(3)", 1, "first - - -"),
    ],
)
def test_each_result_is_there_once_it_is_made(second: str, seconds: float, found: str) -> None:
    code = JOBS.format(second=second, seconds=seconds, wait=0.1)
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)

    assert (said.stdout.split(), said.stderr) == (found.split(), "")


def test_an_answer_takes_what_was_made_aside_and_else_makes_it_itself() -> None:
    there, late = (Answer.of("words " * 100, "text/plain", "") for _ in range(2))
    there.expect("gzip", lambda: b"made aside")
    late.expect("gzip", bytes)

    assert there.form("gzip") == b"made aside"
    assert gzip.decompress(late.form("gzip")) == late.plain
