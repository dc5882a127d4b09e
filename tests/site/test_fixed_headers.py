"""The headers that never differ, as a browser and a scanner read them: each with its value, once."""

import pytest
from flask import Response

from bodymap.site.headers import FIXED, OPEN, fixed_headers

WANTED = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


@pytest.mark.parametrize("name", WANTED)
def test_each_header_stands_on_an_answer_once(name: str) -> None:
    answer = fixed_headers(Response("words"))

    assert answer.headers.get_all(name) == [WANTED[name]]


def test_there_are_no_others_and_what_other_sites_show_differs_in_one() -> None:
    assert FIXED == WANTED
    assert OPEN == {**WANTED, "Cross-Origin-Resource-Policy": "cross-origin"}


def test_an_answer_without_a_policy_gets_a_closed_one_that_listed_origins_may_frame() -> None:
    answer = fixed_headers(Response("words"), embedders=["https://www.clinic.example"])

    assert answer.headers.get_all("Content-Security-Policy") == [
        "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self' https://www.clinic.example"
    ]
    assert fixed_headers(Response("words")).headers["Content-Security-Policy"].endswith("frame-ancestors 'self'")


def test_what_an_answer_says_of_itself_stays() -> None:
    answer = Response("words", headers={"Content-Security-Policy": "default-src 'self'", "Cross-Origin-Resource-Policy": "cross-origin"})

    headers = fixed_headers(answer, embedders=["https://www.clinic.example"]).headers

    assert headers.get_all("Content-Security-Policy") == ["default-src 'self'"]
    assert headers.get_all("Cross-Origin-Resource-Policy") == ["cross-origin"]


def test_no_answer_tells_what_serves_it() -> None:
    assert "Server" not in fixed_headers(Response("words", headers={"Server": "gunicorn"})).headers
