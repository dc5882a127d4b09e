"""Press to painted area, and to readable words: a processor 4 times slower, mouse on a desk's screen and finger on a phone's.

Measured inside the page by press.js. `/` is measured twice: with its first press, on a page loaded anew each time, at which Dash starts
and its scripts compete with the answer; and with Dash running. The embedded map has no Dash; plain Dash answers by a callback of the
server, here without any distance between them. A press that has no effect is counted as lost and made again.

Ours is measured beside plain Dash, beside the version before (the commit 15c2d53, or what BENCH_BEFORE names), served in the same way from
a folder of its own, and beside two body maps of npm, each on a page of files that lights the pressed muscle and names it in one line
([bench/peers](../bench/peers)). All take turns of 10 presses, so that what the machine does meanwhile hits each of them. An area is painted
once it is marked; words are readable once the heading of the place and a paragraph or item of its answer are drawn, of a peer once the
name is. Wanted: an area in 50 ms at the 95th percentile; words, in the middle, in 0.6 times what the version before takes and in twice
what a peer takes. 50 ms for words are a wish and no bar.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass

from selenium.common.exceptions import TimeoutException

from bench.before import before
from bench.chromium import Device, browser_file, device, patiently
from bench.peers import peers
from bench.row import Bar, Row
from bench.servers import gunicorn
from bench.statistic import median, percentile
from bench.subject import EMBED, MAP, PLAIN, Subject

Times = dict[str, float]
SAID = {"painted": "area painted", "readable": "words readable"}
AREA = 50  # ms, wanted at the 95th percentile
WISH = "50 ms are wished for"
OF_BEFORE, OF_PEER = 0.6, 2  # words, median: times the yardstick's, wanted at most
BLOCK = 10  # presses of one page until it is the next one's turn
PATIENCE = 10  # seconds until a press is lost
FIRST = "/, first press, Dash starts"
DASH_RUNS = "document.getElementById('map-diagram') && document.getElementById('map-words')"


@dataclass(frozen=True)
class Page:
    """A page as it is pressed: its server, what has to be there before, and whether each press has a page loaded anew."""

    subject: Subject
    server: str
    ready: str = ""
    first: bool = False


@dataclass(frozen=True)
class Yardstick:
    """What stands beside ours: its page for each of our cases that it goes with, and how many times its words ours may take, if wanted."""

    name: str
    pages: Mapping[str, Page]
    words: float | None = None


def cases(server: str) -> dict[str, Page]:
    """Return the pages of a server of the map, by what is measured on them."""
    return {
        FIRST: Page(MAP, server, first=True),
        "/, Dash runs": Page(MAP, server, ready=DASH_RUNS),
        "/embed/": Page(EMBED, server),
    }


def rows(presses: int = 50) -> Iterator[Row]:
    """Measure; yields rows for each page, pointer, yardstick and effect: median, 95th percentile, presses lost."""
    with ExitStack() as stack:
        ours = cases(stack.enter_context(gunicorn(MAP.app)).address)
        yardsticks = _yardsticks(stack, list(ours))
        screen = stack.enter_context(device())
        screen.slow()
        beside = [(name, each) for name in ours for each in yardsticks if name in each.pages]
        pages = dict.fromkeys(page for name, each in beside for page in (ours[name], each.pages[name]))
        for finger in (False, True):
            screen.screen(phone=finger)
            times = _in_turns(screen, list(pages), presses, finger=finger)
            for name, each in beside:
                yield from _told(f"{name}, {'finger' if finger else 'mouse'}", times[ours[name]], times[each.pages[name]], each)


def _yardsticks(stack: ExitStack, names: list[str]) -> list[Yardstick]:
    """Serve what stands beside ours. Peers go with pages that are pressed more than once."""
    found = []
    if old := stack.enter_context(before()):
        found.append(Yardstick(old[0], cases(old[1]), OF_BEFORE))
    for name, (subject, server) in stack.enter_context(peers()).items():
        found.append(Yardstick(name, {case: Page(subject, server) for case in names if case != FIRST}, OF_PEER))
    plain = Page(PLAIN, stack.enter_context(gunicorn(PLAIN.app)).address)
    return [*found, Yardstick(PLAIN.name, dict.fromkeys(names, plain))]


def _in_turns(screen: Device, pages: Iterable[Page], presses: int, *, finger: bool) -> Mapping[Page, list[Times]]:
    """Press each page as often, a few times each until it is the next one's turn."""
    times: dict[Page, list[Times]] = {page: [] for page in pages}
    for start in range(0, presses, BLOCK):
        numbers = range(start, min(start + BLOCK, presses))
        for page, found in times.items():
            found += (_first_pressed if page.first else _pressed)(screen, page, numbers, finger=finger)
    return times


def _told(name: str, ours: list[Times], others: list[Times], yardstick: Yardstick) -> Iterator[Row]:
    """Yield the rows beside one yardstick. What is wanted of ours alone stands in those beside plain Dash."""
    beside, alone = yardstick.name, yardstick.words is None
    name += "" if alone else f", beside {beside}"
    for effect, said in SAID.items():
        mine, other = [each[effect] for each in ours], [each[effect] for each in others]
        painted = effect == "painted"
        often = Bar(yardstick.words, of="ratio") if yardstick.words and not painted else None
        seldom, note = Bar(AREA) if alone and painted else None, WISH if alone and not painted else ""
        yield Row(f"{name}: {said}, median of {len(mine)}", median(mine), "ms", median(other), beside, often, note)
        yield Row(f"{name}: {said}, 95th percentile", percentile(mine, 0.95), "ms", percentile(other, 0.95), beside, seldom)
    lost, missed = (sum(each["lost"] for each in times) for times in (ours, others))
    yield Row(f"{name}: presses lost, of {len(ours)}", lost, "", missed, beside, Bar(0) if alone else None)


def _pressed(screen: Device, page: Page, numbers: Iterable[int], *, finger: bool) -> list[Times]:
    """Press one place after the other on one page, each time from nothing chosen."""
    _open(screen, page)
    _one(screen, page.subject, 0, finger=finger)  # the first press of a page starts what waits for it
    if page.ready:
        screen.wait_for(page.ready)
    return [_one(screen, page.subject, number + 1, finger=finger) for number in numbers]


def _first_pressed(screen: Device, page: Page, numbers: Iterable[int], *, finger: bool) -> list[Times]:
    """Press once on each of many pages."""
    times = []
    for number in numbers:
        _open(screen, page)
        times.append(_one(screen, page.subject, number, finger=finger))
    return times


def _open(screen: Device, page: Page) -> None:
    def arrive() -> None:
        screen.open(page.server + page.subject.path)
        screen.wait_for(page.subject.usable)
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
