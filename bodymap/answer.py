"""An answer that is made once, compressed once and sent many times, with an ETag."""

import gzip
from dataclasses import dataclass
from hashlib import sha256

import brotli
from flask import Request, Response

from bodymap.headers import FIXED, OPEN


@dataclass(frozen=True)
class Answer:
    """A body in three forms or, where compressing saves nothing, in one; its type, its content policy and its ETag.

    `shared` says that pages of other sites may load it; `cache` is its Cache-Control.
    """

    plain: bytes
    gzip: bytes | None
    brotli: bytes | None
    content_type: str
    policy: str
    etag: str
    shared: bool = False
    cache: str = "no-cache"

    @classmethod
    def of(cls, text: str, content_type: str, policy: str, *, shared: bool = False, cache: str = "no-cache") -> "Answer":
        """Return the answer for a text."""
        plain = text.encode()
        return cls(
            plain=plain,
            gzip=gzip.compress(plain, 9, mtime=0),
            brotli=brotli.compress(plain, quality=11),
            content_type=content_type,
            policy=policy,
            etag=sha256(plain + policy.encode()).hexdigest()[:20],
            shared=shared,
            cache=cache,
        )

    @classmethod
    def as_it_is(cls, body: bytes, content_type: str, policy: str, *, shared: bool = False) -> "Answer":
        """Return the answer for a body that is compressed already, such as a picture."""
        return cls(
            plain=body, gzip=None, brotli=None, content_type=content_type, policy=policy, etag=sha256(body).hexdigest()[:20], shared=shared
        )

    def to(self, request: Request, *, status: int = 200) -> Response:
        """Return the response in the best form that the browser takes; 304 where it has it already."""
        forms = {name: body for name, body in (("br", self.brotli), ("gzip", self.gzip)) if body is not None}
        encoding = request.accept_encodings.best_match(list(forms)) or ""
        response = Response(forms.get(encoding, self.plain), status=status, content_type=self.content_type)
        if encoding:
            response.headers["Content-Encoding"] = encoding
        response.headers["Vary"] = "Accept-Encoding"
        response.headers["Content-Security-Policy"] = self.policy
        response.headers["Cache-Control"] = self.cache
        response.headers.update(OPEN if self.shared else FIXED)
        if status != 200:
            return response
        response.set_etag(f"{self.etag}-{encoding}" if encoding else self.etag)
        response.make_conditional(request)
        return response
