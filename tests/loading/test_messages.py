"""What is wrong with the form of a file is said in plain words: whose part, what was found, what it should be."""

import datetime
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
from pydantic import Field, StringConstraints, TypeAdapter, ValidationError

from bodymap.errors import Finding
from bodymap.loading.messages import shape_findings
from bodymap.loading.yaml_reader import read_yaml
from bodymap.model.base import Value


class Inner(Value):
    """Something inside an item."""

    number: int = 0
    share: float = 0.0
    wanted: bool = False


class Item(Value):
    """Something with an id."""

    id: str
    colour: Literal["red", "blue"] = "red"
    day: datetime.date | None = None
    code: Annotated[str, StringConstraints(pattern=r"^x[0-9]$")] = "x1"
    words: Annotated[tuple[str, ...], Field(min_length=1, max_length=2)] = ("a",)
    short: Annotated[str, StringConstraints(min_length=2, max_length=60)] = "ab"
    least: Annotated[int, Field(gt=5)] = 6
    inner: Inner = Inner()
    many: tuple[Inner, ...] = ()
    text: str = ""
    named: dict[str, int] = {}  # noqa: RUF012
    long_name: str = Field("", alias="longName")


def found(folder: Path, text: str) -> list[Finding]:
    (folder / "a.yaml").write_text(text, "utf-8")
    value, lines = read_yaml(folder, "a.yaml")
    shape: Any = tuple[Item, ...]
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(shape).validate_python(value)
    return list(shape_findings(caught.value, value, lines, shape))


LONG = "x" * 70


@pytest.mark.parametrize(
    ("line", "message", "hint"),
    [
        ("colour: green", '"a" has "colour": "green".', "Allowed are: 'red' or 'blue'."),
        ("day: yesterday", '"a" has "yesterday" in "day".', "It should be a date such as 2026-11-23."),
        ("day: [1]", '"a" has a list in "day".', "It should be a date such as 2026-11-23."),
        ("code: y1", '"a" has "code": "y1", which has not the right form.', "The form is: ^x[0-9]$"),
        ("words: []", '"a" has too little in "words".', "It needs at least 1."),
        ("words: [a, b, c]", '"a" has too much in "words".', "The most is 2."),
        ("short: a", '"a" has too little in "short".', "It needs at least 2."),
        (f"short: {LONG}", '"a" has too much in "short".', "The most is 60."),
        ("words: b", '"a" has "b" in "words".', "It should be a list."),
        ("words:", '"a" has nothing in "words".', "It should be a list."),
        ("text: [b]", '"a" has a list in "text".', "It should be a text."),
        ("text: {b: c}", '"a" has a group of keys in "text".', "It should be a text."),
        (f"inner: {LONG}", f'"a" has "{LONG[:40]}..." in "inner".', "It should be a group of keys."),
        (f"inner: {LONG[:43]}", f'"a" has "{LONG[:43]}" in "inner".', "It should be a group of keys."),
        (f"inner: {LONG[:44]}", f'"a" has "{LONG[:40]}..." in "inner".', "It should be a group of keys."),
        ("named: b", '"a" has "b" in "named".', "It should be a group of keys."),
        ("inner: {number: two}", '"a" has "two" in "number".', "It should be a whole number."),
        ("inner: {number: }", '"a" has nothing in "number".', "It should be a whole number."),
        ("inner: {share: some}", '"a" has "some" in "share".', "It should be a number."),
        ("inner: {share: [1]}", '"a" has a list in "share".', "It should be a number."),
        ("inner: {wanted: perhaps}", '"a" has "perhaps" in "wanted".', "It should be true or false."),
        ("inner: {wanted: }", '"a" has nothing in "wanted".', "It should be true or false."),
        ("colr: red", '"a" has the key "colr", which is not known.', 'Did you mean "colour"?'),
        ("nmber: 1", '"a" has the key "nmber", which is not known.', 'Did you mean "number"?'),
        ("long_name: x", '"a" has the key "long_name", which is not known.', 'Did you mean "longName"?'),
        ("least: 5", '"a" has "5" in "least": input should be greater than 5.', "See the schema of this file."),
    ],
)
def test_a_wrong_value_is_told_with_its_line(tmp_path: Path, line: str, message: str, hint: str) -> None:
    (finding,) = found(tmp_path, f"# first\n- id: a\n  {line}\n")

    assert (finding.file, finding.line, finding.message, finding.hint) == ("a.yaml", 3, message, hint)


def test_a_rule_has_a_short_name(tmp_path: Path) -> None:
    assert found(tmp_path, "- id: a\n  colour: green\n")[0].rule == "shape-literal-error"


def test_a_missing_key_is_told_at_its_item(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "- id: a\n- colour: red\n")

    assert (finding.line, finding.rule, finding.message) == (2, "shape-missing", 'has no "id".')
    assert finding.hint == "Add a line: id: ..."


def test_a_whole_file_of_the_wrong_form_is_told_as_the_file(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "colour: red\n")

    assert (finding.message, finding.hint) == ("has a group of keys in the file.", "It should be a list.")


def test_the_fault_belongs_to_the_innermost_item_with_an_id_and_stands_in_its_own_line(tmp_path: Path) -> None:
    text = "- id: a\n- id: b\n  many:\n    - number: 1\n    - number: two\n- id: c\n"

    (finding,) = found(tmp_path, text)

    assert (finding.line, finding.message) == (5, '"b" has "two" in "number".')


def test_an_item_that_is_no_group_of_keys_is_told(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "- id: a\n- words\n")

    assert (finding.line, finding.message, finding.hint) == (2, 'has "words" in the file.', "It should be a group of keys.")


def test_all_faults_come_at_once(tmp_path: Path) -> None:
    assert len(found(tmp_path, "- id: a\n  colour: green\n  code: y\n- {}\n")) == 3
