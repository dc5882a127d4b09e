"""Libraries: what the code imports, what pyproject.toml asks for, what the lock files pin and what docs/libraries.md says agree."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from bodymap.cli import EXTRAS
from tests.environments import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
DECLARED = {"core": PROJECT["dependencies"], **PROJECT["optional-dependencies"]}
"""What pyproject.toml asks for: core, and each extra."""

MAY_USE = {
    "rules": "check",
    "drawing": "handout",
    "handout": "handout",
    "site": "serve",
    "server": "serve",
    "gunicorn.conf": "serve",
    "bench": "dev",
    "tests": "dev",
}
"""The extra that a room may import from. All others get along with the core."""

COMES_WITH = {"flask": "dash", "werkzeug": "dash", "markupsafe": "jinja2", "pydantic-core": "pydantic", "selenium": "dash[testing]"}
"""Libraries that need no line of their own: another one hands out their objects."""

DISTRIBUTIONS = packages_distributions()
OURS = {"bodymap", "bench", "tests"}


def of_extra(extra: str) -> Iterator[Requirement]:
    """Give what an extra asks for; extras that it names are replaced by what they ask for."""
    for requirement in map(Requirement, DECLARED[extra]):
        if requirement.name == "bodymap":
            for inner in sorted(requirement.extras):
                yield from of_extra(inner)
        else:
            yield requirement


def named(requirement: Requirement) -> str:
    """Return the name by which docs/libraries.md lists a requirement."""
    return f"{requirement.name}[{','.join(sorted(requirement.extras))}]" if requirement.extras else requirement.name


def library_of(module: str) -> str:
    """Return the library that a module is of, or the one that it comes with."""
    (name,) = {canonicalize_name(each) for each in DISTRIBUTIONS.get(module, [module])}
    return COMES_WITH.get(name, name)


@cache
def imports() -> dict[str, set[str]]:
    """Return each library that the code imports, wherever in a file, with the rooms that do."""
    files = [path for folder in OURS for path in (ROOT / folder).rglob("*.py")]
    found: dict[str, set[str]] = {}
    for path in [*files, ROOT / "gunicorn.conf.py"]:
        parts = path.relative_to(ROOT).with_suffix("").parts
        for module in imported(path) - OURS - sys.stdlib_module_names:
            found.setdefault(library_of(module), set()).add(parts[1] if parts[0] == "bodymap" else parts[0])
    return found


def imported(path: Path) -> set[str]:
    """Return the packages at the top that a file imports."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    whole = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    parts = [str(node.module) for node in nodes if isinstance(node, ast.ImportFrom) and not node.level]
    return {name.partition(".")[0] for name in [*whole, *parts]}


def test_every_library_that_a_room_imports_is_asked_for_where_that_room_may_use_it() -> None:
    asked = {extra: set(map(named, of_extra(extra))) for extra in DECLARED}

    wrong = {
        (library, room)
        for library, rooms in imports().items()
        for room in rooms
        if library not in asked["core"] | asked[MAY_USE.get(room, "core")]
    }
    assert wrong == set()


def test_the_table_names_each_library_that_is_asked_for_with_the_rooms_that_import_it() -> None:
    text = (ROOT / "docs/libraries.md").read_text("utf-8")
    rows = [[cell.strip() for cell in row.split("|")[1:-1]] for row in re.findall(r"^\|.*\|$", text, re.MULTILINE)[2:]]
    table = {(library, extra.strip("`")): rooms for library, extra, _, _, rooms, _ in rows}

    found = imports()
    expected = {
        (named(requirement), extra): " ".join(f"`{room}`" for room in sorted(found.get(named(requirement), ())))
        for extra, asked in DECLARED.items()
        for requirement in map(Requirement, asked)
        if requirement.name != "bodymap"
    }
    assert {key: "" if re.match(r"nobody: \w", rooms) else rooms for key, rooms in table.items()} == expected


@pytest.mark.parametrize(("library", "other"), COMES_WITH.items())
def test_what_comes_with_another_library_does(library: str, other: str) -> None:
    base = Requirement(other)
    contexts = [{"extra": extra} for extra in ("", *base.extras)]
    asked = list(map(Requirement, requires(base.name) or ()))

    assert library in {
        canonicalize_name(each.name) for each in asked if not each.marker or any(each.marker.evaluate(context) for context in contexts)
    }


def test_a_command_looks_for_the_libraries_of_its_extra() -> None:
    for extra, modules in EXTRAS.items():
        asked = {requirement.name for requirement in of_extra(extra)} - {"gunicorn"}  # it starts the map, not the other way round

        assert set(map(library_of, modules)) == asked


@pytest.mark.parametrize(("file", "extras"), [("requirements.txt", ("serve", "check")), ("requirements-dev.txt", ("dev",))])
def test_the_lock_file_pins_what_is_asked_for_with_hashes_and_names_no_host(file: str, extras: tuple[str, ...]) -> None:
    text = (ROOT / file).read_text("utf-8")
    pins = re.findall(r"^([\w-]+)(?:\[[\w,]+\])?==(\S+)[^\n]*\\\n    --hash=sha256:", text, re.MULTILINE)

    assert len(pins) == len(re.findall(r"^\S", text, re.MULTILINE))
    for requirement in (each for extra in ("core", *extras) for each in of_extra(extra)):
        versions = [version for name, version in pins if name == canonicalize_name(requirement.name)]
        assert versions
        assert [version for version in versions if version not in requirement.specifier] == []
    assert "//" not in text
