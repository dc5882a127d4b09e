"""Modules sit on floors and import only from floors below, or from their own without a circle."""

import ast
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "bodymap"

FLOORS = (
    {"findings", "value", "page_words", "setup_words", "evidence_words", "handout_words", "board_words", "trials", "model", "data_files"},
    {
        "yaml_file",
        "shape_findings",
        "resolve",
        "diagram",
        "load",
        "geometry",
        "settings",
        "colour",
        "log",
        "watch",
        "pixels",
        "memory",
        "aside",
    },
    {
        "check",
        "trial_rules",
        "evidence",
        "explain",
        "draw",
        "schema",
        "hide",
        "discovery",
        "own_picture",
        "shown_figure",
        "leaflet",
        "qr",
        "findable",
    },
    {
        "template",
        "render",
        "evidence_figure",
        "timeline_figure",
        "components",
        "widget",
        "share",
        "browser_files",
        "board",
        "handout_page",
        "lettering",
        "logo",
        "handout",
        "handout_pictures",
    },
    {
        "answer",
        "headers",
        "guard",
        "site_files",
        "picture_shelf",
        "picture_answer",
        "dash_page",
        "map_page",
        "evidence_graphs",
        "consult",
        "edition",
        "served",
        "ready",
        "worker",
        "web",
        "export",
    },
    {"cli", "__main__", "__init__"},
)


def imports(module: str) -> set[str]:
    """The modules of the package that a module imports, wherever in the file."""
    found = set()
    for node in ast.walk(ast.parse((PACKAGE / f"{module}.py").read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("bodymap."):
            found.add(str(node.module).removeprefix("bodymap."))
    return found


def test_every_module_has_a_floor() -> None:
    assert {path.stem for path in PACKAGE.glob("*.py")} == set().union(*FLOORS)


def test_modules_import_downward_only() -> None:
    floor = {module: number for number, modules in enumerate(FLOORS) for module in modules}

    upward = [(module, used) for module in floor for used in imports(module) if floor[used] > floor[module]]

    assert upward == []


def test_no_module_imports_in_a_circle() -> None:
    waiting = {module: imports(module) - {"__init__"} for modules in FLOORS for module in modules}
    while free := {module for module, used in waiting.items() if not used & set(waiting)}:
        waiting = {module: used for module, used in waiting.items() if module not in free}

    assert waiting == {}


def test_no_module_is_longer_than_one_can_read() -> None:
    lengths = {path.name: len(path.read_text("utf-8").splitlines()) for path in PACKAGE.glob("*.py")}

    assert {name: length for name, length in lengths.items() if length > 480} == {}
