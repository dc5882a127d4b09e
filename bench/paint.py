"""Time to the first picture and to a page that can be used: 1.6 Mbit/s, 150 ms, a processor 4 times slower, a phone, an empty cache.

The picture is there once the body with its areas has been drawn; usable is a page whose areas answer a press. The served pages come
from gunicorn, the exported one from nginx. Also: what moves while a page comes (layout shift), and whether the picture is drawn before
any script of the page begins.
"""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any

from bench.chromium import Device, browser_file, device, patiently
from bench.row import Bar, Row
from bench.servers import gunicorn, nginx
from bench.statistic import median
from bench.subject import EMBED, MAP, PLAIN, Subject

Marks = dict[str, Any]


def rows(visits: int = 5) -> Iterator[Row]:
    """Measure; each round visits every page once, so that they share what the machine does meanwhile."""
    with ExitStack() as stack:
        at = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        ours, plain = (stack.enter_context(gunicorn(subject.app)).address for subject in (MAP, PLAIN))
        exported = stack.enter_context(nginx(at)).address
        screen = stack.enter_context(device())
        screen.screen(phone=True)
        pages = {"/": (MAP, ours), "/embed/": (EMBED, ours), "export": (MAP, exported), "": (PLAIN, plain)}
        marks: dict[str, list[Marks]] = {name: [] for name in pages}
        for _ in range(visits):
            for name, (subject, server) in pages.items():
                marks[name].append(patiently(partial(visit, screen, subject, server)))
    beside = marks.pop("")
    for name, found in marks.items():
        yield from _told(name, found, beside)


def _told(name: str, ours: list[Marks], plain: list[Marks]) -> Iterator[Row]:
    for mark, said in (("picture", "first picture"), ("usable", "usable")):
        yield Row(
            f"{name}: {said}, median of {len(ours)}",
            median(each[mark] for each in ours),
            "ms",
            median(each[mark] for each in plain),
            PLAIN.name,
        )
    early = max(each["frames"]["picture"] / each["script"] for each in ours)
    yield Row(
        f"{name}: frame of the picture by start of the first script, the most", early, "", bar=Bar(1), note="below 1: before any script"
    )
    shifts = max(each["shift"] for each in ours), max(each["shift"] for each in plain)
    yield Row(f"{name}: layout shift, the most", shifts[0], "", shifts[1], PLAIN.name, Bar(0))


def visit(screen: Device, subject: Subject, server: str) -> Marks:
    """Return the times of one visit in ms, and its layout shift."""
    screen.slow(processor=False)
    screen.forget()
    screen.slow(line=True)
    tests = f"window.benchTests = {{ picture: () => {subject.picture}, usable: () => {subject.usable} }};"
    script = screen.cdp("Page.addScriptToEvaluateOnNewDocument", source=tests + browser_file("paint.js"))
    screen.driver.get(server + subject.path)
    screen.wait_for("benchPaint.usable !== null && benchPaint.picture !== null")
    screen.rest()
    marks: Marks = screen.script("return benchPaint")
    screen.cdp("Page.removeScriptToEvaluateOnNewDocument", identifier=script["identifier"])
    return marks
