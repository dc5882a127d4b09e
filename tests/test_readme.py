"""What the README claims is so."""

import re
import shlex
import shutil
import sys
from pathlib import Path

import pytest

from bodymap import __version__
from bodymap.cli import main
from bodymap.errors import variable
from bodymap.loading.files import SHIPPED_DATA
from bodymap.settings import Settings
from tests.environments import ROOT, answer, copy_sources, lend_libraries, readme_blocks
from tests.test_rooms import ORDER

README = (ROOT / "README.md").read_text("utf-8")


def test_the_table_of_settings_is_in_step_with_the_program() -> None:
    table = README[README.index("<!-- settings") : README.index("<!-- end of settings")]
    rows = [tuple(cell.strip().strip("`") for cell in row.split("|")[1:5]) for row in re.findall(r"^\|.*\|$", table, re.MULTILINE)]

    expected = [
        (
            f"--{name.replace('_', '-')}",
            variable(name),
            "the shipped data" if field.default == SHIPPED_DATA else str(field.default),
            str(field.description),
        )
        for name, field in Settings.model_fields.items()
    ]
    assert rows == expected


def test_the_commands_that_it_names_exist() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")

    for command in re.findall(r"(?:`|^)make ([a-z]+)", README, re.MULTILINE):
        assert re.search(rf"^{command}:", makefile, re.MULTILINE), command


def test_its_picture_of_the_rooms_stands_in_the_order_of_imports() -> None:
    picture = README[README.index("\ncli ") : README.index("`templates/` and `assets/`")]
    rows = [set(re.findall(r"[a-z]+", line.split("  ")[0])) for line in picture.splitlines() if line[:1].isalpha()]

    assert rows[::-1] == list(ORDER)


COMMANDS = [
    shlex.split(line, comments=True)
    for block in readme_blocks("sh")
    for line in block.splitlines()
    if line.startswith(("bodymap ", ".venv/bin/bodymap "))
]


def test_every_command_stands_as_it_works_right_after_the_steps() -> None:
    """Fault f27: the command was not found."""
    assert len(COMMANDS) > 5
    assert {program for program, *_ in COMMANDS} == {".venv/bin/bodymap"}


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_and_its_options_exist(command: list[str]) -> None:
    _, name, *arguments = command

    known = {option for parameter in main.commands[name].params for option in parameter.opts}
    assert {argument for argument in arguments if argument.startswith("-")} <= known


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A copy of the project; its libraries need not be installed, since every environment there is lent those of this one."""
    copy = copy_sources(tmp_path)
    (copy / "requirements.txt").write_text("")
    return copy


@pytest.mark.slow
def test_the_steps_without_make_give_the_command(clone: Path) -> None:
    steps = next(block for block in readme_blocks("sh") if "-m venv" in block).splitlines()
    make_environment, *install_all, serve = (shlex.split(line) for line in steps)
    answer(Path(sys.executable), *make_environment[1:], folder=clone)
    lend_libraries(clone / ".venv/bin/python")

    said = [line for program, *arguments in install_all for line in answer(clone / program, *arguments, PIP_NO_INDEX="1", folder=clone)]

    assert "Successfully installed bodymap" in "\n".join(said)
    assert answer(clone / serve[0], "--version", folder=clone) == [f"bodymap, version {__version__}"]


@pytest.mark.slow
def test_make_gives_the_command_once(clone: Path) -> None:
    make = Path(shutil.which("make") or "make")
    answer(make, f"PYTHON={sys.executable}", ".venv/bin/pip", folder=clone)
    lend_libraries(clone / ".venv/bin/python")

    (said,) = answer(make, ".venv/.run", PIP_NO_INDEX="1", folder=clone)

    assert said.startswith("Installing what the ")
    assert answer(clone / ".venv/bin/bodymap", "--version", folder=clone) == [f"bodymap, version {__version__}"]
    assert answer(make, "--question", ".venv/.run", folder=clone) == []


def test_every_link_to_a_file_leads_somewhere() -> None:
    for link in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / link).exists(), link


def test_the_example_for_ones_own_app_runs() -> None:
    code = next(block for block in readme_blocks("python") if "BodyMapAIO" in block)
    names: dict[str, object] = {"__name__": "example"}

    exec(compile(code, "README.md", "exec"), names)

    assert len(names["app"].callback_map) == 2  # type: ignore[attr-defined]
    assert len([line for line in code[: code.index("if __name__")].splitlines() if line.strip()]) <= 15


def test_behaviour_rows_have_a_test_each() -> None:
    rows = re.findall(r"^\| ([a-z]-[a-z]+) \|", (ROOT / "docs/behaviour.md").read_text("utf-8"), re.MULTILINE)
    tests = "".join(path.read_text("utf-8") for path in (ROOT / "tests/browser").glob("test_*.py"))

    assert [row for row in rows if f"def test_{row.replace('-', '_')}_" not in tests] == []


def test_every_row_of_docs_behaviour_is_there() -> None:
    assert (ROOT / "docs/behaviour.md").read_text("utf-8").count("| d-") >= 17
