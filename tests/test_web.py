"""The served page: answers, headers, and nothing told that need not be."""

import gzip
import re
from typing import Any

import brotli
import pytest
from flask.testing import FlaskClient

from bodymap.settings import Settings
from bodymap.web import create_app


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    client: FlaskClient = create_app(Settings()).server.test_client()
    return client


def test_the_first_answer_holds_picture_list_and_all_words(client: FlaskClient) -> None:
    page = client.get("/").text
    body = page[: page.index("<template")]

    assert body.count('class="bm-body"') == 2
    assert body.count('class="bm-pick"') == 28
    assert "Long-lasting low back pain" in body
    assert body.index('class="bm-body"') < body.index("<script>")


def test_dash_waits_in_a_template_with_only_what_it_needs(client: FlaskClient) -> None:
    page = client.get("/").text
    late = page[page.index("<template") :]

    assert "<script src" not in page[: page.index("<template")]
    assert "dash_renderer" in late
    assert "bodymap/assets/components" in late
    assert not re.search(r"src=[^>]*(dash/dcc|dash_table|plotly|html)", late)


@pytest.mark.parametrize(("encoding", "unpack"), [("br", brotli.decompress), ("gzip", gzip.decompress), ("", bytes)])
def test_the_page_comes_in_the_form_the_browser_takes(encoding: str, unpack: Any, client: FlaskClient) -> None:
    response = client.get("/", headers={"Accept-Encoding": encoding})

    assert response.headers.get("Content-Encoding", "") == encoding
    assert unpack(response.data).decode().lower().startswith("<!doctype html>")


def test_a_page_the_browser_has_is_not_sent_again(client: FlaskClient) -> None:
    etag = client.get("/").headers["ETag"]

    assert client.get("/", headers={"If-None-Match": etag}).status_code == 304


@pytest.mark.parametrize("path", ["/nothing", "/robots.php", "/assets/../app.py", "/_dash-nothing", "/.env"])
def test_an_unknown_path_is_not_found(path: str, client: FlaskClient) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("path", ["/", "/nothing", "/_dash-layout", "/_dash-dependencies"])
def test_every_answer_has_the_strict_headers_and_no_cookie(path: str, client: FlaskClient) -> None:
    headers = client.get(path).headers

    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    policy = headers["Content-Security-Policy"]
    assert "frame-ancestors 'self'" in policy
    scripts = next(part for part in policy.split("; ") if part.startswith("script-src"))
    assert "unsafe" not in scripts
    assert "http" not in scripts
    assert "Set-Cookie" not in headers


def test_no_version_of_python_or_dash_is_told(client: FlaskClient) -> None:
    page = client.get("/").text

    assert "python_version" not in page
    assert "dash_version" not in page


def test_nothing_in_the_page_comes_from_elsewhere(client: FlaskClient) -> None:
    page = client.get("/").text

    assert not re.findall(r'<(?:script|link|img|iframe)[^>]+(?:src|href)="(?:https?:)?//', page)


def test_importing_the_package_registers_nothing() -> None:
    import dash

    assert dash._callback.GLOBAL_CALLBACK_LIST == []
    assert dash._callback.GLOBAL_CALLBACK_MAP == {}
