"""The served page: answers, headers, and nothing told that need not be."""

import gzip
import json
import re
from hashlib import sha256
from pathlib import Path
from typing import Any

import brotli
import pytest
from flask.testing import FlaskClient

from bodymap.errors import SettingsError
from bodymap.server.app import create_app
from bodymap.settings import Settings
from bodymap.site.assets import ASSETS, DIST

ROOT = Path(__file__).parents[2]
BARS = json.loads((ROOT / "package.json").read_text("utf-8"))["size-limit"]
"""What each built file may weigh, sent as gzip."""

LATE = '<template id="late-dash">'
"""Where Dash waits."""


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    client: FlaskClient = create_app(Settings()).server.test_client()
    return client


def test_the_first_answer_holds_picture_list_and_all_words(client: FlaskClient) -> None:
    page = client.get("/").text
    body = page[: page.index(LATE)]

    assert body.count('class="bm-body"') == 2
    assert body.count('class="bm-pick"') == 28
    assert "Long-lasting low back pain" in body
    assert body.index('class="bm-body"') < body.index("<script>")


def test_dash_waits_in_a_template_with_only_what_it_needs(client: FlaskClient) -> None:
    page = client.get("/").text
    late = page[page.index(LATE) :]

    assert "<script src" not in page[: page.index(LATE)]
    assert "dash_renderer" in late
    assert "bodymap/assets/dist/dash" in late
    assert not re.search(r"src=[^>]*(dash/dcc|dash_table|plotly|html)", late)


@pytest.mark.parametrize(("encoding", "unpack"), [("br", brotli.decompress), ("gzip", gzip.decompress), ("", bytes)])
def test_the_page_comes_in_the_form_the_browser_takes(encoding: str, unpack: Any, client: FlaskClient) -> None:
    response = client.get("/", headers={"Accept-Encoding": encoding})

    assert response.headers.get("Content-Encoding", "") == encoding
    assert unpack(response.data).decode().lower().startswith("<!doctype html>")


def test_a_page_the_browser_has_is_not_sent_again(client: FlaskClient) -> None:
    etag = client.get("/").headers["ETag"]

    assert client.get("/", headers={"If-None-Match": etag}).status_code == 304


@pytest.mark.parametrize("path", ["/nothing", "/sitemap.xml", "/robots.php", "/assets/../app.py", "/_dash-nothing", "/.env"])
def test_an_unknown_path_is_not_found(path: str, client: FlaskClient) -> None:
    assert client.get(path).status_code == 404


