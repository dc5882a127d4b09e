"""What goes out: the same for each visitor, in the form that the browser takes, and only where it has not got it."""

import pytest
from flask.testing import FlaskClient

from bodymap.server.app import create_app
from bodymap.settings import Settings


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    client: FlaskClient = create_app(Settings(base_url="https://map.example")).server.test_client()
    return client


@pytest.mark.parametrize("path", ["/", "/embed/", "/embed.js", "/robots.txt", "/share.png"])
@pytest.mark.parametrize("encodings", ["", "gzip", "br, gzip"])
def test_the_second_visitor_gets_what_the_first_one_got(client: FlaskClient, path: str, encodings: str) -> None:
    first, second = (client.get(path, headers={"Accept-Encoding": encodings}) for _ in range(2))

    assert second.status_code == 200
    assert second.data == first.data
    assert [each for each in second.headers if each[0] != "Date"] == [each for each in first.headers if each[0] != "Date"]


def test_each_browser_gets_the_encoding_that_it_takes(client: FlaskClient) -> None:
    for _ in range(2):
        assert client.get("/embed/", headers={"Accept-Encoding": "gzip"}).headers["Content-Encoding"] == "gzip"
        assert client.get("/embed/", headers={"Accept-Encoding": "br"}).headers["Content-Encoding"] == "br"
        assert "Content-Encoding" not in client.get("/embed/", headers={"Accept-Encoding": ""}).headers


def test_who_has_the_page_already_is_told_so(client: FlaskClient) -> None:
    tag = client.get("/").headers["ETag"]

    assert client.get("/", headers={"If-None-Match": tag}).status_code == 304
    assert client.get("/").status_code == 200


def test_what_differs_from_request_to_request_is_asked_anew(client: FlaskClient) -> None:
    asked = "/oembed?url=https://map.example/&maxwidth="

    assert client.get(f"{asked}300").json != client.get(f"{asked}200").json
    assert client.get("/nothing").status_code == 404
    assert client.post("/").status_code == 405
    assert client.head("/").data == b""
    assert client.get("/?" + "x" * 3000).status_code == 414


def test_the_prefix_that_a_server_took_away_belongs_to_an_answer(client: FlaskClient) -> None:
    assert client.get("/nothing", base_url="http://localhost/one/").data != b""
    assert client.get("/consult", base_url="http://localhost/one/").status_code == 308


@pytest.mark.parametrize("encoding", ["br", "gzip"])
def test_what_dash_answers_is_compressed_and_not_sent_twice(client: FlaskClient, encoding: str) -> None:
    first = client.get("/consult/_dash-layout", headers={"Accept-Encoding": encoding})

    assert (first.status_code, first.headers["Content-Encoding"]) == (200, encoding)
    assert len(first.data) < 100_000
    again = client.get("/consult/_dash-layout", headers={"Accept-Encoding": encoding, "If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_small_json_is_sent_as_it_is(client: FlaskClient) -> None:
    answer = client.get("/_dash-layout", headers={"Accept-Encoding": "br"})

    assert "Content-Encoding" not in answer.headers
    assert answer.get_json()
