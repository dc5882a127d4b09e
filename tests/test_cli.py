"""The command line: what it prints and how it ends."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from bodymap.cli import app_or_stop, main

ROOT = Path(__file__).parents[1]


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, list(arguments))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


def test_check_of_clean_data_prints_the_counts_and_ends_with_0() -> None:
    code, output = run("check")

    assert code == 0
    assert output.startswith("The data is clean: 28 regions, 26 conditions, 4 benefits, 41 trigger points, 61 references")


def test_check_of_faulty_data_prints_the_findings_and_ends_with_1(folder: Path) -> None:
    (folder / "en/questions.yaml").write_text("")

    code, output = run("check", str(folder))

    assert code == 1
    assert "en/questions.yaml: is empty.\n  Restore it" in output
    assert "1 finding" in output


def test_schema_writes_files(tmp_path: Path) -> None:
    code, output = run("schema", str(tmp_path))

    assert code == 0
    assert "conditions.schema.json" in output


def test_a_wrong_setting_is_a_message_not_a_traceback() -> None:
    code, output = run("serve", "--port", "none")

    assert code == 1
    assert 'port (PORT) is "none"' in output
    assert "Traceback" not in output


def test_faulty_data_stops_the_start_with_its_findings(folder: Path) -> None:
    (folder / "en/questions.yaml").write_text("")

    code, output = run("serve", "--data", str(folder))

    assert code == 1
    assert "en/questions.yaml: is empty." in output
    assert "The map was not started" in output


def test_a_port_in_use_is_a_message_not_a_traceback() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, output = run("serve", "--port", str(port))

    assert code == 1
    assert f"Port {port} is in use." in output
    assert "Traceback" not in output


@pytest.mark.parametrize("module", ["app:server"])
def test_gunicorn_gets_a_message_for_a_wrong_setting(module: str) -> None:
    code = "import app"
    environment = {**os.environ, "BODYMAP_THEME": "blue"}
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=False)

    assert result.returncode == 1
    assert 'theme (BODYMAP_THEME) is "blue"' in result.stderr
    assert "Traceback" not in result.stderr


def test_a_handout_is_drawn_by_the_ending_of_its_file(tmp_path: Path) -> None:
    for name, start in (("chest.png", b"\x89PNG"), ("chest.PDF", b"%PDF")):
        code, output = run("handout", "chest", "-o", str(tmp_path / name))

        assert code == 0
        assert output.startswith(str(tmp_path / name))
        assert (tmp_path / name).read_bytes().startswith(start)


def test_a_handout_that_cannot_be_drawn_is_a_message(tmp_path: Path) -> None:
    for arguments, said in (
        (("lower-bakc", "-o", str(tmp_path / "a.png")), 'There is no place "lower-bakc". Did you mean "lower-back"?'),
        (("lower-back", "-o", str(tmp_path / "a.gif")), "ends in neither .png nor .pdf"),
        (("chest", "-o", str(tmp_path / "none" / "a.png")), "Cannot write"),
        (("lower-back", "-o", str(tmp_path / "a.png"), "--clinic-name", "中"), 'no letter for "中"'),
        (("lower-back", "-o", str(tmp_path / "a.png"), "--logo", "none.png"), "logo (BODYMAP_LOGO)"),
    ):
        code, output = run("handout", *arguments)

        assert code == 1
        assert said in output
        assert "Traceback" not in output
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("command", "missing", "extra"),
    [
        ("serve", "brotli", "serve"),
        ("serve", "segno", "serve"),
        ("export site", "brotli", "serve"),
        ("handout lower-back -o a.png", "segno", "handout"),
        ("handout lower-back -o a.png", "resvg_py", "handout"),
        ("check", "shapely", "check"),
        ("check", "textstat", "check"),
        ("check", "pkg_resources", "check"),
    ],
)
def test_a_missing_library_is_one_line_that_says_how_to_install_it(
    command: str, missing: str, extra: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fault f17: what only some commands need is an extra of the package."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, missing, None)

    code, output = run(*command.split())

    assert code == 1
    assert output == f'This needs what is not installed: {missing}. Install it: pip install "bodymap[{extra}]"\n'
    assert list(tmp_path.iterdir()) == []


def test_gunicorn_gets_the_same_line_for_a_missing_library(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(sys.modules, "brotli", None)

    with pytest.raises(SystemExit, match="1"):
        app_or_stop()

    assert capsys.readouterr().err == 'This needs what is not installed: brotli. Install it: pip install "bodymap[serve]"\n'