PATHS = [
    "/",
    "/embed/",
    "/embed/setup/",
    "/handout/",
    "/embed.js",
    "/nothing",
    "/robots.txt",
    "/share.png",
    "/_dash-layout",
    "/_dash-dependencies",
]


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_has_the_strict_headers_and_no_cookie(path: str, client: FlaskClient) -> None:
    headers = client.get(path).headers

    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    policy = dict(part.split(" ", 1) for part in headers["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["frame-ancestors"] == "'self'"
    assert "unsafe" not in policy.get("script-src", "")
    assert "http" not in headers["Content-Security-Policy"]
    assert ("unsafe-inline" in policy.get("style-src", "")) == (path == "/")  # Dash writes style attributes
    assert "Set-Cookie" not in headers


@pytest.mark.parametrize("path", PATHS)
def test_only_listed_origins_may_frame_an_answer(path: str) -> None:
    client = create_app(Settings(frame_ancestors="https://clinic.example, https://*.hospital.example")).server.test_client()

    policy = client.get(path).headers["Content-Security-Policy"]

    assert policy.endswith("frame-ancestors 'self' https://clinic.example https://*.hospital.example")


@pytest.mark.parametrize(("path", "resources"), [("/embed/", "cross-origin"), ("/embed.js", "cross-origin"), ("/", "same-origin")])
def test_only_what_other_sites_show_is_open_to_them(path: str, resources: str, client: FlaskClient) -> None:
    assert client.get(path).headers["Cross-Origin-Resource-Policy"] == resources


@pytest.mark.parametrize(("path", "to"), [("/embed", "embed/"), ("/embed/setup", "setup/")])
def test_a_page_without_its_slash_leads_to_itself(path: str, to: str, client: FlaskClient) -> None:
    response = client.get(path)

    assert (response.status_code, response.headers["Location"]) == (308, to)


def test_the_light_page_needs_nothing_else(client: FlaskClient) -> None:
    page = client.get("/embed/").text

    assert page.count('class="bm-body"') == 2
    assert "Long-lasting low back pain" in page
    assert "_dash" not in page
    assert not re.findall(r"<(?:script|link|img|iframe)[^>]+src=", page)
    assert not re.search(r'<[^>]+ style="', page)  # the policy would not apply it


OEMBED = "/oembed?url=https://clinic.example/map/"


def test_oembed_gives_a_frame_no_larger_than_asked_for() -> None:
    client = create_app(Settings(base_url="https://clinic.example/map")).server.test_client()

    answer = client.get(f"{OEMBED}&format=json&maxwidth=320&maxheight=5000").get_json()

    assert (answer["version"], answer["type"], answer["width"], answer["height"]) == ("1.0", "rich", 320, 900)
    assert 'src="https://clinic.example/map/embed/"' in answer["html"]
    assert 'title="Body map: Where does it hurt?"' in answer["html"]
    assert f'href="https://clinic.example/map{OEMBED.replace("/map/", "%2Fmap%2F").replace("https://clinic", "https%3A%2F%2Fclinic")}' in (
        client.get("/").text
    )


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/oembed", 404),
        ("/oembed?url=https://evil.example/", 404),
        ("/oembed?url=https://clinic.example/mapped", 404),
        (f"{OEMBED}&format=xml", 501),
        (f"{OEMBED}&maxwidth=wide", 400),
        (f"{OEMBED}&maxheight=0", 400),
        (OEMBED.removesuffix("/"), 200),
    ],
)
def test_oembed_refuses_what_it_cannot_give(address: str, status: int) -> None:
    client = create_app(Settings(base_url="https://clinic.example/map")).server.test_client()

    assert client.get(address).status_code == status


def test_without_its_address_the_map_gives_no_oembed(client: FlaskClient) -> None:
    assert client.get("/oembed?url=/").status_code == 404
    assert "oembed" not in client.get("/").text


def test_no_version_of_python_or_dash_is_told(client: FlaskClient) -> None:
    page = client.get("/").text

    assert "python_version" not in page
    assert "dash_version" not in page
    assert not re.search(r"[v@/]4[._]4[._]1", page)
    assert "Server" not in client.get("/").headers


def test_the_address_of_each_dash_file_changes_with_its_content_alone(client: FlaskClient) -> None:
    addresses = re.findall(r'<script src="([^"]+)"', client.get("/").text)

    assert len(addresses) >= 5
    for address in addresses:
        assert re.search(r"\.v0m[0-9a-f]{8}\.", address)
        answer = client.get(f"/{address}", headers={"Accept-Encoding": "br"})
        assert (answer.status_code, answer.headers["Content-Encoding"]) == (200, "br")
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_a_dash_file_without_its_mark_is_asked_for_again(client: FlaskClient) -> None:
    answer = client.get("/_dash-component-suites/bodymap/assets/dist/dash.js")

    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-cache")


def test_options_survive_the_way_to_the_slash(client: FlaskClient) -> None:
    assert client.get("/embed?region=elbow-left").headers["Location"] == "embed/?region=elbow-left"


def test_debug_mode_shows_dash_s_tools_and_is_off_by_default(client: FlaskClient) -> None:
    debugged = create_app(Settings(debug=True)).server.test_client().get("/").text

    assert '"ui":true' in debugged
    assert '"ui":false' in client.get("/").text


