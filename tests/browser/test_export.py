"""The exported site as people meet it: behind nginx, under a path of another site, and opened as a file."""

import contextlib
import shutil
import socket
import subprocess
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from werkzeug import Request
from werkzeug.exceptions import NotFound
from werkzeug.utils import send_file

from bench.servers import free_port
from bodymap.model.body_map import BodyMap
from bodymap.settings import Settings
from bodymap.site.export import export
from tests.browser.conftest import Visitor
from tests.browser.test_embed import Host

Look = Callable[[str], Visitor]

NGINX = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin:/opt/homebrew/bin")

CONFIG = """daemon off; user root; worker_processes 1; error_log {at}/error.log; pid {at}/pid;
events {{ }}
http {{
  types {{ text/html html; text/javascript js; image/png png; text/plain txt; application/json json; text/xml xml; }}
  access_log off; client_body_temp_path {at}/b; proxy_temp_path {at}/p;
  fastcgi_temp_path {at}/f; uwsgi_temp_path {at}/u; scgi_temp_path {at}/s;
  server {{ listen 127.0.0.1:{port}; root {root}; include {root}/map/nginx-headers.conf; }}
}}
"""

MESSAGES = """<script>window.events = []; window.messages = [];
for (const type of ["ready", "select", "view"])
  addEventListener("bodymap:" + type, (e) => events.push({type, on: e.target.id, ...e.detail}));
addEventListener("message", (e) => messages.push(e.data));</script>"""


@pytest.fixture
def nginx(tmp_path: Path, body_map: BodyMap) -> Iterator[Callable[..., str]]:
    """Serve the export under /map/ with nginx; gives the address of the site."""
    running = []

    def start(**settings: Any) -> str:
        port = free_port()
        export(tmp_path / "root/map", body_map, Settings(base_url=f"http://127.0.0.1:{port}/map", **settings))
        (tmp_path / "nginx.conf").write_text(CONFIG.format(at=tmp_path, root=tmp_path / "root", port=port))
        running.append(subprocess.Popen([str(NGINX), "-p", str(tmp_path), "-c", str(tmp_path / "nginx.conf")], stderr=subprocess.PIPE))
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    return f"http://127.0.0.1:{port}"
            with contextlib.suppress(subprocess.TimeoutExpired):
                running[-1].wait(0.05)
                raise AssertionError(running[-1].communicate()[1].decode())
        raise AssertionError("nginx did not start")

    yield start
    for process in running:
        process.terminate()
        process.communicate(timeout=10)


def get(address: str) -> tuple[int, dict[str, str], bytes]:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as error:
        return error.code, dict(error.headers), error.read()


needs_nginx = pytest.mark.skipif(not NGINX, reason="nginx is not there")


@needs_nginx
def test_behind_nginx_every_answer_has_its_headers(nginx: Callable[..., str]) -> None:
    site = nginx(frame_ancestors="https://clinic.example")

    for path, status in (
        ("", 200),
        ("embed/", 200),
        ("embed/setup/", 200),
        ("demo/", 200),
        ("embed.js", 200),
        ("robots.txt", 200),
        ("no", 404),
    ):
        code, headers, body = get(f"{site}/map/{path}")
        assert code == status
        assert headers["Content-Security-Policy"].endswith("frame-ancestors 'self' https://clinic.example"), path
        assert "unsafe" not in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cross-Origin-Resource-Policy"] == ("cross-origin" if path in ("embed/", "embed.js") else "same-origin")
        if status == 404:
            assert b"Go to the body map" in body


@needs_nginx
def test_behind_nginx_the_page_the_demo_and_the_builder_work(nginx: Callable[..., str], look: Look) -> None:
    visitor = look(f"{nginx()}/map")
    visitor.screen(1280, 900)

    visitor.open()
    visitor.press("elbow-left")
    visitor.reads("Left elbow")
    assert visitor.driver.current_url.endswith("/map/#elbow-left")
    visitor.open("demo/")
    host = Host(visitor, visitor.server)
    visitor.wait(lambda: all(host.height(index) > 1000 and host.is_whole(index) for index in (0, 1)), "two maps at their height")
    with host.inside(0) as inside:
        assert len(inside.lit()) == 1
    visitor.open("embed/setup/")
    visitor.wait(lambda: visitor.elements("iframe"), "the preview")
    assert f"{visitor.server}/embed.js" in visitor.text("#snippet")
    assert visitor.console() == []


