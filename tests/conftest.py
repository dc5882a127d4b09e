"""What all tests share: the shipped map, and copies of the data folder that a test may break."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bodymap.loading.files import SHIPPED_DATA
from bodymap.loading.folder import load_body_map
from bodymap.model.body_map import BodyMap


@pytest.fixture(scope="session")
def body_map() -> BodyMap:
    """The shipped map, a frozen value."""
    return load_body_map()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped data folder, to be changed."""
    return Path(shutil.copytree(SHIPPED_DATA, tmp_path / "data"))


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
