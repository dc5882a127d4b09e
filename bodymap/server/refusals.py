"""What is refused before anything is done for it. Only GET and HEAD ask for something, without a body.

The one exception is `POST /handout/picture`, which `web` gives to `picture_answer` before it comes here; that has bounds of its own.
"""

from flask import Request, Response

METHODS = ("GET", "HEAD")
LARGEST_BODY = 1024
"""Bytes that may be sent along, read by nobody; browsers send none."""

LONGEST_ADDRESS = 2000
"""Characters of path and query."""


def refused(request: Request) -> Response | None:
    """Return the refusal of a request; None where it may be answered. It looks at the first line and the headers alone."""
    if (request.content_length or 0) > LARGEST_BODY:
        return refusal(413, "This is too large.")
    if len(request.environ.get("PATH_INFO", "")) + len(request.query_string) > LONGEST_ADDRESS:
        return refusal(414, "This address is too long.")
    if request.method not in METHODS:
        return refusal(405, "Only GET and HEAD are answered.", Allow=", ".join(METHODS))
    return None


def refusal(status: int, line: str, **headers: str) -> Response:
    """Return an answer of one line, which nothing keeps."""
    response = Response(f"{line}\n", status=status, content_type="text/plain; charset=utf-8", headers=headers)
    response.headers["Cache-Control"] = "no-store"
    return response
