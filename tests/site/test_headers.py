"""Every answer has its headers: pages, files, refusals, redirects and faults, whatever the method."""

import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from bodymap.server.app import create_app
from bodymap.settings import Settings
from bodymap.site.headers import FIXED, OPEN
from bodymap.site.site import Site

METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "NONSENSE")
OTHERS = (
    "health",
    "oembed",
    "oembed?url=https://clinic.example/",
    "embed",
    "nothing",
    "_dash-update-component",
    "_dash-component-suites/x/y.js",
)
SETTINGS = Settings(base_url="https://clinic.example", frame_ancestors="https://www.clinic.example")


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    client: FlaskClient = create_app(SETTINGS).server.test_client()
    return client


def pages(client: FlaskClient) -> list[str]:
    """The paths of all files of the site, but for sizes of pictures, and of what Dash answers."""
    site: Site = client.application.extensions["bodymap"].now()
    dash = [f"{page}_dash-{name}" for page in ("", "consult/") for name in ("layout", "dependencies")]
    return [*(path for path in site.paths if not path.startswith("figures/")), *dash]


def dash_files(client: FlaskClient) -> list[str]:
    """The paths of Dash's own files that the two pages load."""
    return [f"{page}{path}" for page in ("", "consult/") for path in re.findall(r'src="(_dash[^"]+)"', client.get(f"/{page}").text)]


def faults(answer: object) -> list[str]:
    """What is wrong with an answer's headers."""
    headers = answer.headers  # type: ignore[attr-defined]
    fixed = OPEN if headers.get("Cross-Origin-Resource-Policy") == "cross-origin" else FIXED
    found = [name for name, value in fixed.items() if headers.get_all(name) != [value]]
    policy = headers.get_all("Content-Security-Policy")
    if len(policy) != 1 or not policy[0].startswith("default-src 'none'"):
        found.append(f"policy {policy}")
    elif not policy[0].endswith("frame-ancestors 'self' https://www.clinic.example"):
        found.append("frame-ancestors")
    elif re.search(r"script-src[^;]*unsafe", policy[0]):
        found.append("unsafe scripts")
    if re.search(r"werkzeug|python|dash/|gunicorn|flask", str(headers), re.IGNORECASE):
        found.append("tells what it runs on")
    return found + [name for name in ("Set-Cookie", "Server", "X-Powered-By", "Access-Control-Allow-Origin") if name in headers]


def test_every_path_and_method_has_the_headers(client: FlaskClient) -> None:
    paths = [*pages(client), *dash_files(client)]

    wrong = {
        f"{method} /{path}": found
        for path in [*paths, *OTHERS]
        for method in (METHODS if "component-suites" not in path else ("GET", "POST"))
        if (found := faults(client.open(f"/{path}", method=method)))
    }

    assert len(paths) > 15
    assert wrong == {}


@pytest.mark.parametrize(
    ("path", "method", "status"),
    [("/nothing", "GET", 404), ("/", "POST", 405), ("/embed", "GET", 308), ("/" + "a" * 3000, "GET", 414), ("/oembed", "GET", 404)],
)
def test_refusals_have_them_too(path: str, method: str, status: int, client: FlaskClient) -> None:
    answer = client.open(path, method=method)

    assert (answer.status_code, faults(answer)) == (status, [])


def test_a_body_that_is_too_large_and_a_fault_have_them_too(monkeypatch: pytest.MonkeyPatch) -> None:
    client = create_app(SETTINGS).server.test_client()
    large = client.post("/", data=b"x" * 5000)
    monkeypatch.setattr(Site, "file", lambda *_: 1 // 0)
    fault = client.get("/")

    assert (large.status_code, faults(large)) == (413, [])
    assert (fault.status_code, faults(fault)) == (500, [])


def test_only_what_other_sites_show_is_open_to_them(client: FlaskClient) -> None:
    paths = pages(client)

    shared = {path for path in paths if client.head(f"/{path}").headers["Cross-Origin-Resource-Policy"] == "cross-origin"}

    assert shared == {"embed/", "embed.js", "share.png"}


def test_the_table_of_the_docs_names_every_header() -> None:
    table = (Path(__file__).parents[2] / "docs/security.md").read_text("utf-8")

    rows = dict(re.findall(r"^\| `([A-Za-z-]+)` \| (.*?) \|", table, re.MULTILINE))

    assert set(rows) == {*FIXED, "Content-Security-Policy", "Cache-Control"}
    for name, value in FIXED.items():
        assert f"`{value}`" in rows[name]
