"""An answer that is made once, compressed once and sent many times, with an ETag."""

import gzip
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from threading import Lock

import brotli
from flask import Request, Response

from bodymap.server.memory import give_back
from bodymap.site.headers import FIXED, OPEN

LONG = "public, max-age=31536000, immutable"
"""The cache of what has a mark of its content in its name."""

_MUCH = 1_000_000
"""Bytes from which brotli's best level takes seconds; the level before it saves nearly as much."""


@dataclass(frozen=True)
class Answer:
    """A body, its type, its content policy and its ETag. A text is compressed at its first use, once for each encoding.

    `shared` says that pages of other sites may load it; `cache` is its Cache-Control.
    """

    plain: bytes
    content_type: str
    policy: str
    etag: str
    text: bool
    shared: bool = False
    cache: str = "no-cache"
    _forms: dict[str, bytes] = field(default_factory=dict, repr=False, compare=False)
    _aside: dict[str, Callable[[], bytes]] = field(default_factory=dict, repr=False, compare=False)
    _making: Lock = field(default_factory=Lock, repr=False, compare=False)

    @classmethod
    def of(cls, text: str, content_type: str, policy: str, *, shared: bool = False, cache: str = "no-cache") -> "Answer":
        """Return the answer for a text."""
        plain = text.encode()
        return cls(plain, content_type, policy, sha256(plain + policy.encode()).hexdigest()[:20], True, shared, cache)

    @classmethod
    def as_it_is(cls, body: bytes, content_type: str, policy: str, *, shared: bool = False) -> "Answer":
        """Return the answer for a body that is compressed already, such as a picture."""
        return cls(body, content_type, policy, sha256(body).hexdigest()[:20], False, shared)

    def form(self, encoding: str) -> bytes:
        """Return the body in an encoding: `br`, `gzip`, or the empty text."""
        if not encoding:
            return self.plain
        with self._making:  # fifty visitors at once wait for one
            if encoding not in self._forms:
                made = self._aside.get(encoding, bytes)()
                self._forms[encoding] = made or _compressed(self.plain, encoding)
            return self._forms[encoding]

    def has(self, encoding: str) -> bool:
        """Return whether there is the body in an encoding already."""
        return encoding in self._forms

    def expect(self, encoding: str, made: Callable[[], bytes]) -> None:
        """Take a form from elsewhere where it is there by the time that somebody asks for it; `made` gives it, or no bytes."""
        self._aside[encoding] = made

    def to(self, request: Request, *, status: int = 200, cache: str = "") -> Response:
        """Return the response in the best form that the browser takes; 304 where it has it already.

        Args:
            request: what was asked.
            status: the status, where it is another than 200.
            cache: the Cache-Control, where it is another than the answer's.
        """
        encoding = (request.accept_encodings.best_match(["br", "gzip"]) or "") if self.text else ""
        response = Response(self.form(encoding), status=status, content_type=self.content_type)
        if encoding:
            response.headers["Content-Encoding"] = encoding
        response.headers["Vary"] = "Accept-Encoding"
        response.headers["Content-Security-Policy"] = self.policy
        response.headers["Cache-Control"] = cache or self.cache
        response.headers.update(OPEN if self.shared else FIXED)
        if status != 200:
            return response
        response.set_etag(f"{self.etag}-{encoding}" if encoding else self.etag)
        response.make_conditional(request)
        response.headers.pop("Date", None)  # servers write their own, and this answer may be kept
        return response


def _compressed(plain: bytes, encoding: str) -> bytes:
    if encoding == "gzip":
        return gzip.compress(plain, 9, mtime=0)
    packed = bytes(brotli.compress(plain, quality=11 if len(plain) < _MUCH else 9))
    give_back()  # 20 MB
    return packed


HTML = "text/html; charset=utf-8"
