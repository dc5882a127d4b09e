"""How the map grows: load, check, first answer and bytes of the page for made-up maps of 10 to 5000 conditions.

A made-up map is the shipped one with fewer conditions, or with copies of them under other names; its words say that. What each size
costs is measured in a process of its own. `p` is the exponent from one size to the next: 1 is linear, 2 quadratic.
"""

import copy
import gzip
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

from bench.row import Bar, Row
from bench.statistic import exponent, median, slope
from bodymap.loading.files import SHIPPED_DATA
from bodymap.loading.folder import load_body_map
from bodymap.model.clinical import fitting_listed
from bodymap.rules.check import check_folder
from bodymap.settings import Settings

SIZES = (10, 100, 1000, 5000)
SECONDS = 3.0
"""What 1000 conditions may take to load, and to check."""
LINEAR = 1.15
"""The exponent up to which growth between the largest two sizes counts as linear: measurements vary."""
UNITS = {"load": "s", "check": "s", "first answer": "s", "page": "bytes", "page, gzip": "bytes"}

Found = dict[str, float]


def rows(sizes: tuple[int, ...] = SIZES, repeats: int = 3) -> Iterator[Row]:
    """Measure; yields a row for each measure and size, then its slope."""
    with tempfile.TemporaryDirectory() as folder:
        found = {size: _in_its_process(made_up(Path(folder) / str(size), size), repeats if size <= 1000 else 1) for size in sizes}
    for name, unit in UNITS.items():
        points = [(float(size), found[size][name]) for size in sizes]
        for before, (size, value) in zip([None, *points], points, strict=False):
            note = f"p = {exponent(before, (size, value)):.2f}" if before else ""
            bar = Bar(SECONDS) if size == 1000 and name in ("load", "check") else None
            yield Row(f"{name}, {size:.0f} conditions", value, unit, bar=bar, note=note)
        each, small = (slope(points), "bytes") if unit == "bytes" else (slope(points) * 1000, "ms")
        yield Row(f"{name}: slope, for each condition", each, small)
        if len(points) > 1:
            yield Row(f"{name}: exponent between the largest two", exponent(*points[-2:]), "", bar=Bar(LINEAR))


def made_up(folder: Path, count: int) -> Path:
    """Write a data folder with so many conditions into a new folder, and return it. Its check finds nothing."""
    shutil.copytree(SHIPPED_DATA, folder)
    shipped = _read(folder / "en/conditions.yaml")
    conditions = [_copy(shipped[number % len(shipped)], number // len(shipped)) for number in range(count)]
    kept = {each["id"] for each in conditions}
    trials = {each["id"]: each for each in _read(folder / "trials.yaml")}
    parts = [_copy(trials[shipped[number % len(shipped)]["id"]], number // len(shipped)) for number in range(count)]
    _write(folder / "en/conditions.yaml", conditions)
    _write(folder / "trials.yaml", parts)
    points = _read(folder / "en/trigger-points.yaml")
    for point in points["trigger_points"]:
        point["conditions"] = [each for each in point["conditions"] if each in kept] or [conditions[0]["id"]]
    _write(folder / "en/trigger-points.yaml", points)
    regions = _read(folder / "en/regions.yaml")
    for region in regions["regions"]:
        region["listed"] = fitting_listed(sum(region["id"] in each["regions"] for each in conditions))
    _write(folder / "en/regions.yaml", regions)
    places = {region["id"] for region in regions["regions"]}
    search = _read(folder / "en/search.yaml")
    for situation in search["situations"]:
        situation["finds"] = [each for each in situation["finds"] if each in kept or each in places] or [regions["regions"][0]["id"]]
    _write(folder / "en/search.yaml", search)
    words = "".join(path.read_text("utf-8") for path in sorted((folder / "en").glob("*.yaml")))
    _write(folder / "references.yaml", [each for each in _read(folder / "references.yaml") if each["id"] in words])
    return folder


def _copy(item: dict[str, Any], number: int) -> dict[str, Any]:
    """Return the item itself as number 0, else a copy whose id, name and first words tell it apart."""
    if not number:
        return item
    made = copy.deepcopy(item)
    made["id"] = f"{item['id']}-{number}"
    for name in ("name", "in_heading", "clinical_name"):
        if name in made:
            made[name] = f"{made[name]} {number}"
    if "what_it_is" in made:
        made["what_it_is"] = [f"This is made up, number {number}.", *made["what_it_is"]]
    return made


def _read(path: Path) -> Any:
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # every value is text, as in the map's own reader
    return yaml.load(path.read_text("utf-8"), Loader=loader)


def _write(path: Path, value: Any) -> None:
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    path.write_text(yaml.dump(value, Dumper=dumper, allow_unicode=True, sort_keys=False, width=120), "utf-8")


def _in_its_process(folder: Path, repeats: int) -> Found:
    command = [sys.executable, "-m", "bench.growth", str(folder), str(repeats)]
    result = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[1])
    found: Found = json.loads(result.stdout)
    return found


def measured(folder: Path, repeats: int) -> Found:
    """Return what a data folder costs: seconds to load it, to load and check it, to start and answer first; bytes of the page.

    Raises:
        SystemExit: the check finds something: the folder is not what should be measured.
    """
    from bodymap.server.app import create_app

    report = check_folder(folder)  # a first time, so that nothing is measured that only a start costs
    if report.findings:
        raise SystemExit(f"{folder}: {report.findings[0]}")
    pages: list[bytes] = []

    def answer() -> None:
        pages.append(create_app(Settings(data=folder)).server.test_client().get("/").get_data())

    found = {
        "load": median(_seconds(lambda: load_body_map(folder)) for _ in range(repeats)),
        "check": median(_seconds(lambda: check_folder(folder)) for _ in range(repeats)),
        "first answer": median(_seconds(answer) for _ in range(repeats)),
    }
    return {**found, "page": len(pages[0]), "page, gzip": len(gzip.compress(pages[0], 9, mtime=0))}


def _seconds(do: Callable[[], object]) -> float:
    started = time.perf_counter()
    do()
    return time.perf_counter() - started


if __name__ == "__main__":
    print(json.dumps(measured(Path(sys.argv[1]), int(sys.argv[2]))))
