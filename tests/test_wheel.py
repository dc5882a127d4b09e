"""The built wheel, in a new environment that has the libraries of this one: no network is needed."""

import zipfile
from pathlib import Path

import pytest

from bodymap import __version__
from tests.environments import OFFLINE, ROOT, SEEN, answer, build_wheel, install, lend_libraries, new_environment, visit_example

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheel(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment into which the wheel was installed."""
    made = new_environment(tmp_path_factory.mktemp("environment"))
    lend_libraries(made)
    install(made, *OFFLINE, "--ignore-installed", str(wheel))  # this one may have it, too
    return made


def test_the_wheel_holds_every_file_of_the_package_and_no_other(wheel: Path) -> None:
    written = {
        path.relative_to(ROOT).as_posix() for path in (ROOT / "bodymap").rglob("*") if path.is_file() and "__pycache__" not in path.parts
    }

    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert packed == written


def test_the_licences_are_in_it(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = {name.partition("licenses/")[2] for name in archive.namelist() if "/licenses/" in name}

    assert names == {"LICENSE", "bodymap/fonts/LICENSE"}


def test_the_command_tells_its_version(python: Path, tmp_path: Path) -> None:
    assert answer(python.with_name("bodymap"), "--version", folder=tmp_path) == [f"bodymap, version {__version__}"]


def test_the_example_for_ones_own_app_answers_a_press(python: Path, tmp_path: Path) -> None:
    assert visit_example(python, tmp_path) == SEEN


def test_the_data_that_ships_is_clean(python: Path, tmp_path: Path) -> None:
    (said,) = answer(python.with_name("bodymap"), "check", folder=tmp_path)

    assert said.startswith("The data is clean")


def test_the_site_is_exported(python: Path, tmp_path: Path) -> None:
    said = answer(python.with_name("bodymap"), "export", "site", "--base-url", "https://map.example", folder=tmp_path)

    assert [line for line in said if " files, " in line and "in site" in line] == said
    assert "Shoulder" in (tmp_path / "site/index.html").read_text("utf-8")


def test_a_handout_is_drawn(python: Path, tmp_path: Path) -> None:
    (said,) = answer(python.with_name("bodymap"), "handout", "lower-back", "-o", "handout.png", folder=tmp_path)

    assert said.startswith("handout.png, ")
