"""The consultation board as it is served, and the pictures of its figures."""

import io
import re

import pytest
from flask.testing import FlaskClient
from PIL import Image

from bodymap.errors import SettingsError
from bodymap.server.app import create_app
from bodymap.settings import Settings


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    client: FlaskClient = create_app(Settings()).server.test_client()
    return client


def test_the_board_is_a_page_of_its_own(client: FlaskClient) -> None:
    answer = client.get("/consult/")

    assert answer.status_code == 200
    assert "Not yet reviewed by a clinician" in answer.text
    assert client.get("/consult").headers["Location"] == "consult/"


def test_its_addresses_are_relative_so_that_it_works_under_any_path(client: FlaskClient) -> None:
    page = client.get("/consult/").text

    assert re.findall(r'(?:src|href)="/[^"]*"', page) == []
    assert '"requests_pathname_prefix":".\\u002f"' in page


def test_its_switches_start_anew_without_an_attribute_that_html_forbids_them(client: FlaskClient) -> None:
    page = client.get("/consult/").text
    forms = re.findall(r"<form[^>]*>", page)

    assert re.findall(r'<input[^>]*type="(?:radio|checkbox)"[^>]*autocomplete=[^>]*>', page) == []
    assert len([form for form in forms if 'autocomplete="off"' in form]) == 3


def test_its_policy_lets_no_other_script_run(client: FlaskClient) -> None:
    policy = dict(part.split(" ", 1) for part in client.get("/consult/").headers["Content-Security-Policy"].split("; "))

    assert "unsafe" not in policy["script-src"]
    assert policy["connect-src"] == "'self'"
    assert policy["default-src"] == "'none'"


def test_its_first_answer_loads_no_plotly(client: FlaskClient) -> None:
    page = client.get("/consult/").text

    outside = page[: page.index('<template id="late-dash">')]
    assert re.findall(r"<script[^>]*src=", outside) == []


@pytest.mark.parametrize(
    "path", ["/consult/nothing", "/consult/assets/x", "/consult/_dash-dependencies/x", "/figures/", "/figures/other/front-996.webp"]
)
def test_unknown_addresses_are_not_found(path: str, client: FlaskClient) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(("view", "width"), [("front", 480), ("back", 720), ("front", 996)])
def test_pictures_come_as_webp_at_the_width_of_the_screen(view: str, width: int, client: FlaskClient) -> None:
    answer = client.get(f"/figures/sculpted/{view}-{width}.webp")

    with Image.open(io.BytesIO(answer.data)) as picture:
        assert (picture.format, picture.width) == ("WEBP", width)
        assert picture.height == round(2072 * width / 996)
    assert answer.content_type == "image/webp"
    assert client.get(f"/figures/sculpted/{view}-{width + 1}.webp").status_code == 404


def test_a_picture_is_made_once(client: FlaskClient) -> None:
    first = client.get("/figures/sculpted/back-480.webp")

    assert client.get("/figures/sculpted/back-480.webp", headers={"If-None-Match": first.headers["ETag"]}).status_code == 304


@pytest.mark.parametrize("page", ["/", "/embed/", "/handout/"])
def test_what_is_for_clinicians_stands_on_the_board_alone(page: str, client: FlaskClient) -> None:
    depth = "10 to 20 mm"

    assert depth in client.get("/consult/").text
    assert depth not in client.get(page).text


def test_the_pages_of_patients_keep_the_drawn_figure() -> None:
    assert "figures/sculpted" not in create_app(Settings()).server.test_client().get("/").text


def test_the_setting_shows_the_other_figure_as_files_not_inside_the_page() -> None:
    client = create_app(Settings(figure="sculpted")).server.test_client()

    for page, address in (("/", "figures/"), ("/embed/", "../figures/")):
        answer = client.get(page)
        assert f'href="{address}sculpted/front-996.webp"' in answer.text
        assert "data:image/webp" not in answer.text
        assert "img-src 'self'" in answer.headers["Content-Security-Policy"]


def test_an_unknown_figure_stops_the_start_with_its_name() -> None:
    with pytest.raises(SettingsError) as caught:
        create_app(Settings(figure="sculptured"))

    assert caught.value.lines == ('figure (BODYMAP_FIGURE) is "sculptured", which is no folder of figures/. Did you mean "sculpted"?',)
