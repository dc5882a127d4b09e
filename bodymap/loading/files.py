"""Files of a data folder as bytes and text. The only module of loading that touches the disk for words."""

from pathlib import Path
from typing import NoReturn

from bodymap.errors import DataError, Finding

SHIPPED_DATA = Path(__file__).parents[1] / "data"
"""The data folder that comes with the package."""

MAX_BYTES = 32_000_000
"""Far above any honest file (all English words take 0.2 MB); a file beyond it is a mistake or an attack."""


def read_text(folder: Path, name: str) -> str:
    """Return the text of a file in the data folder.

    Raises:
        DataError: it is missing, a directory, unreadable, empty, too large, or not text in UTF-8.
    """
    try:
        data = read_bytes(folder, name, most=MAX_BYTES)
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        message = "holds a character that is not UTF-8 text."
        _refuse(name, line, "not-utf-8", f"{message}", 'Save the file again with the encoding "UTF-8".')
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        _refuse(name, line, "nul-byte", "holds a NUL byte, so it is not a text file.", "Restore the file, or write it again.")
    if not text.strip():
        _refuse(name, 0, "empty-file", "is empty.", "Restore it, or copy the shipped file of the same name.")
    return text


def read_bytes(folder: Path, name: str, *, most: int) -> bytes:
    """Return the bytes of a file in the data folder.

    Raises:
        DataError: it is missing, a directory, unreadable or larger than `most` bytes.
    """
    path = folder / name
    if not path.exists():
        near = ", ".join(sorted(p.name for p in path.parent.glob("*")))[:200] if path.parent.is_dir() else ""
        hint = f"In that folder there are: {near}." if near else f'There is no folder "{path.parent.name}".'
        _refuse(name, 0, "file-missing", "is missing.", hint)
    if path.is_dir():
        _refuse(name, 0, "not-a-file", "is a folder, where a file should be.", "Put the file of this name in its place.")
    size = path.stat().st_size
    if size > most:
        message = f"is too large: {_size(size)}, where {_size(most)} is the most."
        _refuse(name, 0, "too-large", message, "Look whether it is the right file.")
    try:
        return path.read_bytes()
    except OSError as error:
        _refuse(name, 0, "unreadable", f"cannot be read: {error.strerror}.", "Check the rights of the file.")


def _size(size: int) -> str:
    return f"{size / 1000:.0f} kB" if size < 1_000_000 else f"{size / 1e6:.1f} MB".replace(".0 MB", " MB")


def _refuse(file: str, line: int, rule: str, message: str, hint: str) -> NoReturn:
    raise DataError([Finding(file, line, rule, message, hint)])
