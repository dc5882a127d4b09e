"""Bytes on the wire: everything a visit asks for, headers included, as a browser with brotli and one with gzip alone is answered.

Chromium tells what a visit asks for; then each address is asked again with the encodings of that browser, and the bytes of the answer
are counted as they come: status line, headers, body. So nothing depends on what Chromium has in its cache. nginx of Debian has no
brotli, so there both are answered alike. The lines below a page say what kinds of file it is made of.
"""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bench.chromium import Device, device, patiently
from bench.row import Bar, Row
from bench.servers import gunicorn, nginx
from bench.subject import EMBED, MAP, PLAIN

Requests = Sequence[Mapping[str, Any]]
LIMIT = 300_000  # bytes, of `/` once Dash has started
KINDS = {"html": "page", "javascript": "scripts", "css": "style sheets", "image": "pictures", "json": "data"}
BOARD = "document.querySelector('#board-place .js-plotly-plot .scatterlayer')"


def rows() -> Iterator[Row]:
    """Measure; rows of a part say which part of the page before them they are."""
    with ExitStack() as stack:
        at = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        ours, plain = (stack.enter_context(gunicorn(subject.app)).address for subject in (MAP, PLAIN))
        exported = stack.enter_context(nginx(at)).address
        screen = stack.enter_context(device())
        visits = {
            "/ before Dash": visited(screen, ours, until=MAP.usable),
            "/ once Dash has started": visited(screen, ours, until=MAP.usable, then="document.getElementById('map-words')"),
            "/embed/": visited(screen, f"{ours}embed/", until=EMBED.usable),
            "/consult/ before plotly": visited(screen, f"{ours}consult/", until="document.readyState === 'complete'"),
            "/consult/ with plotly": visited(screen, f"{ours}consult/", until="document.readyState === 'complete'", then=BOARD),
            "export behind nginx": visited(screen, exported, until=MAP.usable),
        }
        beside = visited(screen, plain, until=PLAIN.usable)
        for encodings, name in (("br, gzip", "brotli"), ("gzip", "gzip")):
            yardstick = sum(weights(beside, encodings).values())
            for page, asked in visits.items():
                parts = weights(asked, encodings)
                bar = Bar(LIMIT) if page == "/ once Dash has started" else None
                yield Row(f"{page}, {name}", sum(parts.values()), "bytes", yardstick, PLAIN.name, bar)
                if len(parts) > 1:
                    yield from (Row(f"- of it {part}", bytes_, "bytes") for part, bytes_ in parts.items())


def visited(screen: Device, address: str, *, until: str, then: str = "") -> Requests:
    """Return what a visit asks for; where something is to happen `then`, after a press of a key."""

    def arrive() -> None:
        screen.forget()
        screen.asked()
        screen.driver.get(address)
        screen.wait_for(until)
        screen.rest()

    patiently(arrive)
    if then:
        screen.cdp("Input.dispatchKeyEvent", type="keyDown", key="Shift")
        screen.cdp("Input.dispatchKeyEvent", type="keyUp", key="Shift")
        screen.wait_for(then)
        screen.rest()
    return once(request for request in screen.asked() if request["url"].startswith("http"))


def once(requests: Iterator[Mapping[str, Any]]) -> Requests:
    """Return each request once: what a browser asks for a second time comes from its cache.

    >>> once(iter([{"url": "a", "method": "GET"}, {"url": "a", "method": "GET"}]))
    [{'url': 'a', 'method': 'GET'}]
    """
    return list({(each["method"], each["url"], each.get("postData")): each for each in requests}.values())


def weights(requests: Requests, encodings: str) -> dict[str, int]:
    """Return the bytes of the answers by kind of file, the heaviest kind first.

    Raises:
        SystemExit: an address does not answer with 200: the visit was not a whole one.
    """
    found: dict[str, int] = {}
    for request in requests:
        kind, bytes_ = answered(request, encodings)
        found[kind] = found.get(kind, 0) + bytes_
    return dict(sorted(found.items(), key=lambda each: -each[1]))


def answered(request: Mapping[str, Any], encodings: str) -> tuple[str, int]:
    """Ask once more; return the kind of the answer and its bytes."""
    address = urlsplit(request["url"])
    connection = HTTPConnection(address.netloc, timeout=30)
    headers = {"Accept-Encoding": encodings, "Content-Type": request.get("headers", {}).get("Content-Type", "")}
    path = f"{address.path}?{address.query}" if address.query else address.path
    connection.request(request["method"], path, body=request.get("postData"), headers={k: v for k, v in headers.items() if v})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    if answer.status >= 300:
        raise SystemExit(f"{request['url']} answers {answer.status}; bytes of it would mean nothing.")
    kind = next((name for part, name in KINDS.items() if part in answer.headers.get("Content-Type", "")), "others")
    return kind, len(f"HTTP/1.1 {answer.status} {answer.reason}\r\n") + len(answer.headers.as_bytes()) + len(body)
