"""What strangers send: nothing of it reaches Dash, each gets one line, and nothing of it is kept."""

import io
import time
import tracemalloc
from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bodymap.server.app import create_app
from bodymap.server.live_site import LiveSite
from bodymap.settings import Settings
from bodymap.site.site import Site

APPS = ("/", "/consult/")
ENDPOINTS = (
    "_dash-update-component",
    "_dash-layout",
    "_dash-dependencies",
    "_dash-component-suites/x/y.js",
    "_reload-hash",
    "_dash-ws-callback",
)
HOSTILE = (b"", b"[]", b"null", b"1", b"{}", b'"x"', b"{", b"\xff\xfe", b"[" * 900, b'{"output":"..a.b...","inputs":1}', b"not json")


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    client: FlaskClient = create_app(Settings()).server.test_client()
    return client


def ask(client: FlaskClient, path: str, *, method: str = "GET", body: bytes = b"") -> Any:
    """Ask for a path as it stands, which the test client would mend; headers and all else as usual."""
    sent = path.encode("utf-8", "surrogatepass").decode("latin-1")
    return client.open("/", method=method, data=body, content_type="application/json", environ_overrides={"PATH_INFO": sent})


def is_one_line(answer: Any) -> bool:
    return answer.text.endswith("\n") and answer.text.count("\n") == 1 and len(answer.text) < 80


@pytest.mark.parametrize("app", APPS)
@pytest.mark.parametrize("body", HOSTILE)
@pytest.mark.parametrize("kind", ["application/json", "text/plain", "application/x-www-form-urlencoded"])
def test_a_hostile_body_gets_one_line(app: str, body: bytes, kind: str, client: FlaskClient) -> None:
    for endpoint in ENDPOINTS:
        answer = client.post(f"{app}{endpoint}", data=body, content_type=kind)

        assert 400 <= answer.status_code < 500
        assert is_one_line(answer)


@pytest.mark.parametrize(
    "file",
    [
        "x/y.js",
        "dash/../../../../etc/passwd",
        "dash/nothing.js",
        "bodymap/model.py",
        "bodymap/data/about.yaml",
        "os/path.py",
        "sys/x.js",
        "dash/dash-renderer/build/dash_renderer.min.js.map",
        "dash/dcc/%2e%2e/dash.py",
        "",
    ],
)
@pytest.mark.parametrize("app", APPS)
def test_an_unknown_component_file_is_not_found(app: str, file: str, client: FlaskClient) -> None:
    answer = client.get(f"{app}_dash-component-suites/{file}")

    assert answer.status_code == 404
    assert is_one_line(answer)


def test_a_large_body_is_refused_unread(client: FlaskClient) -> None:
    class Unreadable(io.RawIOBase):
        def read(self, *_: int) -> bytes:
            raise AssertionError("the body was read")

    sent = {"CONTENT_LENGTH": str(10**12), "wsgi.input": Unreadable()}
    answer = client.open("/_dash-update-component", method="POST", environ_overrides=sent)

    assert answer.status_code == 413
    assert is_one_line(answer)


PICTURE = "/handout/picture"


@pytest.mark.parametrize("body", [*HOSTILE, b"areas=", b"areas=nowhere", b"areas=lower-back&areas=chest"])
@pytest.mark.parametrize("kind", ["application/json", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "x"])
def test_what_is_no_place_gets_one_line_instead_of_a_picture(body: bytes, kind: str, client: FlaskClient) -> None:
    answer = client.post(PICTURE, data=body, content_type=kind)

    assert answer.status_code in (400, 404)
    assert answer.mimetype == "text/plain"
    assert answer.text.count("\n") == 1


def test_a_large_body_for_the_picture_is_refused_unread(client: FlaskClient) -> None:
    class Unreadable(io.RawIOBase):
        def read(self, *_: int) -> bytes:
            raise AssertionError("the body was read")

    for kind in ("application/x-www-form-urlencoded", "application/json", "multipart/form-data; boundary=x"):
        sent = {"CONTENT_LENGTH": "1001", "wsgi.input": Unreadable()}
        answer = client.open(PICTURE, method="POST", content_type=kind, environ_overrides=sent)

        assert answer.status_code == 413
        assert answer.text.count("\n") == 1


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "NONSENSE"])
def test_the_picture_is_asked_for_by_post_alone(method: str, client: FlaskClient) -> None:
    answer = client.open(PICTURE, method=method)

    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")