@needs_nginx
def test_behind_nginx_a_listed_page_shows_it_and_another_does_not(
    nginx: Callable[..., str], look: Look, serve: Callable[[Any], str]
) -> None:
    pages: dict[str, str] = {}

    @Request.application
    def site(request: Request) -> Any:
        from werkzeug import Response

        return Response(pages["page"], content_type="text/html")

    listed, other = serve(site), serve(site)
    address = nginx(frame_ancestors=listed)
    pages["page"] = (
        f'<!doctype html><title>Clinic</title><link rel="icon" href="data:,">{MESSAGES}'
        f'<div data-bodymap id="one" data-bodymap-events="select"></div><script async src="{address}/map/embed.js"></script>'
    )

    visitor = look(listed)
    visitor.screen(1280, 900)
    visitor.open()
    host = Host(visitor, address)
    host.ready()
    host.press("elbow-left")
    host.reads("Left elbow")
    assert [event["area"] for event in host.heard("select")] == ["elbow-left"]
    assert visitor.console() == []

    refused = look(other)
    refused.open()
    refused.wait(lambda: any("frame-ancestors" in line for line in refused.console()), "the browser's refusal")


@pytest.fixture
def plain_server(serve: Callable[[Any], str], tmp_path: Path, body_map: BodyMap) -> str:
    """A web server that knows nothing of headers, with the site under a path of another one."""
    export(tmp_path / "some/path", body_map, Settings())

    @Request.application
    def files(request: Request) -> Any:
        path = tmp_path / request.path.lstrip("/")
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            return NotFound()
        return send_file(path, request.environ)

    return serve(files)


def test_under_a_path_of_any_web_server_it_works(plain_server: str, look: Look) -> None:
    visitor = look(f"{plain_server}/some/path")
    visitor.screen(1280, 900)

    visitor.open("#lower-back")
    visitor.reads("Lower back")
    visitor.open("demo/")
    host = Host(visitor, visitor.server)
    visitor.wait(lambda: all(host.height(index) > 1000 and host.is_whole(index) for index in (0, 1)), "two maps at their height")
    host.press("elbow-left", 1)
    host.reads("Left elbow", 1)
    assert not [address for address in visitor.requests() if not address.startswith(plain_server)]


def test_opened_as_a_file_it_works(look: Look, tmp_path: Path, body_map: BodyMap) -> None:
    export(tmp_path / "site", body_map, Settings())
    visitor = look(f"file://{tmp_path / 'site'}")
    visitor.screen(1280, 900)

    visitor.open("index.html#lower-back")
    visitor.reads("Lower back")
    visitor.press("elbow-left")
    visitor.reads("Left elbow")
    visitor.element(".bm-brand").click()
    visitor.wait(lambda: visitor.fragment() == "" and visitor.elements(".bm-map.bm-live"), "the page anew")
    visitor.element("#query").send_keys("heart attack")
    visitor.wait(lambda: "Chest pain, pressure or tightness" in visitor.text("#find [role=alert]"), "the warning")
    visitor.element("[data-find-clear]").click()
    visitor.element("#query").send_keys("left sholder\n")
    visitor.reads("Left shoulder")

    visitor.open("demo/index.html")
    host = Host(visitor, visitor.server)
    visitor.wait(lambda: all(host.height(index) > 1000 and host.is_whole(index) for index in (0, 1)), "two maps at their height")
    host.press("elbow-left", 1)
    host.reads("Left elbow", 1)
    visitor.open("embed/setup/index.html")
    visitor.wait(lambda: visitor.elements("iframe"), "the preview")
    assert visitor.console() == []


def test_opened_as_a_file_without_script_it_is_whole(look: Look, tmp_path: Path, body_map: BodyMap) -> None:
    export(tmp_path / "site", body_map, Settings())
    visitor = look(f"file://{tmp_path / 'site'}")
    visitor.cdp("Emulation.setScriptExecutionDisabled", value=True)

    visitor.open("embed/index.html#lower-back")

    visitor.reads("Lower back")
