"""What `import bodymap` does to the app that imports it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bodymap.cli import EXTRAS
from tests.environments import ROOT, SEEN, answer, visit_example

DRAWS_LATER = """
from dash import Dash, Input, Output, html
{}
app = Dash("own")
{}
app.layout = html.Div([html.Button(id="show"), html.Div(id="place")])

@app.callback(Output("place", "children"), Input("show", "n_clicks"))
def show(_):
    return bodymap.BodyDiagram(id="map", html="")

browser = app.server.test_client()
assert "/bodymap/assets/" in browser.get("/").text
pressed = {{"id": "show", "property": "n_clicks", "value": 1}}
output = {{"output": "place.children", "outputs": {{"id": "place", "property": "children"}}}}
answer = browser.post("/_dash-update-component", json=output | {{"inputs": [pressed], "changedPropIds": ["show.n_clicks"]}})
print(answer.status_code, answer.json["response"]["place"]["children"]["type"])
"""


@pytest.mark.parametrize("lines", [("import bodymap", ""), ("", "import bodymap")], ids=["before the app", "after the app"])
def test_a_callback_may_show_the_first_map_of_an_app(lines: tuple[str, str]) -> None:
    """Fault f14: Dash answered 500, since it knew no component of the package yet."""
    result = subprocess.run([sys.executable, "-c", DRAWS_LATER.format(*lines)], cwd=ROOT, capture_output=True, text=True, check=False)

    assert result.stdout == "200 BodyDiagram\n", result.stderr


@pytest.fixture
def core_only(tmp_path: Path) -> dict[str, str]:
    """Variables under which Python finds this package, and no library of its extras."""
    names = sorted({"gunicorn", *(name for names in EXTRAS.values() for name in names)})
    (tmp_path / "sitecustomize.py").write_text(f"import sys\nsys.modules.update(dict.fromkeys({names}))\n", "utf-8")
    return {"PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"}


def test_the_widget_needs_no_library_of_an_extra(core_only: dict[str, str], tmp_path: Path) -> None:
    assert visit_example(Path(sys.executable), tmp_path, **core_only) == SEEN


def test_the_command_line_starts_without_the_libraries_of_extras(core_only: dict[str, str], tmp_path: Path) -> None:
    """What only one command needs is imported by it."""
    said = answer(Path(sys.executable), "-m", "bodymap", "schema", "schemas", folder=tmp_path, **core_only)

    assert "schemas/regions.schema.json" in said
    assert [line for line in said if not line.endswith(".schema.json")] == []
