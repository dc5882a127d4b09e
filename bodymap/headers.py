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


def script_hash(script: str) -> str:
    """Return the source expression that lets one inline script run."""
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def content_policy(script_hashes: Iterable[str] = (), *, frame_ancestors: Iterable[str] = ("'self'",)) -> str:
    """Return the content security policy of a page.

    Args:
        script_hashes: the inline scripts that may run; others may not, and nothing may come from elsewhere.
        frame_ancestors: the origins that may show the page in a frame.
    """
    return "; ".join(
        [
            "default-src 'none'",
            " ".join(["script-src 'self'", *script_hashes]),
            "style-src 'self' 'unsafe-inline'",  # Dash and its renderer write style attributes
            "img-src 'self' data:",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            " ".join(["frame-ancestors", *frame_ancestors]),
        ]
    )


def fixed_headers(response: Response) -> Response:
    """Put the headers that never differ on an answer, and a closed content policy where it has none of its own."""
    for name, value in FIXED.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Content-Security-Policy", content_policy())
    response.headers.pop("Server", None)
    return response
