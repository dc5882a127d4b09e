"""What is refused before anything is done for it: each bound, on both sides of it."""

import pytest
from flask import Request
from werkzeug.test import EnvironBuilder

from bodymap.server.refusals import refusal, refused


def asked(path: str = "/", *, method: str = "GET", query: str = "", length: int | None = None) -> Request:
    environ = EnvironBuilder(path="/", method=method).get_environ()
    environ |= {"PATH_INFO": path, "QUERY_STRING": query}
    environ.pop("CONTENT_LENGTH", None)
    if length is not None:
        environ["CONTENT_LENGTH"] = str(length)
    return Request(environ)


def said(request: Request) -> tuple[int, str] | None:
    answer = refused(request)
    return (answer.status_code, answer.get_data(as_text=True)) if answer else None


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("length", [None, 0, 1, 1024])
def test_get_and_head_are_answered_with_a_small_body_that_nobody_reads(method: str, length: int | None) -> None:
    assert said(asked(method=method, length=length)) is None


@pytest.mark.parametrize("length", [1025, 10**12])
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
def test_a_body_of_more_than_1024_bytes_is_refused_whatever_the_method(method: str, length: int) -> None:
    assert said(asked(method=method, length=length)) == (413, "This is too large.\n")


@pytest.mark.parametrize(
    ("path", "query", "taken"),
    [
        ("/" + "a" * 1999, "", True),
        ("/" + "a" * 2000, "", False),
        ("/" + "a" * 999, "b" * 1000, True),
        ("/" + "a" * 999, "b" * 1001, False),
        ("/", "b" * 1999, True),
        ("/", "b" * 2000, False),
        ("", "", True),
    ],
)
def test_path_and_query_have_2000_characters_together(path: str, query: str, taken: bool) -> None:
    assert said(asked(path, query=query)) == (None if taken else (414, "This address is too long.\n"))


def test_a_request_without_a_path_is_measured_too() -> None:
    request = asked(query="b" * 2001)
    del request.environ["PATH_INFO"]

    assert said(request) == (414, "This address is too long.\n")


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "NONSENSE"])
def test_any_other_method_is_refused_with_those_that_are_answered(method: str) -> None:
    answer = refused(asked(method=method))

    assert answer is not None
    assert (answer.status_code, answer.get_data(as_text=True)) == (405, "Only GET and HEAD are answered.\n")
    assert answer.headers["Allow"] == "GET, HEAD"


def test_a_refusal_is_one_line_of_text_that_nothing_keeps() -> None:
    answer = refusal(403, "Not this.", Allow="GET")

    assert (answer.status_code, answer.get_data()) == (403, b"Not this.\n")
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.headers.get_all("Cache-Control") == ["no-store"]
    assert answer.headers["Allow"] == "GET"
