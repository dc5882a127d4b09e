"""A person's device: Chromium with a screen, a line and a processor as slow as wanted, and presses with mouse and finger."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from selenium import webdriver
from selenium.common.exceptions import TimeoutException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.support.wait import WebDriverWait

Result = TypeVar("Result")
ARGUMENTS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars")
SLOW_PROCESSOR = 4
SLOW_LINE = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 200_000}
"""150 ms and 1.6 Mbit/s: a phone on a slow line, as Lighthouse has it."""
FAST_LINE = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}


class Device:
    """One page of a browser. Sizes and places are CSS pixels."""

    def __init__(self, driver: Any) -> None:
        self.driver = driver
        driver.set_script_timeout(60)
        self.cdp("Network.enable")

    def cdp(self, command: str, **arguments: Any) -> Any:
        """Say something to the browser in its own protocol."""
        return self.driver.execute_cdp_cmd(command, arguments)

    def script(self, text: str, *arguments: Any) -> Any:
        """Run a script in the page and return what it returns."""
        return self.driver.execute_script(text, *arguments)

    def wait_for(self, expression: str, *, seconds: float = 60) -> None:
        """Wait until an expression is true in the page."""
        WebDriverWait(self.driver, seconds, poll_frequency=0.02).until(lambda _: self.script(f"return !!({expression})"), expression)  # type: ignore[no-untyped-call]

    def rest(self) -> None:
        """Wait until the page is loaded, nothing moves any more, two frames have passed and the processor has time."""
        self.driver.execute_async_script(
            """const done = arguments[0];
            const quiet = () => Promise.allSettled(document.getAnimations().map((each) => each.finished)).then(() =>
              requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(done, { timeout: 2000 }))));
            document.readyState === "complete" ? quiet() : addEventListener("load", quiet, { once: true })"""
        )

    def screen(self, *, phone: bool) -> None:
        """Look through a phone's screen (390 x 844) or a desk's (1280 x 900)."""
        width, height = (390, 844) if phone else (1280, 900)
        self.cdp("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=2 if phone else 1, mobile=phone)
        self.cdp("Emulation.setTouchEmulationEnabled", enabled=phone)

    def slow(self, *, processor: bool = True, line: bool = False) -> None:
        """Slow the processor, the line, or neither, down."""
        self.cdp("Emulation.setCPUThrottlingRate", rate=SLOW_PROCESSOR if processor else 1)
        self.cdp("Network.emulateNetworkConditions", **(SLOW_LINE if line else FAST_LINE))

    def forget(self) -> None:
        """Leave the page and empty the cache."""
        self.driver.get("about:blank")
        self.cdp("Network.clearBrowserCache")

    def open(self, address: str) -> None:
        """Go to an address, from another page even where it is the same one."""
        self.driver.get("about:blank")
        self.driver.get(address)

    def press(self, x: float, y: float, *, finger: bool) -> None:
        """Press a place with the mouse, which has come to rest there before, or with a finger."""
        if finger:
            self.cdp("Input.dispatchTouchEvent", type="touchStart", touchPoints=[{"x": x, "y": y}])
            self.cdp("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])
            return
        for kind in ("mousePressed", "mouseReleased"):
            self.cdp("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def hover(self, x: float, y: float) -> None:
        """Move the mouse to a place."""
        self.cdp("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y, button="none", clickCount=0)

    def asked(self) -> list[dict[str, Any]]:
        """Return the requests since the last call, as the browser tells them: url, method, headers, postData."""
        told = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        return [each["params"]["request"] for each in told if each["method"] == "Network.requestWillBeSent"]


@contextmanager
def device() -> Iterator[Device]:
    """Give a device until the block ends."""
    options = Options()
    for argument in ARGUMENTS:
        options.add_argument(argument)  # type: ignore[no-untyped-call]
    options.set_capability("goog:loggingPrefs", {"performance": "ALL"})  # type: ignore[no-untyped-call]
    driver = webdriver.Chrome(options=options)
    try:
        yield Device(driver)
    finally:
        driver.quit()


def patiently(visit: Callable[[], Result]) -> Result:
    """Return what a visit returns, tried again where a page did not come: one of hundreds must not end all measurements.

    Raises:
        TimeoutException: it did not come three times.
    """
    for _ in range(2):
        try:
            return visit()
        except TimeoutException:
            continue
    return visit()


def browser_file(name: str) -> str:
    """Return a script of this folder that runs in the page."""
    return Path(__file__).with_name(name).read_text("utf-8")
