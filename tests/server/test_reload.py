"""The data folder is edited while the map is served: good edits show, bad ones change nothing and are told to whoever runs it."""

import json
import logging
import os
import random
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from bodymap.server.app import create_app
from bodymap.server.served import Served
from bodymap.settings import Settings
from tests.queued import queued

Edit = Callable[[str, str, str], int]
PAGES = ("/", "/embed/", "/embed/setup/", "/robots.txt", "/share.png", "/_dash-layout", "/_dash-dependencies", "/health", "/nothing")


@pytest.fixture
def served(folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[FlaskClient, Served]:
    """A map that follows its folder when the test says so; the thread that does it by itself has a test of its own."""
    monkeypatch.setattr("bodymap.server.served.PAUSE", 0.001)
    server = create_app(Settings(data=folder, reload=True)).server
    served: Served = server.extensions["bodymap"]
    served.stop()
    return server.test_client(), served


def lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.name == "bodymap"]


def test_a_good_edit_shows_in_every_page(served: tuple[FlaskClient, Served], edit: Edit) -> None:
    client, following = served
    before = {path: client.get(path).headers["ETag"] for path in ("/", "/embed/")}

    edit("en/page.yaml", "heading: Where does it hurt?", "heading: Where is the pain?")
    following.look()

    for path, etag in before.items():
        answer = client.get(path, headers={"If-None-Match": etag})
        assert (answer.status_code, answer.text.count("<h1>Where is the pain?</h1>")) == (200, 1)
    assert client.get("/health").get_json()["status"] == "ok"


def test_a_bad_edit_changes_nothing_and_is_logged_once(
    served: tuple[FlaskClient, Served], edit: Edit, caplog: pytest.LogCaptureFixture
) -> None:
    client, following = served
    etag = client.get("/").headers["ETag"]

    line = edit("en/page.yaml", "heading: Where does it hurt?", "headings: Where is the pain?")
    with caplog.at_level(logging.INFO, "bodymap"):
        for _ in range(3):
            following.look()

    assert client.get("/").headers["ETag"] == etag
    assert lines(caplog) == ["serving previous data"]
    (record,) = [record for record in caplog.records if record.name == "bodymap"]
    assert any(f"en/page.yaml:{line}: " in finding for finding in record.facts["findings"])  # type: ignore[attr-defined]


def test_health_tells_of_a_bad_edit_and_that_it_is_mended(served: tuple[FlaskClient, Served], folder: Path, edit: Edit) -> None:
    client, following = served
    whole = (folder / "en/page.yaml").read_bytes()

    line = edit("en/page.yaml", "heading: ", "headings: ")
    following.look()
    broken = client.get("/health").get_json()
    (folder / "en/page.yaml").write_bytes(whole)
    following.look()
    mended = client.get("/health").get_json()

    assert broken["status"] == "serving previous data"
    assert any(finding.startswith(f"en/page.yaml:{line}: ") for finding in broken["findings"])
    assert (mended["status"], mended["findings"]) == ("ok", [])


def test_a_folder_that_is_gone_changes_nothing(served: tuple[FlaskClient, Served], folder: Path) -> None:
    client, following = served

    shutil.rmtree(folder)
    following.look()

    assert client.get("/").status_code == 200
    health = client.get("/health").get_json()
    assert health["findings"] == [
        "the data folder: The data folder is not there.\n"
        "  Name the folder that holds about.yaml, or leave the setting out to use the shipped data."
    ]
    assert str(folder) not in json.dumps(health)


def test_a_file_that_was_only_touched_is_not_read_again(served: tuple[FlaskClient, Served], folder: Path) -> None:
    _, following = served
    edition = following.edition

    os.utime(folder / "about.yaml")
    following.look()

    assert following.edition is edition


def test_a_condition_to_hide_that_the_new_data_does_not_have_is_a_bad_edit(folder: Path, edit: Edit) -> None:
    server = create_app(Settings(data=folder, reload=True, hide_conditions="whiplash")).server
    following: Served = server.extensions["bodymap"]
    following.stop()
    text = (folder / "en/conditions.yaml").read_text("utf-8")

    (folder / "en/conditions.yaml").write_text(text.replace("id: whiplash", "id: whip-lash"), "utf-8")
    following.look()

    assert "whiplash" in server.test_client().get("/health").text
    assert server.test_client().get("/").status_code == 200


