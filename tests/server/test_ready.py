"""Answers that are kept as they went out: the same for the next visitor, and never too old."""

import shutil
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from bodymap.loading.files import SHIPPED_DATA
from bodymap.server.app import create_app
from bodymap.server.served import Served
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
    assert list(second.headers) == list(first.headers)


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


def test_changed_data_shows_to_a_visitor_after_others(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(SHIPPED_DATA, folder)
    server = create_app(Settings(data=folder, reload=True)).server
    served: Served = server.extensions["bodymap"]
    client = server.test_client()
    before = [client.get("/embed/").data for _ in range(2)]
    page = folder / "en" / "page.yaml"

    page.write_text(page.read_text("utf-8").replace("Where does it hurt?", "Where is your pain?"), "utf-8")
    served.look()
    after = [client.get("/embed/").data for _ in range(2)]
    served.stop()

    assert before[0] == before[1] != after[0] == after[1]
    assert b"Where is your pain?" in after[1]
