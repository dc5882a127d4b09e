"""A file of the site as it is sent: its body, its type, its headers, and its compressed forms."""

import gzip
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

import brotli

from bodymap.site.headers import FIXED, OPEN

HTML = "text/html; charset=utf-8"
JSON = "application/json"
JAVASCRIPT = "text/javascript; charset=utf-8"
PLAIN = "text/plain; charset=utf-8"
XML = "application/xml; charset=utf-8"

REVALIDATE = "no-cache"
SHORT = "public, max-age=300"
"""The cache of embed.js: its name stays, so a new one has to reach the pages of others soon."""
LONG = "public, max-age=31536000, immutable"
"""The cache of what has a hash of its content in its name."""

ENCODINGS = ("br", "gzip")
"""Content encodings, the better one first."""


@dataclass(frozen=True)
class StaticFile:
    """A body with its headers.

    Attributes:
        body: the bytes, not compressed.
        content_type: its media type.
        policy: its content security policy.
        shared: whether pages of other sites may load it.
        cache: its Cache-Control.
    """

    body: bytes
    content_type: str
    policy: str
    shared: bool = False
    cache: str = REVALIDATE

    @property
    def compressible(self) -> bool:
        """Whether it is text; pictures are compressed already."""
        return not self.content_type.startswith("image/")

    @cached_property
    def etag(self) -> str:
        """What differs where the body or the policy does."""
        return sha256(self.body + self.policy.encode()).hexdigest()[:20]

    @property
    def headers(self) -> dict[str, str]:
        """Its headers, but for its length, its encoding and its ETag."""
        return {
            **(OPEN if self.shared else FIXED),
            "Content-Type": self.content_type,
            "Content-Security-Policy": self.policy,
            "Cache-Control": self.cache,
        }

    def encoded(self, encoding: str) -> bytes:
        """Return the body as sent in an encoding: `br`, `gzip`, or the empty text. Compressed at its first use, and kept."""
        if encoding == "br":
            return self._brotli
        return self._gzip if encoding == "gzip" else self.body

    @cached_property
    def _brotli(self) -> bytes:
        return compress(self.body, "br")

    @cached_property
    def _gzip(self) -> bytes:
        return compress(self.body, "gzip")


def compress(body: bytes, encoding: str, *, smallest: bool = False) -> bytes:
    """Return a body in an encoding, `br` or `gzip`; the same bytes for the same body.

    Args:
        body: what to compress.
        encoding: `br` or `gzip`.
        smallest: take the time that the smallest form takes: for brotli half a second a page instead of 40 ms.
    """
    if encoding == "br":
        return bytes(brotli.compress(body, quality=11 if smallest else 9))
    return gzip.compress(body, 9, mtime=0)
