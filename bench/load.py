"""Requests per second and their 99th percentile: wrk, 50 connections, over loopback; gunicorn with 2 workers, as for real use.

wrk and gunicorn share the cores. Yardstick: plain Dash with a word, under the same gunicorn. All are asked in turn, several times.
"""

import re
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass

from bench.row import Bar, Row
from bench.servers import HELLO, OURS, gunicorn, page
from bench.statistic import median

ASKED = 20
TIMES = 1  # plain Dash's rate, wanted
UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60_000.0}


@dataclass(frozen=True)
class Rate:
    """What wrk found: answers per second, and the time in ms that 99 of 100 did not exceed."""

    per_second: float
    slowest: float


def rows(seconds: int = 5, rounds: int = 3) -> Iterator[Row]:
    """Measure."""
    with ExitStack() as stack:
        ours, hello = (stack.enter_context(gunicorn(app)).address for app in (OURS, HELLO))
        addresses = {"/": ours, "/embed/": f"{ours}embed/", "": hello}
        for address in addresses.values():
            for _ in range(ASKED):
                page(address)  # each worker makes an answer when it is asked first; load comes after that
        rates: dict[str, list[Rate]] = {name: [] for name in addresses}
        for _ in range(rounds):
            for name, address in addresses.items():
                rates[name].append(rate(address, seconds))
    beside, said = rates.pop(""), "plain Dash, one word"
    for name, found in rates.items():
        per_second, plain = (median(each.per_second for each in some) for some in (found, beside))
        yield Row(f"{name}: requests per second, median of {rounds}", per_second, "per s", plain, said, Bar(TIMES, of="ratio", least=True))
        slowest, slow = (median(each.slowest for each in some) for some in (found, beside))
        yield Row(f"{name}: 99th percentile", slowest, "ms", slow, said)


def rate(address: str, seconds: int) -> Rate:
    """Ask an address for some seconds, as a browser does."""
    command = ["wrk", "--threads", "1", "--connections", "50", "--duration", f"{seconds}s", "--latency"]
    result = subprocess.run([*command, "--header", "Accept-Encoding: br, gzip", address], capture_output=True, text=True, check=True)
    return read_rate(result.stdout)


def read_rate(said: str) -> Rate:
    """Return what wrk printed.

    Raises:
        SystemExit: some answers were errors: their rate would mean nothing.
    """
    if re.search(r"Non-2xx|Socket errors: connect [1-9]", said):
        raise SystemExit(f"wrk was answered with errors:\n{said}")
    found, unit = re.findall(r"99%\s+([\d.]+)(us|ms|s|m)\b", said)[0]
    return Rate(per_second=float(re.findall(r"Requests/sec:\s+([\d.]+)", said)[0]), slowest=float(found) * UNITS[unit])
