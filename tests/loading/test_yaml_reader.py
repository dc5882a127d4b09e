"""A file becomes text values with the line of every part, and nothing else that YAML could mean."""

from pathlib import Path
from typing import Any

import pytest

from bodymap.errors import DataError, Finding
from bodymap.loading.yaml_reader import MAX_DEPTH, Lines, read_yaml


def read(folder: Path, text: str) -> tuple[Any, Lines]:
    (folder / "a.yaml").write_text(text, "utf-8")
    return read_yaml(folder, "a.yaml")


def refused(folder: Path, text: str) -> tuple[Finding, ...]:
    with pytest.raises(DataError) as caught:
        read(folder, text)
    return caught.value.findings


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("12:30", "12:30"),
        ("1.0", "1.0"),
        ("2026-11-23", "2026-11-23"),
        ("", None),
        ("~", None),
        ("null", None),
        ('""', ""),
        ("''", ""),
        ('"~"', "~"),
        ("'null'", "null"),
        ("Null", "Null"),
        ("[]", []),
        ("{}", {}),
        ("[a, ~, [b]]", ["a", None, ["b"]]),
        ("|\n  two\n  lines", "two\nlines\n"),
        (">-\n  one\n  line", "one line"),
    ],
)
def test_every_value_is_text_and_an_empty_one_is_nothing(tmp_path: Path, written: str, value: object) -> None:
    assert read(tmp_path, f"key: {written}\n")[0] == {"key": value}


def test_a_file_may_be_one_list_one_group_or_one_text(tmp_path: Path) -> None:
    assert read(tmp_path, "- a\n- b: c\n  d: [e]\n- f\n")[0] == ["a", {"b": "c", "d": ["e"]}, "f"]
    assert read(tmp_path, "just words\n")[0] == "just words"
    assert read(tmp_path, "# nothing but this\n")[0] is None


FILE = """# a comment
first:
  - id: one
    words: >-
      long
      text
    more: [x, y,
           z]
  - id: two
    inner: {id: inside, deep: {er: 1}}
second: 2
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 2),
        (("first",), 2),
        (("first", 0), 3),
        (("first", 0, "id"), 3),
        (("first", 0, "words"), 4),
        (("first", 0, "more"), 7),
        (("first", 0, "more", 1), 7),
        (("first", 0, "more", 2), 8),
        (("first", 1), 9),
        (("first", 1, "inner", "deep", "er"), 10),
        (("second",), 11),
        (("first", 1, "missing"), 9),
        (("first", 1, "inner", "deep", "missing", 5), 10),
        (("first", 7), 2),
        (("third",), 2),
    ],
)
def test_each_part_has_its_line_and_one_that_is_missing_that_of_the_part_around_it(
    tmp_path: Path, path: tuple[str | int, ...], line: int
) -> None:
    assert read(tmp_path, FILE)[1].line(*path) == line


def test_an_item_is_found_by_its_id(tmp_path: Path) -> None:
    lines = read(tmp_path, FILE)[1]

    assert lines.ids == {"one": ("first", 0), "inside": ("first", 1, "inner"), "two": ("first", 1)}
    assert (lines.of("two"), lines.of("two", "inner"), lines.of("one", "more", 2), lines.of("three", "second")) == (9, 10, 8, 11)
    assert lines.file == "a.yaml"


def test_of_two_items_with_one_id_the_first_is_meant(tmp_path: Path) -> None:
    assert read(tmp_path, "- id: a\n- id: a\n")[1].of("a", "id") == 1


def test_an_id_that_is_no_text_names_nothing(tmp_path: Path) -> None:
    assert read(tmp_path, "- id: [a]\n- id:\n")[1].ids == {}


def test_without_any_line_the_file_starts_in_line_1() -> None:
    assert Lines("a.yaml", {}).line("anything") == 1


def nested(depth: int) -> str:
    return "[" * depth + "]" * depth


def test_12_levels_are_read_and_no_more(tmp_path: Path) -> None:
    assert MAX_DEPTH == 12
    assert read(tmp_path, nested(12))[0] == [[[[[[[[[[[[]]]]]]]]]]]]

    (finding,) = refused(tmp_path, f"\n{nested(13)}")
    assert (finding.line, finding.rule, finding.message) == (2, "too-deep", "nests more than 12 levels.")


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("a: 1\nb: 2\na: 3\n", [(3, "duplicate-key", 'has the key "a" twice; it stands in line 1 already.')]),
        (
            "a: 1\na: 2\nb: &x 3\nc: !t 4\n",
            [
                (2, "duplicate-key", 'has the key "a" twice; it stands in line 1 already.'),
                (3, "anchor", 'sets the anchor "&x".'),
                (4, "tag", 'uses the tag "!t".'),
            ],
        ),
        ("a:\n  - b\n  - *x\n  - &y c\n", [(3, "alias", 'uses the alias "*x".')]),
        ("a: 1\n---\nb: &x 2\n", [(2, "several-documents", 'starts a second document with "---".')]),
        ("a: 1\n? {b: c}\n: d\n", [(2, "not-a-key", "has a list or a group of keys where a key should be.")]),
        ("- &x {a: 1}\n- !t [b]\n", [(1, "anchor", 'sets the anchor "&x".'), (2, "tag", 'uses the tag "!t".')]),
    ],
)
def test_what_no_data_file_needs_is_refused_with_its_line(tmp_path: Path, text: str, findings: list[tuple[int, str, str]]) -> None:
    found = refused(tmp_path, text)

    assert [(each.line, each.rule, each.message) for each in found] == findings
    assert all(each.file == "a.yaml" and each.hint for each in found)


def test_one_document_may_start_with_its_sign(tmp_path: Path) -> None:
    assert read(tmp_path, "---\na: 1\n...\n")[0] == {"a": "1"}


@pytest.mark.parametrize(
    ("text", "line", "rule"),
    [
        ("a: 1\n\tb: 2\n", 2, "tab"),
        ("a:\n \t- b\n", 2, "tab"),
        ("a:\n\t- b\n", 2, "tab"),
        ('a: "x\ny: 1\n', 2, "broken-yaml"),
        ("a: 1\nb: [2,\n", 2, "broken-yaml"),
        ("a: 1\n b: 2\nc: 3\n", 2, "broken-yaml"),
        ("a: b: c\n", 1, "broken-yaml"),
        ("a: x\ty: z: w\n", 1, "broken-yaml"),
        ("a: \x07\n", 1, "broken-yaml"),
    ],
)
def test_what_is_no_yaml_is_said_with_the_line_where_it_breaks(tmp_path: Path, text: str, line: int, rule: str) -> None:
    (finding,) = refused(tmp_path, text)

    assert (finding.line, finding.rule) == (line, rule)
    assert finding.message == "is indented with a tab." or finding.message.startswith("is not valid YAML here: ")
    assert "None" not in finding.message
    assert finding.hint == "Use spaces: two for each step." or "quotes" in finding.hint
