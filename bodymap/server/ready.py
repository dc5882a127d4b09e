"""Whole answers, kept as they go out: the next one for the same address and browser needs neither Flask nor any thinking.

Under gunicorn `worker.Worker` sends them without asking anybody else.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from bodymap.server.served import Served

Environ = dict[str, Any]
Start = Callable[..., Any]
Wsgi = Callable[[Environ, Start], Iterable[bytes]]

MOST = 500
"""How many are kept: about a hundred addresses, each for the few kinds of browsers. Whoever asks for more makes us begin anew."""

PLAIN = frozenset(
    {"HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_IF_MATCH", "HTTP_IF_UNMODIFIED_SINCE", "HTTP_RANGE", "HTTP_IF_RANGE"}
)
"""A request with one of these wants another answer than the whole."""


@dataclass(frozen=True)
class Whole:
    """A whole answer, with the status "200 OK": its headers and its body."""

    headers: tuple[tuple[str, str], ...]
    body: bytes

    @cached_property
    def head(self) -> bytes:
        """The headers and the empty line after them, as they go out."""
        return "".join([*(f"{name}: {value}\r\n" for name, value in self.headers), "\r\n"]).encode("latin-1")


class Ready:
    """A WSGI app in front of another one.

    It keeps an answer that has an ETag: such an answer is made of the map alone, so neither the query nor anything else of a request
    can change it but the path, the prefix that a server took away, and which encodings the browser takes.

    Args:
        app: the app behind it.
        served: the edition that visitors get; another edition starts anew.
    """

    def __init__(self, app: Wsgi, served: Served) -> None:
        self._app, self._served = app, served
        self._edition = served.edition
        self._kept: dict[tuple[str, str, str], Whole] = {}

    def __call__(self, environ: Environ, start_response: Start) -> Iterable[bytes]:
        """Answer a request."""
        if environ["REQUEST_METHOD"] != "GET" or environ.get("CONTENT_LENGTH") or not PLAIN.isdisjoint(environ):
            return self._app(environ, start_response)
        if len(environ.get("QUERY_STRING", "")) > MOST:
            return self._app(environ, start_response)  # the guard behind it knows what is too long
        self._follow()
        key = (environ.get("SCRIPT_NAME", ""), environ.get("PATH_INFO", ""), environ.get("HTTP_ACCEPT_ENCODING", ""))
        if not (whole := self._kept.get(key)):
            return self._first(key, environ, start_response)
        start_response("200 OK", list(whole.headers))
        return [whole.body]

    def whole(self, path: str, encodings: str) -> Whole | None:
        """Return the answer to a plain GET; None where it is not kept.

        Args:
            path: the path, of which no server in front has taken anything away.
            encodings: the value of Accept-Encoding.
        """
        if self._kept:
            self._follow()
        return self._kept.get(("", path, encodings))

    def _follow(self) -> None:
        """Forget what was kept of an edition that is served no more."""
        edition = self._served.now()
        if edition is not self._edition:
            self._edition, self._kept = edition, {}

    def _first(self, key: tuple[str, str, str], environ: Environ, start_response: Start) -> Iterable[bytes]:
        told: list[Any] = []

        def start(status: str, headers: list[tuple[str, str]], *more: Any) -> Any:
            told[:] = [status, headers]
            return start_response(status, headers, *more)

        kept, edition = self._kept, self._edition
        answer = self._app(environ, start)
        body = b"".join(answer)
        if hasattr(answer, "close"):
            answer.close()
        status, headers = told
        whole = status == "200 OK" and any(name.lower() == "etag" for name, _ in headers)
        if whole and self._served.edition is edition and edition.before is None:  # else the edition before may have lent it
            if len(kept) >= MOST:
                kept.clear()
            kept[key] = Whole(tuple(headers), body)
        return [body]
