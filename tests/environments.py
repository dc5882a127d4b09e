"""The package in environments of its own: test_wheel.py tries it without the network, `make audit` with what the index has."""

import os
import re
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOURCES = ("bodymap", "app.py", "gunicorn.conf.py", "LICENSE", "Makefile", "README.md", "pyproject.toml", "requirements.txt")
OFFLINE = ("--no-index", "--no-deps", "--no-build-isolation")
"""How pip installs the package where the libraries are there already."""

VISIT = """
import json, re
from my_app import BodyMapAIO, app

browser = app.server.test_client()
page = browser.get("/").text
files = re.findall(r'(?:src|href)="(/_dash-component-suites/bodymap/[^"]+)"', page)
print("files of the widget:", *sorted({browser.get(file).status_code for file in files}))
print("the map is in the page:", 'data-area=\\\\"shoulder-left\\\\"' in browser.get("/_dash-layout").text)
diagram = {"id": BodyMapAIO.ids.diagram("map"), "property": "selected", "value": "shoulder-left"}
changed = json.dumps(diagram["id"], sort_keys=True, separators=(",", ":")) + ".selected"
output = {"output": "choice.children", "outputs": {"id": "choice", "property": "children"}}
press = output | {"inputs": [diagram], "changedPropIds": [changed]}
print(browser.post("/_dash-update-component", json=press).json["response"]["choice"]["children"])
"""
"""A visit to README's example: its page, the files that this asks for, and a press on the left shoulder."""

SEEN = ["files of the widget: 200", "the map is in the page: True", "Chosen: shoulder-left"]
"""What the visit prints where all is well."""


def copy_sources(folder: Path) -> Path:
    """Return a copy of what the package is built from, in a new folder there: building leaves traces beside its sources."""
    copy = folder / "bodymap"
    copy.mkdir(parents=True)
    for name in SOURCES:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, copy / name)
    return copy


def build_wheel(folder: Path) -> Path:
    """Return the wheel, built into a folder without the network."""
    subprocess.run([sys.executable, "-m", "pip", "wheel", "--quiet", *OFFLINE, "--wheel-dir", folder, copy_sources(folder)], check=True)
    return next(folder.glob("bodymap-*.whl"))


def new_environment(folder: Path) -> Path:
    """Make a virtual environment in a folder and return its Python."""
    venv.create(folder)
    return folder / "bin/python"


def install(python: Path, *what: str) -> None:
    """Install into an environment by the pip of this one.

    Raises:
        CalledProcessError: pip could not; it has said why.
    """
    subprocess.run([sys.executable, "-m", "pip", "--python", python, "install", "--quiet", *what], check=True)


def lend_libraries(python: Path) -> None:
    """Let an environment see the libraries of this one; what is installed there comes first, but for the setuptools of Python 3.11."""
    ours = [path for path in sys.path if path.endswith("site-packages")]
    theirs = next((python.parents[1] / "lib").glob("python*/site-packages"))
    for old in ("setuptools", "pkg_resources"):
        shutil.rmtree(theirs / old, ignore_errors=True)
    (theirs / "lent.pth").write_text("\n".join(ours))


def readme_blocks(language: str) -> list[str]:
    """Return the examples of README in a language, such as `sh`."""
    return re.findall(rf"```{language}\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)


def visit_example(python: Path, folder: Path, **variables: str) -> list[str]:
    """Run README's example for a Dash app of one's own by a Python, and return what a visit to it prints."""
    folder.mkdir(exist_ok=True)
    (folder / "my_app.py").write_text(next(block for block in readme_blocks("python") if "BodyMapAIO" in block), "utf-8")
    (folder / "visit.py").write_text(VISIT, "utf-8")
    return answer(python, "visit.py", folder=folder, **variables)


def answer(program: Path, *arguments: str, folder: Path, **variables: str) -> list[str]:
    """Return the lines that a program prints, its complaints included; a last one says how it ended, where that was not 0."""
    outer = {"MAKEFLAGS", "MAKELEVEL", "MFLAGS"}  # of `make test` itself: an inner make would name the folders that it enters
    environment = {name: value for name, value in os.environ.items() if name not in outer} | variables
    result = subprocess.run([program, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False)
    lines = (result.stdout + result.stderr).splitlines()
    return [*lines, f"ended with {result.returncode}"] if result.returncode else lines
