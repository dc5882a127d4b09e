"""Press to painted area, and to readable words: a processor 4 times slower, mouse on a desk's screen and finger on a phone's.

Measured inside the page by press.js. `/` is measured twice: with its first press, on a page loaded anew each time, at which Dash starts
and its scripts compete with the answer; and with Dash running. The embedded map has no Dash; plain Dash answers by a callback of the
server, here without any distance between them. A press that has no effect is counted as lost and made again.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial

from selenium.common.exceptions import TimeoutException

from bench.chromium import Device, browser_file, device, patiently
from bench.row import Bar, Row
from bench.servers import gunicorn
from bench.statistic import median, percentile
from bench.subject import EMBED, MAP, PLAIN, Subject

Times = dict[str, float]
AREA, WORDS, EMBEDDED = 50, 100, 30  # ms, wanted
PATIENCE = 10  # seconds until a press is lost
DASH_RUNS = "document.getElementById('map-diagram') && document.getElementById('map-words')"


def rows(presses: int = 50) -> Iterator[Row]:
    """Measure; yields a row for each page, pointer, effect, and for median and 95th percentile."""
    with ExitStack() as stack:
        ours, plain = (stack.enter_context(gunicorn(subject.app)).address for subject in (MAP, PLAIN))
        screen = stack.enter_context(device())
        screen.slow()
        for finger in (False, True):
            screen.screen(phone=finger)
            yardstick = _pressed(screen, PLAIN, plain, presses, finger=finger)
            once, often = partial(_first_pressed, screen, finger=finger), partial(_pressed, screen, finger=finger)
            cases: list[tuple[str, int, int, Callable[[], list[Times]]]] = [
                ("/, first press, Dash starts", AREA, WORDS, partial(once, MAP, ours, presses)),
                ("/, Dash runs", AREA, WORDS, partial(often, MAP, ours, presses, ready=DASH_RUNS)),
                ("/embed/", EMBEDDED, EMBEDDED, partial(often, EMBED, ours, presses)),
            ]
            for name, area, words, measure in cases:
                yield from _told(f"{name}, {'finger' if finger else 'mouse'}", measure(), yardstick, {"painted": area, "readable": words})


def _told(name: str, ours: list[Times], plain: list[Times], wanted: dict[str, int]) -> Iterator[Row]:
    for effect, limit in wanted.items():
        mine, other = [each[effect] for each in ours], [each[effect] for each in plain]
        said = {"painted": "area painted", "readable": "words readable"}[effect]
        yield Row(f"{name}: {said}, median of {len(mine)}", median(mine), "ms", median(other), PLAIN.name, Bar(limit))
        yield Row(f"{name}: {said}, 95th percentile", percentile(mine, 0.95), "ms", percentile(other, 0.95), PLAIN.name, Bar(limit))
    lost, others = (sum(each["lost"] for each in times) for times in (ours, plain))
    yield Row(f"{name}: presses lost, of {len(ours)}", lost, "", others, PLAIN.name, Bar(0))


def _pressed(screen: Device, subject: Subject, server: str, presses: int, *, finger: bool, ready: str = "") -> list[Times]:
    """Press one place after the other on one page, each time from nothing chosen."""
    _open(screen, subject, server)
    _one(screen, subject, 0, finger=finger)  # the first press of a page starts what waits for it
    if ready:
        screen.wait_for(ready)
    return [_one(screen, subject, number, finger=finger) for number in range(1, presses + 1)]


def _first_pressed(screen: Device, subject: Subject, server: str, presses: int, *, finger: bool) -> list[Times]:
    """Press once on each of many pages."""
    times = []
    for number in range(presses):
        _open(screen, subject, server)
        times.append(_one(screen, subject, number, finger=finger))
    return times


def _open(screen: Device, subject: Subject, server: str) -> None:
    def arrive() -> None:
        screen.open(server + subject.path)
        screen.wait_for(subject.usable)
        screen.rest()

    patiently(arrive)


def _one(screen: Device, subject: Subject, number: int, *, finger: bool, lost: int = 0) -> Times:
    try:
        return _tried(screen, subject, number + lost, finger=finger) | {"lost": lost}
    except TimeoutException:
        if lost == 2:
            raise
        return _one(screen, subject, number, finger=finger, lost=lost + 1)


def _tried(screen: Device, subject: Subject, number: int, *, finger: bool) -> Times:
    screen.script(subject.clear)
    screen.script("scrollTo({ top: 0, behavior: 'instant' })")
    screen.rest()
    places = [each for each in screen.script(f"return {subject.places}") if 0 < each[1] < screen.script("return innerHeight")]
    x, y, area, region = places[number * 7 % len(places)]  # far from the last one
    if not finger:
        screen.hover(x, y)
        screen.rest()
    watch = "const [area, region] = arguments; benchWatch(() => %s, () => %s)" % (subject.painted, subject.readable)  # noqa: UP031
    screen.script(f"{browser_file('press.js')}\n{watch}", area, region)
    screen.press(x, y, finger=finger)
    screen.driver.set_script_timeout(PATIENCE)
    times: Times = screen.driver.execute_async_script("benchPress.then(arguments[0])")
    return times
