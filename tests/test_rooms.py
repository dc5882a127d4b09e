"""Where things live: rooms import from rooms below, modules are short, and no import runs in a circle."""

import ast
import re
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "bodymap"

ORDER = (
    {"errors"},
    {"model"},
    {"loading"},
    {"rules", "content"},
    {"drawing"},
    {"settings"},
    {"pages"},
    {"board", "handout", "components"},
    {"site"},
    {"server"},
    {"cli"},
)
"""From the ground up. A room imports from those before its own; neighbours do not import each other."""

MODULES = {".".join(path.relative_to(PACKAGE).with_suffix("").parts): path for path in sorted(PACKAGE.rglob("*.py"))}
FACES = {"__init__", "__main__"}
"""They hand names on, and start the command line."""


def room(module: str) -> str:
    return module.partition(".")[0]


def imports(module: str) -> set[str]:
    """The modules of the package that a module imports, wherever in the file."""
    found = set()
    for node in ast.walk(ast.parse(MODULES[module].read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("bodymap."):
            name = str(node.module).removeprefix("bodymap.")
            found |= {name} if name in MODULES else {f"{name}.{each.name}" for each in node.names}
    return found - FACES


def test_every_module_has_a_room_in_the_order() -> None:
    assert {room(module) for module in MODULES} - FACES == set().union(*ORDER)


def test_there_are_at_most_14_doors() -> None:
    assert len(set().union(*ORDER)) <= 14


def test_rooms_import_from_rooms_below_and_not_from_their_neighbours() -> None:
    level = {name: number for number, names in enumerate(ORDER) for name in names}
    wrong = [
        (module, used)
        for module in MODULES
        if room(module) in level
        for used in imports(module)
        if room(used) != room(module) and level[room(used)] >= level[room(module)]
    ]

    assert wrong == []


def test_imports_have_at_most_13_levels_and_no_circle() -> None:
    waiting = {module: imports(module) for module in MODULES if room(module) not in FACES and not module.endswith("__init__")}
    levels = 0
    while free := {module for module, used in waiting.items() if not used & set(waiting)}:
        waiting = {module: used for module, used in waiting.items() if module not in free}
        levels += 1

    assert waiting == {}
    assert levels <= 13


def test_no_module_is_longer_than_400_lines() -> None:
    lengths = {module: len(path.read_text("utf-8").splitlines()) for module, path in MODULES.items()}

    assert {module: length for module, length in lengths.items() if length > 400} == {}


def test_nothing_here_is_cleverer_than_its_job() -> None:
    clever = re.compile(r"mmap|os\.fork|malloc_trim|gunicorn\.workers|gc\.disable")

    assert [module for module, path in MODULES.items() if clever.search(path.read_text("utf-8"))] == []