def test_nothing_in_the_page_comes_from_elsewhere(client: FlaskClient) -> None:
    page = client.get("/").text

    assert not re.findall(r'<(?:script|link|img|iframe)[^>]+(?:src|href)="(?:https?:)?//', page)


def test_scripts_and_style_sheets_are_built_from_the_sources_of_today() -> None:
    sources = [path for path in ASSETS.rglob("*") if path.is_file() and DIST not in path.parents]

    today = {path.relative_to(ASSETS).as_posix(): sha256(path.read_bytes()).hexdigest() for path in sources}

    assert json.loads((DIST / "sources.json").read_text("utf-8")) == today, "run 'npm run build'"


@pytest.mark.parametrize("bar", BARS, ids=lambda bar: Path(bar["path"]).name)
def test_what_is_built_keeps_its_weight(bar: dict[str, str]) -> None:
    number, _, unit = bar["limit"].partition(" ")

    weight = len(gzip.compress((ROOT / bar["path"]).read_bytes(), 9))

    assert unit == "kB"
    assert weight <= float(number) * 1000


def test_importing_the_package_registers_nothing() -> None:
    import dash

    assert dash._callback.GLOBAL_CALLBACK_LIST == []
    assert dash._callback.GLOBAL_CALLBACK_MAP == {}


def test_a_wrong_address_gets_a_page_with_the_way_back(client: FlaskClient) -> None:
    etag = client.get("/").headers["ETag"]
    response = client.get("/deep/down?x=<b>", headers={"If-None-Match": etag})

    assert response.status_code == 404
    assert '<a class="bm-btn" href="/">Go to the body map</a>' in response.text
    assert response.text.count("<h1>") == 1
    assert "<b>" not in response.text
    assert "<script" not in response.text
    assert "ETag" not in response.headers


def test_the_way_back_keeps_the_path_of_the_pages_own_address() -> None:
    client = create_app(Settings(base_url="https://clinic.example/map")).server.test_client()

    assert 'class="bm-btn" href="/map/"' in client.get("/nothing").text


def test_robots_and_the_sitemap_are_plain_files() -> None:
    client = create_app(Settings(base_url="https://clinic.example/map")).server.test_client()

    assert client.get("/robots.txt").content_type == "text/plain; charset=utf-8"
    assert "Sitemap: https://clinic.example/map/sitemap.xml" in client.get("/robots.txt").text
    assert client.get("/sitemap.xml").content_type == "application/xml; charset=utf-8"
    assert "<loc>https://clinic.example/map/</loc>" in client.get("/sitemap.xml").text


def test_the_address_is_never_taken_from_the_request() -> None:
    plain = create_app(Settings()).server.test_client()
    named = create_app(Settings(base_url="https://clinic.example")).server.test_client()

    for client in (plain, named):
        for path in ("/", "/robots.txt", "/sitemap.xml", "/nothing"):
            answer = client.get(path, headers={"Host": "evil.example", "X-Forwarded-Host": "evil.example"})
            assert "evil.example" not in answer.text


@pytest.mark.parametrize("encoding", ["br, gzip", ""])
def test_the_share_picture_is_sent_as_it_is_and_not_twice(encoding: str, client: FlaskClient) -> None:
    first = client.get("/share.png", headers={"Accept-Encoding": encoding})

    assert first.data.startswith(b"\x89PNG")
    assert first.content_type == "image/png"
    assert "Content-Encoding" not in first.headers
    assert client.get("/share.png", headers={"If-None-Match": first.headers["ETag"]}).status_code == 304


def test_a_condition_to_hide_that_is_unknown_stops_the_start() -> None:
    with pytest.raises(SettingsError, match='Did you mean "frozen-shoulder"'):
        create_app(Settings(hide_conditions="frozen-sholder"))


def test_a_hidden_condition_is_not_in_any_answer() -> None:
    client = create_app(Settings(hide_conditions="frozen-shoulder, whiplash")).server.test_client()

    for path in ("/", "/_dash-layout"):
        assert "frozen" not in client.get(path).text.lower()
        assert "hiplash is" not in client.get(path).text
