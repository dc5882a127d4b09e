"""What all tests share: the shipped map, copies of the data folder that a test may break, and no hurry on a busy machine."""

import shutil
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from bodymap.loading import folder as loading
from bodymap.loading.files import SHIPPED_DATA
from bodymap.loading.folder import load_body_map
from bodymap.model.body_map import BodyMap
from bodymap.site.static_file import compress

settings.register_profile("bodymap", deadline=None)
settings.load_profile("bodymap")
"""Beside other work an example may take any time: what has to be quick is measured by `make bench`."""


@pytest.fixture(scope="session", autouse=True)
def _unchanged_files_are_read_once() -> Iterator[None]:
    """What a file holds follows from its bytes, and most tests change one of eighteen files: the others are not read again."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("read_yaml", "load_picture"):
            patch.setattr(loading, name, remembered(getattr(loading, name)))
        yield


@pytest.fixture(scope="session", autouse=True)
def _equal_files_are_compressed_once() -> Iterator[None]:
    """An export takes the time that the smallest form takes, and most exports of the tests hold the same pages."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bodymap.site.export.compress", lru_cache(maxsize=100)(compress))
        yield


def remembered(read: Callable[..., Any]) -> Callable[..., Any]:
    known: dict[tuple[Any, ...], Any] = {}

    def once(folder: Path, name: str, **size: float) -> Any:
        here, shipped, key = folder / name, SHIPPED_DATA / name, (name, *size.values())
        if not (here.is_file() and shipped.is_file() and here.read_bytes() == shipped.read_bytes()):
            return read(folder, name, **size)
        if key not in known:
            known[key] = read(folder, name, **size)
        return known[key]

    return once


@pytest.fixture(scope="session")
def body_map() -> BodyMap:
    """The shipped map, a frozen value."""
    return load_body_map()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped data folder with the one figure that pages show, to be changed; a second figure would take as long again."""
    return Path(shutil.copytree(SHIPPED_DATA, tmp_path / "data", ignore=shutil.ignore_patterns("sculpted")))


@pytest.fixture
def edit(folder: Path) -> Callable[[str, str, str], int]:
    """Replace a text in a file of the copy, once; gives the line where it stood."""

    def replace(name: str, old: str, new: str) -> int:
        path = folder / name
        text = path.read_text("utf-8")
        assert old in text, f"{name} no longer holds {old!r}"
        path.write_text(text.replace(old, new, 1), "utf-8")
        return text[: text.index(old)].count("\n") + 1

    return replace
