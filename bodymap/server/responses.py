"""What goes out: files of the site, and Dash's own JSON, in the form that the browser takes and only where it has not got it."""

from flask import Request, Response, request

from bodymap.site.static_file import ENCODINGS, JSON, REVALIDATE, StaticFile, compress

SMALL = 500
"""Bytes up to which compressing saves nothing."""


def file_response(file: StaticFile, asked: Request, *, status: int = 200) -> Response:
    """Return a file as a response: compressed where the browser takes it, 304 where it has it already.

    Args:
        file: the file.
        asked: the request.
        status: the status; only a file with 200 may be kept.
    """
    encoding = _encoding(asked) if file.compressible else ""
    response = Response(file.encoded(encoding), status=status, headers=file.headers)
    _say_encoding(response, encoding)
    if status == 200:
        response.set_etag(f"{file.etag}-{encoding}" if encoding else file.etag)
        response.make_conditional(asked)
    return response


def compressed_json(response: Response) -> Response:
    """Compress JSON that Dash made, and give it an ETag. A hook for Flask's `after_request`."""
    if response.status_code != 200 or response.mimetype != JSON or "ETag" in response.headers:
        return response
    response.headers.setdefault("Cache-Control", REVALIDATE)
    encoding = _encoding(request) if len(response.get_data()) > SMALL else ""
    if encoding:
        response.set_data(compress(response.get_data(), encoding))
    _say_encoding(response, encoding)
    response.add_etag()
    response.make_conditional(request)
    return response


def _encoding(asked: Request) -> str:
    """Return the best encoding that the browser takes, or the empty text."""
    return asked.accept_encodings.best_match(ENCODINGS) or ""


def _say_encoding(response: Response, encoding: str) -> None:
    if encoding:
        response.headers["Content-Encoding"] = encoding
    response.headers["Vary"] = "Accept-Encoding"
