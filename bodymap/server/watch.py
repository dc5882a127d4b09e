"""Whether the files of a folder have changed: a cheap look at their times and sizes, and a thorough one at what they hold."""

import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

READ = frozenset({".yaml", ".json", ".svg", ".png", ".jpg", ".jpeg", ".webp"})
"""The kinds of files that a data folder is read from."""

Stamps = tuple[tuple[str, int, int, int], ...]
"""Of each file its path, its time, its size and its number on the disk, which a file that was swapped in does not share."""


def stamps(folder: Path) -> Stamps:
    """Return what a cheap look shows; files that cannot be looked at are left out."""
    found = []
    for path in _files(folder):
        try:
            stat = path.stat()
        except OSError:
            continue
        found.append((str(path), stat.st_mtime_ns, stat.st_size, stat.st_ino))
    return tuple(found)


def content_mark(folder: Path) -> bytes:
    """Return 32 bytes that are the same for folders with the same files."""
    mark = sha256()
    for path in _files(folder):
        try:
            body = sha256(path.read_bytes()).digest()
        except OSError as error:
            body = str(error.errno).encode()
        mark.update(path.relative_to(folder).as_posix().encode() + b"\0" + body)
    return mark.digest()


def _files(folder: Path) -> Iterator[Path]:
    for at, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(at, name) for name in sorted(names) if not name.startswith(".") and Path(name).suffix.lower() in READ)
