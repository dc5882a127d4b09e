"""A visitor in a real browser: presses, taps, keys, and what can be seen and heard afterwards."""

import base64
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import axe_playwright_python
import pytest
from dash.testing.browser import Browser
from selenium.webdriver import ActionChains
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.support.wait import WebDriverWait
from werkzeug.serving import BaseWSGIServer, make_server

from bodymap.cli import SilentHandler
from bodymap.server.app import create_app
from bodymap.settings import Settings

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
"""axe-core, (c) Deque Systems, Mozilla Public License 2.0, as carried by the package axe-playwright-python."""


def pytest_setup_options() -> Options:
    options = Options()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars"):
        options.add_argument(argument)  # type: ignore[no-untyped-call]
    return options


class Visitor:
    """What a person does and sees. Sizes and places are CSS pixels."""

    def __init__(self, driver: WebDriver, server: str) -> None:
        self.driver = driver
        self.server = server

    # The device ---------------------------------------------------------------------------------------------------

    def screen(self, width: int, height: int = 844, *, touch: bool = False, **media: str) -> None:
        """Look through a screen of this size; media features as `prefers_color_scheme="dark"`."""
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": touch}
        self.cdp("Emulation.setDeviceMetricsOverride", **metrics)
        self.cdp("Emulation.setTouchEmulationEnabled", enabled=touch)
        features = [{"name": name.replace("_", "-"), "value": value} for name, value in media.items()]
        self.cdp("Emulation.setEmulatedMedia", features=features)

    def cdp(self, command: str, **arguments: Any) -> Any:
        return self.driver.execute_cdp_cmd(command, arguments)  # type: ignore[attr-defined]

    def script(self, text: str, *arguments: Any) -> Any:
        return self.driver.execute_script(text, *arguments)  # type: ignore[no-untyped-call]

    # Going and looking ----------------------------------------------------------------------------------------------

    def open(self, address: str = "") -> None:
        """Go to an address of the server that the test started."""
        self.driver.get("about:blank")
        self.driver.get(f"{self.server}/{address}")

    def wait(self, until: Callable[[], Any], what: str, *, seconds: float = 5) -> Any:
        """Wait until something can be seen; fail with its name after some seconds."""
        return WebDriverWait(self.driver, seconds, poll_frequency=0.02).until(lambda _: until(), f"never seen: {what}")  # type: ignore[no-untyped-call]

    def elements(self, selector: str) -> list[Any]:
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def element(self, selector: str) -> Any:
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def text(self, selector: str) -> str:
        """The text of an element that can be seen."""
        return str(self.element(selector).text)

    def headings(self) -> list[str]:
        """The names of the places whose words can be seen."""
        return [each.text for each in self.elements("[data-region] h2") if each.is_displayed()]

    def reads(self, name: str) -> None:
        """Wait until the words about a place are the ones that can be seen."""
        self.wait(lambda: self.headings() == [name], f"the words about {name}; seen: {self.headings()}")

    def lit(self) -> set[str]:
        """The areas that are marked as chosen."""
        return {each.get_attribute("data-area") for each in self.elements('.bm-area[aria-checked="true"]')}

    def title(self) -> str:
        """The title of the page."""
        return str(self.driver.title)

    def live(self) -> str:
        """What was announced last."""
        return str(self.script("return document.querySelector('[data-live]').textContent"))

    def fragment(self) -> str:
        """What stands after the # of the address."""
        return str(self.script("return location.hash.slice(1)"))

    def focused(self) -> str:
        """The area that has the focus, or a description of what has it."""
        return str(
            self.script(
                """const e = document.activeElement;
                return (e.dataset && e.dataset.area) || e.localName + (e.textContent ? ": " + e.textContent : "")"""
            )
        )

    def console(self) -> list[str]:
        """Every error that the browser printed."""
        return [entry["message"] for entry in self.driver.get_log("browser")]  # type: ignore[no-untyped-call]

    # Doing ----------------------------------------------------------------------------------------------------------

    def middle(self, area: str, view: str | None = None) -> tuple[float, float]:
        """A point inside an area that can be hit, after bringing it into view."""
        scope = f'[data-view="{view}"] ' if view else ""
        found = self.script(
            """const shape = [...document.querySelectorAll(arguments[0])].find(e => e.getClientRects().length);
            shape.scrollIntoView({block: "center", behavior: "instant"});
            const svg = shape.ownerSVGElement, p = svg.createSVGPoint();
            p.x = +shape.dataset.x; p.y = +shape.dataset.y;
            const q = p.matrixTransform(svg.getScreenCTM()); return [q.x, q.y]""",
            f'{scope}[data-area="{area}"]',
        )
        return found[0], found[1]

    def press(self, area: str, view: str | None = None) -> None:
        """Press an area with the mouse, at a real place on the screen."""
        self.click(*self.middle(area, view))

    def click(self, x: float, y: float) -> None:
        for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
            count = 0 if kind == "mouseMoved" else 1
            self.cdp("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left" if count else "none", clickCount=count)

    def hover(self, area: str, view: str | None = None) -> None:
        x, y = self.middle(area, view)
        self.cdp("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)

    def tap(self, area: str, view: str | None = None) -> None:
        """Tap an area with a finger."""
        self.tap_at(*self.middle(area, view))

    def tap_at(self, x: float, y: float) -> None:
        self.cdp("Input.dispatchTouchEvent", type="touchStart", touchPoints=[{"x": x, "y": y}])
        self.cdp("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])

    def swipe(self, x: float, y: float, *, up: int) -> None:
        """Draw a finger upwards from a place."""
        self.cdp("Input.dispatchTouchEvent", type="touchStart", touchPoints=[{"x": x, "y": y}])
        for step in range(1, 11):
            self.cdp("Input.dispatchTouchEvent", type="touchMove", touchPoints=[{"x": x, "y": y - up * step / 10}])
        self.cdp("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])

    def keys(self, *keys: str) -> None:
        """Type keys where the focus is."""
        ActionChains(self.driver).send_keys(*keys).perform()  # type: ignore[no-untyped-call]

    def axe(self) -> list[str]:
        """What axe finds wrong in the page as it is now, by rule and element."""
        if not self.script("return !!window.axe"):
            self.cdp("Runtime.evaluate", expression=AXE)
        result = self.driver.execute_async_script(
            """const done = arguments[0];
            axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}).then(done)"""
        )
        return [
            f"{each['id']}: {node['html'][:120]} {node['failureSummary'][:300]}" for each in result["violations"] for node in each["nodes"]
        ]

    def picture(self, path: Path) -> None:
        """Save what the screen shows."""
        path.write_bytes(base64.b64decode(self.cdp("Page.captureScreenshot", format="png")["data"]))

    def requests(self) -> list[str]:
        """The addresses that the page asked for so far."""
        return list(json.loads(self.script("return JSON.stringify(performance.getEntriesByType('resource').map(e => e.name))")))


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One browser for all tests: starting one takes longer than most tests."""
    with Browser(
        browser="Chrome",
        headless=True,
        options=pytest_setup_options(),  # type: ignore[arg-type]
        download_path=str(tmp_path_factory.mktemp("download")),
        percy_finalize=False,
    ) as browser:
        yield browser


def start(app: Any) -> BaseWSGIServer:
    """Serve a WSGI app on a free port of loopback, in a thread."""
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=SilentHandler)
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    return server


def stop(server: BaseWSGIServer) -> None:
    server.shutdown()
    server.server_close()


@pytest.fixture
def serve() -> Iterator[Callable[[Any], str]]:
    """Serve a WSGI app until the test ends; gives its address."""
    servers: list[BaseWSGIServer] = []

    def serve(app: Any) -> str:
        servers.append(start(app))
        return f"http://127.0.0.1:{servers[-1].server_port}"

    yield serve
    for server in servers:
        stop(server)


@pytest.fixture(scope="session")
def serve_map() -> Iterator[Callable[[Settings], str]]:
    """Serve the map with some settings; gives its address. One server for all tests with the same settings: it keeps nothing of a visit."""
    servers: dict[str, BaseWSGIServer] = {}

    def serve(settings: Settings) -> str:
        key = settings.model_dump_json()
        if key not in servers:
            servers[key] = start(create_app(settings).server)
        return f"http://127.0.0.1:{servers[key].server_port}"

    yield serve
    for server in servers.values():
        stop(server)


@pytest.fixture
def look(browser: Browser) -> Iterator[Callable[[str], Visitor]]:
    """Give a visitor for a server, in a browser that remembers nothing of the test before."""
    driver: WebDriver = browser.driver
    driver.get_log("browser")  # type: ignore[no-untyped-call]
    yield lambda server: Visitor(driver, server)
    visitor = Visitor(driver, "")
    visitor.cdp("Emulation.setScriptExecutionDisabled", value=False)
    visitor.cdp("Network.emulateNetworkConditions", offline=False, latency=0, downloadThroughput=-1, uploadThroughput=-1)
    visitor.cdp("Network.setCacheDisabled", cacheDisabled=False)
    visitor.cdp("Emulation.setCPUThrottlingRate", rate=1)
    visitor.screen(1280, 900)
    driver.get("about:blank")


@pytest.fixture
def visit(look: Callable[[str], Visitor], serve_map: Callable[[Settings], str]) -> Callable[..., Visitor]:
    """Open the page of a map with some settings: `visit("#lower-back", theme="dark")`."""

    def visit(address: str = "", *, width: int = 1280, height: int = 900, touch: bool = False, **settings: Any) -> Visitor:
        visitor = look(serve_map(Settings(**settings)))
        visitor.screen(width, height, touch=touch)
        visitor.open(address)
        return visitor

    return visit