@pytest.mark.parametrize("path", ["/handout/picture/", "/handout/", "/handout", "/handout/pictures", "/embed/handout/picture"])
def test_no_other_path_takes_a_post(path: str, client: FlaskClient) -> None:
    assert client.post(path, data={"areas": "chest"}).status_code == 405


def test_a_long_address_is_refused(client: FlaskClient) -> None:
    assert client.get("/" + "a" * 3000).status_code == 414
    assert client.get("/?" + "a" * 3000).status_code == 414
    assert client.get("/embed/?region=lower-back&accent=0b5c4c").status_code == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "NONSENSE"])
def test_only_get_and_head_are_answered(method: str, client: FlaskClient) -> None:
    answer = client.open("/", method=method)

    assert (answer.status_code, answer.headers["Allow"]) == (405, "GET, HEAD")
    assert is_one_line(answer)


@pytest.mark.parametrize(
    "path",
    [
        "/figures/sculpted/../../about.yaml",
        "/figures/sculpted/front-481.webp",
        "/figures/..%2f..%2fabout-480.webp",
        "/share.png/",
        "/share-00000000.png",
        "/embed/../../etc/passwd",
        "//evil.example/",
        "/static/x",
        "/assets/bodymap.css",
        "/.git/config",
        "/handout/../consult/",
        "/\x00",
        "/%ff%fe",
    ],
)
def test_no_path_leads_to_anything_that_is_not_listed(path: str, client: FlaskClient) -> None:
    assert ask(client, path).status_code == 404


def test_a_fault_of_ours_is_one_line_without_what_was_sent(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    client = create_app(Settings()).server.test_client()

    def fail(_: Site, path: str) -> None:
        raise ValueError(f"secret {path}")

    monkeypatch.setattr(Site, "file", fail)
    answer = client.get("/embed/?region=secret")

    assert (answer.status_code, answer.text) == (500, "Something went wrong here.\n")
    (record,) = caplog.records
    assert record.getMessage() == "fault"
    assert record.facts["kind"] == "ValueError"  # type: ignore[attr-defined]
    assert any("test_refusals.py" in place for place in record.facts["at"])  # type: ignore[attr-defined]
    assert "secret" not in str(record.__dict__)


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
KEYS = st.sampled_from(["output", "outputs", "inputs", "state", "changedPropIds", "id", "property", "value", "parsedChangedPropsIds"])
CALLBACKS = st.dictionaries(KEYS, JSON, max_size=6)
BODIES = st.one_of(JSON, CALLBACKS).map(lambda value: repr(value).encode()) | st.binary(max_size=900) | st.sampled_from(HOSTILE)
TAILS = st.sampled_from(ENDPOINTS) | st.text(max_size=60).map(lambda text: f"_dash-component-suites/{text}") | st.text(max_size=40)


@pytest.mark.slow
def test_two_thousand_hostile_requests_leave_nothing_behind(client: FlaskClient) -> None:
    live: LiveSite = client.application.extensions["bodymap"]
    known = {*live.now().paths, "health", *(f"{app}_dash-{name}".lstrip("/") for app in APPS for name in ("layout", "dependencies"))}
    slowest = 0.0

    @settings(max_examples=2000, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    @given(st.sampled_from(APPS), TAILS, BODIES, st.sampled_from(["POST", "PUT", "GET", "DELETE"]))
    def send(app: str, tail: str, body: bytes, method: str) -> None:
        nonlocal slowest
        started = time.perf_counter()
        answer = ask(client, app + tail, method=method, body=body)
        slowest = max(slowest, time.perf_counter() - started)
        path = (app + tail).removeprefix("/")
        expected = {200} if path in known else {308} if f"{path}/" in known else {404}
        assert answer.status_code in (expected if method == "GET" and len(body) <= 1024 else {405, 413})
        assert "Traceback" not in answer.text

    send()
    tracemalloc.start()
    for number in range(500):
        client.post("/_dash-update-component", data=b"[]" * 400, content_type="application/json")
        client.get(f"/nothing/{number}")
        client.get(f"/_dash-component-suites/dash/{number}.js")
    grown, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert grown < 300_000
    assert slowest < 5
