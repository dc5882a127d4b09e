"""The content policy of an answer, directive by directive: nothing may come from elsewhere or go there."""

from base64 import b64decode
from hashlib import sha256

import pytest

from bodymap.site.content_policy import content_policy, inline_hash


def test_an_answer_without_anything_of_its_own_lets_nothing_in_and_nobody_else_frame_it() -> None:
    assert content_policy([]) == ("default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'")


def test_a_page_may_run_its_own_scripts_and_then_ask_its_own_server() -> None:
    assert content_policy([], scripts=["'sha256-a'", "'self'"]) == (
        "default-src 'none'; script-src 'sha256-a' 'self'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'self'"
    )


def test_a_page_applies_its_own_styles_and_holds_its_own_frames() -> None:
    assert content_policy([], styles=["'sha256-a'", "'sha256-b'"], frames=["'self'"]) == (
        "default-src 'none'; style-src 'sha256-a' 'sha256-b'; img-src data:; frame-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'self'"
    )


def test_a_page_with_pictures_as_files_shows_those_of_its_server() -> None:
    assert "; img-src 'self' data:; " in content_policy([], pictures=True)
    assert "connect-src" not in content_policy([], pictures=True)


def test_a_page_with_a_form_sends_it_to_its_own_server() -> None:
    assert "; form-action 'self'; " in content_policy([], form=True)


def test_the_page_of_dash_loads_scripts_asks_its_server_and_writes_style_attributes() -> None:
    assert content_policy([], scripts=["'sha256-a'"], styles=["'sha256-b'"], dash=True) == (
        "default-src 'none'; script-src 'self' 'sha256-a'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
    )
    assert "script-src 'self'; " in content_policy([], dash=True)
    assert "connect-src 'self'" in content_policy([], dash=True)


def test_listed_origins_may_frame_an_answer_besides_its_own() -> None:
    assert content_policy(["https://www.clinic.example", "https://*.hospital.example"]).endswith(
        "; frame-ancestors 'self' https://www.clinic.example https://*.hospital.example"
    )


@pytest.mark.parametrize("directive", ["default-src", "img-src", "base-uri", "form-action", "frame-ancestors"])
@pytest.mark.parametrize("dash", [True, False])
def test_what_guards_a_page_is_never_left_out(directive: str, dash: bool) -> None:
    every = content_policy(["https://a.example"], scripts=["'sha256-a'"], styles=["'sha256-b'"], frames=["'self'"], dash=dash, form=True)

    assert [part.split()[0] for part in every.split("; ")].count(directive) == 1
    assert "unsafe-eval" not in every
    assert "*" not in every


def test_a_hash_is_that_of_the_text_as_a_browser_takes_it() -> None:
    text = "document.title = 'é';"

    found = inline_hash(text)

    assert (found[:8], found[-1]) == ("'sha256-", "'")
    assert b64decode(found[8:-1]) == sha256(text.encode("utf-8")).digest()