def test_data_that_cannot_be_shown_changes_nothing(
    served: tuple[FlaskClient, Served], edit: Edit, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """What passes every check and then fails in one page, after others are made."""
    client, following = served
    pages = {path: client.get(path).data for path in ("/", "/embed/", "/handout/")}
    asked = []

    def fail(*_: object, **__: object) -> None:
        asked.append(client.get("/handout/").data == pages["/handout/"])
        raise ValueError("no room")

    monkeypatch.setattr("bodymap.site.site.render_setup", fail)
    edit("en/page.yaml", "heading: Where does it hurt?", "heading: Where is the pain?")
    following.look()

    assert asked == [True]
    assert {path: client.get(path).data for path in pages} == pages
    assert client.get("/health").get_json()["findings"] == ["The data cannot be shown: ValueError."]
    assert lines(caplog) == ["data not read", "serving previous data"]


def test_without_the_setting_nothing_is_looked_at(folder: Path, edit: Edit) -> None:
    client = create_app(Settings(data=folder)).server.test_client()
    etag = client.get("/").headers["ETag"]

    edit("en/page.yaml", "heading: Where does it hurt?", "heading: Where is the pain?")

    assert client.get("/").headers["ETag"] == etag


@pytest.mark.slow
def test_an_edit_shows_within_two_seconds_by_itself(folder: Path, edit: Edit) -> None:
    server = create_app(Settings(data=folder, reload=True)).server
    client = server.test_client()
    client.get("/")

    edit("en/page.yaml", "heading: Where does it hurt?", "heading: Where is the pain?")
    started, waited = time.monotonic(), queued()
    while "Where is the pain?" not in client.get("/").text and time.monotonic() < started + 60:
        time.sleep(0.02)
    took = time.monotonic() - started - (queued() - waited)
    server.extensions["bodymap"].stop()

    assert took < 2


def test_an_edit_is_looked_for_between_any_two_pages_that_are_compressed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else an edit right after another one would show only when all pages of that one are compressed."""
    monkeypatch.setattr("bodymap.server.served.PAUSE", 0.001)
    happened: list[str] = []

    def packed(*_: object) -> bytes:
        happened.append("packed")
        return b"packed"

    monkeypatch.setattr("bodymap.site.static_file._compressed", packed)
    monkeypatch.setattr("bodymap.server.served.Served.look", lambda self: happened.append("looked"))
    server = create_app(Settings(data=folder, reload=True)).server
    client = server.test_client()
    client.get("/")

    end = time.monotonic() + 30
    for path in ("/", "/embed/", "/robots.txt"):
        client.get(path, headers={"Accept-Encoding": ""})
    while happened.count("packed") < 6 and time.monotonic() < end:
        time.sleep(0.001)
    server.extensions["bodymap"].stop()

    assert happened.count("packed") == 6
    assert "packed packed" not in " ".join(happened)


def test_the_first_visit_to_a_process_sees_what_changed_before_it(folder: Path, edit: Edit) -> None:
    """A worker that gunicorn forks long after the start has no thread yet that could have looked."""
    server = create_app(Settings(data=folder, reload=True)).server

    edit("en/page.yaml", "heading: Where does it hurt?", "heading: Where is the pain?")
    page = server.test_client().get("/").text
    server.extensions["bodymap"].stop()

    assert "Where is the pain?" in page


@pytest.mark.slow
def test_a_hundred_broken_states_in_a_row_never_give_a_visitor_an_error(served: tuple[FlaskClient, Served], folder: Path) -> None:
    client, following = served
    chance = random.Random(20261124)
    fine = {path: client.get(path).status_code for path in PAGES}
    refused = 0

    for _ in range(100):
        if chance.random() < 0.2:  # else one more fault on top of the others
            shutil.rmtree(folder)
            shutil.copytree(Settings().data, folder)
        break_something(folder, chance)
        following.look()
        refused += client.get("/health").get_json()["status"] != "ok"
        assert {path: client.get(path).status_code for path in PAGES} == fine
        assert client.get("/").text.count("<h1>") == 1

    assert fine["/"] == 200
    assert refused > 80


def break_something(folder: Path, chance: random.Random) -> None:
    """Do one of the things that happen to files: cut off, garbled, emptied, deleted, made a folder, filled with something else."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    file = chance.choice(files)
    body = file.read_bytes()
    at = chance.randrange(len(body) + 1)
    match chance.randrange(8):
        case 0:
            file.write_bytes(body[:at])
        case 1:
            file.write_bytes(body[:at] + bytes([chance.randrange(256)]) * 3 + body[at:])
        case 2:
            file.write_bytes(b"")
        case 3:
            file.unlink()
        case 4:
            file.unlink()
            file.mkdir()
        case 5:
            file.write_bytes(chance.choice(files).read_bytes())
        case 6:
            file.write_bytes(body[:at] + b"\n- : [{]}\n" + body[at:])
        case _:
            file.write_bytes(chance.randbytes(1000))
