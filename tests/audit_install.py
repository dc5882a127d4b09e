"""The part of `make audit` that asks the index: the wheel in new environments, beside the oldest libraries that it names and the newest.

Alone: `python -m tests.audit_install`.
"""

import sys
import tempfile
import tomllib
from pathlib import Path

from packaging.requirements import Requirement

from tests.environments import ROOT, SEEN, answer, build_wheel, install, new_environment, visit_example

COMMANDS = (
    ("--version",),
    ("check",),
    ("export", "site", "--base-url", "https://map.example"),
    ("handout", "lower-back", "-o", "handout.png"),
)


def oldest() -> list[str]:
    """Return what pyproject.toml asks for at run time, each pinned to the lowest version of its range."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    asked = map(Requirement, [*project["dependencies"], *extras["handout"], *extras["serve"], *extras["check"]])
    return [f"{each.name}=={bound.version}" for each in asked for bound in each.specifier if bound.operator in (">=", "==")]


def installs() -> bool:
    """Print what the package does beside the oldest and the newest libraries; return whether all is well."""
    with tempfile.TemporaryDirectory() as folder:
        at = Path(folder)
        wheel = build_wheel(at)
        good = []
        for name, pins in (("oldest", oldest()), ("newest", [])):
            (at / "pins.txt").write_text("\n".join(pins), "utf-8")
            python = new_environment(at / name)
            good.append(works(name, python, wheel, "--constraint", str(at / "pins.txt")))
        return all(good)


def works(name: str, python: Path, wheel: Path, *options: str) -> bool:
    """Install the wheel, first without extras for README's example, then with them for the commands; print and return how it went."""
    folder = python.parents[1]
    install(python, str(wheel), *options)
    said = visit_example(python, folder / "example")
    faults = [] if said == SEEN else said
    install(python, f"{wheel}[serve,check]", *options)
    for command in COMMANDS:
        lines = answer(python.with_name("bodymap"), *command, folder=folder)
        faults += lines if lines[-1].startswith("ended with") else []
    versions = answer(python, "-c", "import dash, plotly; print('Dash', dash.__version__, 'and plotly', plotly.__version__)", folder=folder)
    print(f"Package beside the {name} libraries, {versions[0]}: {len(faults)} lines of faults (bar 0)", *faults, sep="\n  ")
    return not faults


if __name__ == "__main__":
    sys.exit(not installs())
