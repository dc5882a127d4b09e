"""The headers of every answer, errors included. One place sets them."""

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256

from flask import Response

FIXED = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
OPEN = {**FIXED, "Cross-Origin-Resource-Policy": "cross-origin"}
"""For what other sites show: under `same-origin` a browser would not give it to a sandboxed frame."""


def inline_hash(text: str) -> str:
    """Return the source expression that lets one inline script run, or one inline style sheet apply."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def content_policy(
    embedders: Iterable[str],
    *,
    scripts: Iterable[str] = (),
    styles: Iterable[str] = (),
    frames: Iterable[str] = (),
    dash: bool = False,
    pictures: bool = False,
    form: bool = False,
) -> str:
    """Return the content security policy of an answer: nothing may come from elsewhere or go there.

    A page with scripts may ask its own server, as tools that audit pages do from inside them.

    Args:
        embedders: the origins that may show it in a frame, besides its own.
        scripts: hashes of the inline scripts that may run, or `'self'`.
        styles: hashes of the inline style sheets that apply.
        frames: what may stand in its frames.
        dash: whether it is Dash's page, which loads scripts, asks its own server and writes style attributes.
        pictures: whether it shows pictures that are files of their own.
        form: whether it sends a form to its own server.
    """
    parts = {
        "default-src": ["'none'"],
        "script-src": ["'self'", *scripts] if dash else list(scripts),
        "style-src": ["'self'", "'unsafe-inline'"] if dash else list(styles),
        "img-src": ["'self'", "data:"] if dash or pictures else ["data:"],
        "connect-src": ["'self'"] if dash or scripts else [],
        "frame-src": list(frames),
        "base-uri": ["'none'"],
        "form-action": ["'self'" if form else "'none'"],
        "frame-ancestors": ["'self'", *embedders],
    }
    return "; ".join(" ".join([name, *values]) for name, values in parts.items() if values)


def fixed_headers(response: Response, *, embedders: Iterable[str] = ()) -> Response:
    """Put the headers that never differ on an answer, and a closed content policy where it has none of its own."""
    for name, value in FIXED.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Content-Security-Policy", content_policy(embedders))
    response.headers.pop("Server", None)
    return response
