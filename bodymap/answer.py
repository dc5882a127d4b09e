"""An answer that is made once, compressed once and sent many times, with an ETag."""

import gzip
from dataclasses import dataclass
from hashlib import sha256

import brotli
from flask import Request, Response


@dataclass(frozen=True)
class Answer:
    """A body in three forms, its type, its content policy and its ETag."""

    plain: bytes
    gzip: bytes
    brotli: bytes
    content_type: str
    policy: str
    etag: str

    @classmethod
    def of(cls, text: str, content_type: str, policy: str) -> "Answer":
        """Return the answer for a text."""
        plain = text.encode()
        return cls(
            plain=plain,
            gzip=gzip.compress(plain, 9, mtime=0),
            brotli=brotli.compress(plain, quality=11),
            content_type=content_type,
            policy=policy,
            etag=sha256(plain + policy.encode()).hexdigest()[:20],
        )

    def to(self, request: Request) -> Response:
        """Return the response in the best form that the browser takes; 304 where it has it already."""
        encoding = request.accept_encodings.best_match(["br", "gzip"]) or ""
        body = {"br": self.brotli, "gzip": self.gzip}.get(encoding, self.plain)
        response = Response(body, content_type=self.content_type)
        if encoding:
            response.headers["Content-Encoding"] = encoding
        response.headers["Vary"] = "Accept-Encoding"
        response.headers["Content-Security-Policy"] = self.policy
        response.headers["Cache-Control"] = "no-cache"
        response.set_etag(f"{self.etag}-{encoding}" if encoding else self.etag)
        response.make_conditional(request)
        return response
