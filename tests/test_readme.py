"""What the README claims is so."""

import re
from pathlib import Path

from bodymap.errors import variable
from bodymap.loading.files import SHIPPED_DATA
from bodymap.settings import Settings
from tests.test_rooms import ORDER

ROOT = Path(__file__).parents[1]
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


def test_every_link_to_a_file_leads_somewhere() -> None:
    for link in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / link).exists(), link


def test_the_example_for_ones_own_app_runs() -> None:
    code = next(block for block in re.findall(r"```python\n(.*?)```", README, re.DOTALL) if "BodyMapAIO" in block)
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
