"""The headers of every answer, errors included. One place sets them."""

from collections.abc import Iterable

from flask import Response

from bodymap.site.content_policy import content_policy

FIXED = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
OPEN = {**FIXED, "Cross-Origin-Resource-Policy": "cross-origin"}
"""For what other sites show: under `same-origin` a browser would not give it to a sandboxed frame."""


def fixed_headers(response: Response, *, embedders: Iterable[str] = ()) -> Response:
    """Put the headers that never differ on an answer, and a closed content policy where it has none of its own."""
    for name, value in FIXED.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Content-Security-Policy", content_policy(embedders))
    response.headers.pop("Server", None)
    return response
