"""What docs/embedding.md promises to programmers: any picture, any path."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from PIL import Image
from selenium.webdriver.common.keys import Keys
from werkzeug.middleware.dispatcher import DispatcherMiddleware

from bodymap.server.app import create_app
from bodymap.settings import Settings
from tests.browser.conftest import Visitor

EMBEDDING = (Path(__file__).parents[2] / "docs/embedding.md").read_text("utf-8")
Serve = Callable[[Any], str]
Look = Callable[[str], Visitor]


def example(word: str) -> str:
    """The Python example of the document in which a word stands."""
    found: list[str] = re.findall(r"```python\n(.*?)```", EMBEDDING, re.DOTALL)
    return next(code for code in found if word in code)


def test_a_picture_of_anything_is_chosen_on_by_mouse_keys_and_list(dash_duo: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Image.new("RGB", (800, 400), "silver").save(tmp_path / "car.png")
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {"__name__": "example"}
    exec(compile(example("car.png"), "docs/embedding.md", "exec"), names)
    dash_duo.start_server(names["app"])
    visitor = Visitor(dash_duo.driver, dash_duo.server_url)
    visitor.wait(lambda: visitor.elements("#car-map.bm-live"), "the car")

    visitor.press("bonnet")
    visitor.wait(lambda: visitor.text("#words") == "You chose: bonnet", "words of their own")
    assert visitor.text(".bm-tag-chosen") == "Bonnet"
    visitor.element('[data-area="bonnet"]').send_keys(Keys.ESCAPE)
    visitor.wait(lambda: visitor.text("#words") == "You chose: nothing", "nothing chosen")
    visitor.element(".bm-twin summary").click()
    visitor.element(".bm-twin input[value=roof]").click()
    visitor.wait(lambda: visitor.text("#words") == "You chose: roof", "the other part")
    assert visitor.lit() == {"roof"}
    assert [line for line in visitor.axe() if "bm-" in line] == []
    assert visitor.console() == []


def works(visitor: Visitor) -> None:
    """The map and the Dash behind it work at the visitor's address."""
    visitor.screen(1280, 900)
    visitor.open()
    visitor.press("elbow-left")
    visitor.reads("Left elbow")
    visitor.wait(lambda: visitor.script("return bodymap.adopted"), "Dash")
    visitor.press("lower-back")
    visitor.reads("Lower back")
    assert all(address.startswith(visitor.server) for address in visitor.requests())
    visitor.open("embed/setup")
    visitor.wait(lambda: visitor.elements("iframe"), "the preview")
    assert f"{visitor.server}/embed.js" in visitor.text("#snippet")
    visitor.open("nothing/here")
    visitor.element(".bm-lost a").click()
    visitor.wait(lambda: visitor.driver.current_url == f"{visitor.server}/", "the way back to the map")
    visitor.console()  # has the 404 itself


def test_under_a_path_of_another_flask_app_it_works(serve: Serve, look: Look) -> None:
    site = Flask("site")
    site.add_url_rule("/", view_func=lambda: "their page")
    app = DispatcherMiddleware(site.wsgi_app, {"/tools/bodymap": create_app().server})

    works(look(f"{serve(app)}/tools/bodymap"))


def test_asked_for_without_its_slash_the_path_leads_to_the_map(serve: Serve, look: Look) -> None:
    app = DispatcherMiddleware(Flask("site").wsgi_app, {"/tools/bodymap": create_app().server})
    visitor = look(serve(app))

    visitor.driver.get(f"{visitor.server}/tools/bodymap")

    assert visitor.driver.current_url == f"{visitor.server}/tools/bodymap/"
    assert visitor.elements(".bm-map.bm-live")


def test_behind_a_proxy_that_takes_the_path_away_it_works(serve: Serve, look: Look) -> None:
    maps: dict[str, Any] = {}

    def proxy(environ: dict[str, Any], start_response: Any) -> Any:
        """Hand /tools/bodymap/x to the map as /x, and tell it nothing of that."""
        return maps["map"]({**environ, "PATH_INFO": environ["PATH_INFO"].removeprefix("/tools/bodymap")}, start_response)

    address = f"{serve(proxy)}/tools/bodymap"
    maps["map"] = create_app(Settings(base_url=address)).server

    works(look(address))


def test_the_example_of_a_flask_app_serves_the_map() -> None:
    names: dict[str, Any] = {"__name__": "example"}

    exec(compile(example("DispatcherMiddleware"), "docs/embedding.md", "exec"), names)

    answer = names["site"].test_client().get("/tools/bodymap/embed/")
    assert answer.status_code == 200
    assert 'class="bm-body"' in answer.text
