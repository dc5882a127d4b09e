"""`make bench`, or `python -m bench [PART ...]`: measure, print one table and write docs/benchmarks.md.

Named parts are only printed. `--quick` measures a little of everything, to see whether it works; its numbers mean nothing.
`BENCH_BEFORE` names the commit that a press is measured beside.
"""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence

from bench import growth, load, memory, paint, press, search, sizes, wire
from bench.machine import machine
from bench.report import BENCHMARKS, report
from bench.row import Row
from bench.table import plain

Measure = Callable[[], Sequence[Row]]

PARTS: Mapping[str, Measure] = {
    "sizes": lambda: list(sizes.rows()),
    "wire": lambda: list(wire.rows()),
    "paint": lambda: list(paint.rows()),
    "press": lambda: list(press.rows()),
    "search": lambda: list(search.rows()),
    "load": lambda: list(load.rows()),
    "memory": lambda: list(memory.rows()),
    "growth": lambda: list(growth.rows()),
}
QUICK: Mapping[str, Measure] = {
    **PARTS,
    "paint": lambda: list(paint.rows(visits=1)),
    "press": lambda: list(press.rows(presses=1)),
    "search": lambda: list(search.rows(keys=2)),
    "load": lambda: list(load.rows(seconds=1, rounds=1)),
    "memory": lambda: list(memory.rows(starts=1)),
    "growth": lambda: list(growth.rows(sizes=(10, 100), repeats=1)),
}


def main(arguments: Sequence[str]) -> int:
    """Measure; a missed bar is said and is no error. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure the map beside plain Dash.")
    parser.add_argument("part", nargs="*", help=f"only these parts: {', '.join(PARTS)}")
    parser.add_argument("--quick", action="store_true", help="a little of everything, to see whether it works")
    options = parser.parse_args(arguments)
    unknown = sorted(set(options.part) - set(PARTS))
    if unknown:
        parser.error(f"there is no part {', '.join(unknown)}; there are {', '.join(PARTS)}")
    about, measured = machine(), {}
    for name, measure in (QUICK if options.quick else PARTS).items():
        if not options.part or name in options.part:
            print(f"{name} ...", file=sys.stderr, flush=True)
            measured[name] = measure()
    print("\n".join(f"{name}: {value}" for name, value in about.items()), plain(measured), sep="\n\n")
    missed = [row.what for rows in measured.values() for row in rows if row.verdict == "missed"]
    print(f"\n{len(missed)} missed" + "".join(f"\n  {what}" for what in missed))
    if not options.part and not options.quick:
        BENCHMARKS.write_text(report(measured, about), "utf-8")
        print(f"Written: {BENCHMARKS.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
