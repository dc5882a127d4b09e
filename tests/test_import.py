"""What `import bodymap` does to the app that imports it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bodymap.cli import EXTRAS
from tests.environments import ROOT, SEEN, answer, visit_example

OPTIONAL = {"gunicorn", *(name for names in EXTRAS.values() for name in names)}

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


def without_libraries(folder: Path, names: set[str]) -> dict[str, str]:
    """Return variables under which Python finds this package, and none of these libraries."""
    (folder / "sitecustomize.py").write_text(f"import sys\nsys.modules.update(dict.fromkeys({sorted(names)}))\n", "utf-8")
    return {"PYTHONPATH": f"{folder}{os.pathsep}{ROOT}"}


def test_the_widget_needs_no_library_of_an_extra(tmp_path: Path) -> None:
    assert visit_example(Path(sys.executable), tmp_path, **without_libraries(tmp_path, OPTIONAL)) == SEEN


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("schema .", "regions.schema.json"),
        pytest.param("handout lower-back -o lower-back.png", "lower-back.png, ", marks=pytest.mark.slow),
        pytest.param("check", "The data is clean", marks=pytest.mark.slow),
    ],
)
def test_a_command_needs_no_library_but_those_of_its_own_extra(command: str, said: str, tmp_path: Path) -> None:
    missing = OPTIONAL - {*EXTRAS.get(command.split()[0], ())}

    lines = answer(Path(sys.executable), "-m", "bodymap", *command.split(), folder=tmp_path, **without_libraries(tmp_path, missing))

    assert [line for line in lines if line.startswith(said)]
    assert not lines[-1].startswith("ended with")
