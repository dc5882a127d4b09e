"""Asking the server for a picture: names of places by POST, and nothing else."""

import io
from concurrent.futures import ThreadPoolExecutor, as_completed
from itertools import islice
from threading import Event
from typing import Any

import pytest
from flask.testing import FlaskClient
from PIL import Image

from bodymap.handout.content import Chosen
from bodymap.model.body_map import BodyMap
from bodymap.server import handout_pictures
from bodymap.server.app import create_app
from bodymap.settings import Settings


def asking(settings: Settings) -> FlaskClient:
    client: FlaskClient = create_app(settings).server.test_client()
    return client


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return asking(Settings())


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """The picture is not drawn; gives what would have been."""
    asked: list[tuple[str, ...]] = []

    def draw(_map: BodyMap, _settings: Settings, places: tuple[Chosen, ...]) -> bytes:
        asked.append(tuple(place.id for place in places))
        return b"png"

    monkeypatch.setattr(handout_pictures, "handout_png", draw)
    return asked


def test_a_picture_comes_as_a_file_that_nobody_keeps(client: FlaskClient) -> None:
    answer = client.post("/handout/picture", data={"areas": "elbow-left"})

    assert answer.status_code == 200
    assert Image.open(io.BytesIO(answer.data)).format == "PNG"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="elbow-left.png"'
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_form_and_json_in_any_order_give_one_picture_that_is_made_once(quick: list[tuple[str, ...]]) -> None:
    client = asking(Settings())

    answers = [
        client.post("/handout/picture", data={"areas": "shoulder-left+neck-back"}),
        client.post("/handout/picture", data="areas=neck-back+shoulder-left", content_type="application/x-www-form-urlencoded"),
        client.post("/handout/picture", json={"areas": "neck-back+shoulder-left"}),
    ]

    assert {answer.data for answer in answers} == {b"png"}
    assert len(quick) == 1
    assert set(quick[0]) == {"neck-back", "shoulder-left"}


@pytest.mark.parametrize(
    ("body", "status", "said"),
    [
        ({"data": {"areas": "lower-bakc"}}, 404, 'Did you mean "lower-back"?'),
        ({"data": {"areas": ""}}, 404, "No place is named."),
        ({"data": {}}, 400, "Send the names of places and nothing else"),
        ({"data": {"areas": "lower-back", "notes": "secret"}}, 400, "nothing else"),
        ({"data": {"areas": ["lower-back", "neck-back"]}}, 400, "nothing else"),
        ({"json": ["lower-back"]}, 400, "nothing else"),
        ({"json": {"areas": 5}}, 400, "nothing else"),
        ({"data": "{", "content_type": "application/json"}, 400, "nothing else"),
        ({"data": "[" * 900, "content_type": "application/json"}, 400, "nothing else"),
        ({"data": {"areas": "x" * 2000}}, 413, "1000 bytes at most"),
    ],
)
def test_anything_else_is_refused_in_one_line(
    client: FlaskClient, quick: list[tuple[str, ...]], body: dict[str, Any], status: int, said: str
) -> None:
    answer = client.post("/handout/picture", **body)

    assert answer.status_code == status
    assert answer.mimetype == "text/plain"
    assert said in answer.text
    assert answer.text.count("\n") == 1
    assert quick == []


def test_a_picture_is_not_got(client: FlaskClient) -> None:
    answer = client.get("/handout/picture?areas=lower-back")

    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")


def test_letters_that_the_font_lacks_are_said(quick: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    answer = asking(Settings(clinic_name="中")).post("/handout/picture", data={"areas": "elbow-left"})

    assert answer.status_code == 503
    assert '"中" (U+4E2D)' in answer.text


def test_asking_is_not_logged(client: FlaskClient, quick: list[tuple[str, ...]], caplog: pytest.LogCaptureFixture) -> None:
    client.post("/handout/picture", data={"areas": "abdomen"})
    client.post("/handout/picture", data={"areas": "abdomne"})

    assert caplog.records == []


def test_one_is_drawn_one_waits_and_all_others_are_sent_away_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fault f52: 24 requests at once held every thread, and other visitors waited up to a minute."""
    client = asking(Settings())
    areas = [f"{place}-{side}" for place in ("shoulder", "elbow", "hip", "buttock", "calf") for side in ("left", "right")]
    drawn, finish = Event(), Event()

    def draw(*_: object) -> bytes:
        drawn.set()
        assert finish.wait(30)
        return b"png"

    monkeypatch.setattr(handout_pictures, "handout_png", draw)
    with ThreadPoolExecutor(len(areas)) as pool:
        asked = [pool.submit(client.post, "/handout/picture", data={"areas": area}) for area in areas]
        assert drawn.wait(30)
        sent_away = [each.result() for each in islice(as_completed(asked, timeout=30), len(areas) - 2)]  # while the first is drawn
        page = client.get("/embed/")
        finish.set()
        statuses = sorted(each.result().status_code for each in asked)

    assert page.status_code == 200
    assert statuses == [200, 200, *[503] * (len(areas) - 2)]
    for answer in sent_away:
        assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
        assert answer.text == "Other pictures are being made. Ask again in a moment.\n"


def test_who_comes_again_gets_the_picture_that_was_being_made(quick: list[tuple[str, ...]]) -> None:
    client = asking(Settings())

    for _ in range(3):
        assert client.post("/handout/picture", data={"areas": "elbow-left"}).status_code == 200
    assert quick == [("elbow-left",)]
