"""Measured rows -> docs/benchmarks.md."""

import inspect
import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from bench import growth, load, memory, paint, press, search, sizes, wire
from bench.row import Row
from bench.table import markdown

DOCS = Path(__file__).parents[1] / "docs"
BENCHMARKS, LIGHTHOUSE, MISSED = DOCS / "benchmarks.md", DOCS / "lighthouse.json", DOCS / "benchmarks-missed.md"

TITLES = {
    "sizes": ("Bytes of the light page, part by part", sizes),
    "wire": ("Bytes on the wire", wire),
    "paint": ("First picture, and usable", paint),
    "press": ("Press to area, and to words", press),
    "search": ("People's own words", search),
    "load": ("Under load", load),
    "memory": ("Memory and start", memory),
    "growth": ("Growth", growth),
}

INTRO = """# Benchmarks

Written by `make bench` on {date}; one part alone is printed by `python -m bench wire`. Everything was measured in one run, ours and its
yardstick in turn. Absolute times are those of one machine; the ratios travel. "kept" and "missed" judge what was wanted.

Yardsticks: a plain Dash page with one `dcc.Graph` of the same areas, whose callback paints the area and shows its words
([bench/graph.py](../bench/graph.py), compressed as the map is), and plain Dash with one word ([bench/hello.py](../bench/hello.py)). A press
is also measured beside the version before and two other body maps.
"""


def report(parts: Mapping[str, Sequence[Row]], about: Mapping[str, str]) -> str:
    """Return the document: the machine, each part with what it does, what was missed and why, Lighthouse's scores."""
    blocks = [INTRO.format(date=date.today().isoformat()), "| machine | |\n|---|---|"]
    blocks[-1] += "".join(f"\n| {name} | {value} |" for name, value in about.items())
    for name, rows in parts.items():
        title, module = TITLES[name]
        blocks += [f"## {title}", inspect.cleandoc(module.__doc__ or ""), markdown(rows)]
    missed = [f"- {title}: {row.what}" for name, (title, _) in TITLES.items() for row in parts.get(name, []) if row.verdict == "missed"]
    blocks += ["## Missed", "\n".join(missed) or "Nothing."]
    if MISSED.exists():
        blocks.append(MISSED.read_text("utf-8").strip())
    blocks += ["## Lighthouse", lighthouse(LIGHTHOUSE.read_text("utf-8") if LIGHTHOUSE.exists() else "")]
    return "\n\n".join(block.strip() for block in blocks) + "\n"


def lighthouse(told: str) -> str:
    """Return Lighthouse's scores as a table.

    Args:
        told: what `make audit` wrote: {"date", "version", "scores": {page: {category: [score, bar]}}}; empty where it did not run.
    """
    if not told:
        return "Not measured yet: `make audit` measures the scores, and the next `make bench` shows them here."
    audit = json.loads(told)
    lines = ["| page | category | score | wanted | |", "|---|---|---:|---:|---|"]
    for page, scores in audit["scores"].items():
        for category, (score, bar) in scores.items():
            lines.append(f"| {page} | {category} | {score} | {bar} | {'kept' if score >= bar else '**missed**'} |")
    return f"By `make audit` on {audit['date']}, {audit['version']}, as a phone sees the pages.\n\n" + "\n".join(lines)
