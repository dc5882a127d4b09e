"""A file that cannot be read is said so, with what is wrong and what to do."""

import os
from pathlib import Path

import pytest

from bodymap.errors import DataError, Finding
from bodymap.loading.files import read_bytes, read_text


def refused(folder: Path, name: str, most: int = 1000) -> Finding:
    with pytest.raises(DataError) as caught:
        read_bytes(folder, name, most=most)
    (finding,) = caught.value.findings
    return finding


def refused_text(folder: Path, data: bytes) -> Finding:
    (folder / "a.yaml").write_bytes(data)
    with pytest.raises(DataError) as caught:
        read_text(folder, "a.yaml")
    (finding,) = caught.value.findings
    return finding


def test_a_text_is_read_whole_without_the_mark_that_some_editors_write(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes("\ufeffä: ö\r\n ".encode())

    assert read_text(tmp_path, "a.yaml") == "ä: ö\r\n "


@pytest.mark.parametrize(
    ("data", "line", "rule", "message"),
    [
        (b"a\nb\n\xe9\n", 3, "not-utf-8", "holds a character that is not UTF-8 text."),
        (b"\xe9\n", 1, "not-utf-8", "holds a character that is not UTF-8 text."),
        (b"a\n\0b\n", 2, "nul-byte", "holds a NUL byte, so it is not a text file."),
        (b"\0", 1, "nul-byte", "holds a NUL byte, so it is not a text file."),
        (b"", 0, "empty-file", "is empty."),
        (b" \n\t\n", 0, "empty-file", "is empty."),
    ],
)
def test_what_is_no_text_is_said_with_its_line(tmp_path: Path, data: bytes, line: int, rule: str, message: str) -> None:
    finding = refused_text(tmp_path, data)

    assert (finding.file, finding.line, finding.rule, finding.message) == ("a.yaml", line, rule, message)


def test_a_missing_file_says_what_lies_there_instead(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yaml"):
        (tmp_path / name).touch()

    finding = refused(tmp_path, "c.yaml")

    assert (finding.file, finding.line, finding.message) == ("c.yaml", 0, "is missing.")
    assert finding.hint == "In that folder there are: a.yaml, b.yaml."


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    assert refused(tmp_path, "en/c.yaml").hint == 'There is no folder "en".'
    (tmp_path / "en").touch()
    assert refused(tmp_path, "en/c.yaml").hint == 'There is no folder "en".'


def test_a_list_of_hundreds_of_files_is_cut_short(tmp_path: Path) -> None:
    for number in range(100):
        (tmp_path / f"{number:03}.yaml").touch()

    hint = refused(tmp_path, "c.yaml").hint

    assert len(hint) == len("In that folder there are: .") + 200
    assert hint.startswith("In that folder there are: 000.yaml, 001.yaml")


@pytest.mark.parametrize(
    ("size", "most", "said"),
    [
        (1001, 1000, "is too large: 1 kB, where 1 kB is the most."),
        (300_001, 300_000, "is too large: 300 kB, where 300 kB is the most."),
        (999_999, 1000, "is too large: 1000 kB, where 1 kB is the most."),
        (1_000_000, 1000, "is too large: 1 MB, where 1 kB is the most."),
        (8_250_000, 8_000_000, "is too large: 8.2 MB, where 8 MB is the most."),
    ],
)
def test_a_file_may_have_its_most_bytes_and_no_more(tmp_path: Path, size: int, most: int, said: str) -> None:
    with (tmp_path / "a").open("wb") as file:
        file.truncate(size)

    finding = refused(tmp_path, "a", most)

    assert (finding.message, finding.hint) == (said, "Look whether it is the right file.")
    assert len(read_bytes(tmp_path, "a", most=size)) == size


def test_32_million_bytes_of_words_are_the_most(tmp_path: Path) -> None:
    for size, said in (
        (32_000_000, "is empty."),
        (32_000_001, "is too large: 32 MB, where 32 MB is the most."),
        (40_000_000, "is too large: 40 MB, where 32 MB is the most."),
    ):
        (tmp_path / "a.yaml").write_bytes(b" " * size)
        with pytest.raises(DataError) as caught:
            read_text(tmp_path, "a.yaml")
        assert [finding.message for finding in caught.value.findings] == [said]


def test_a_folder_in_its_place_is_said(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()

    assert refused(tmp_path, "a").message == "is a folder, where a file should be."


def test_a_file_that_this_program_may_not_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").touch()

    def denied(_: Path) -> bytes:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(Path, "read_bytes", denied)

    finding = refused(tmp_path, "a")

    assert (finding.message, finding.hint) == ("cannot be read: Permission denied.", "Check the rights of the file.")
