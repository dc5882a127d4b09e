"""The map behind nginx with the configuration that ships, at the root of a site and under a path of one."""

import re
import shutil
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bench.servers import free_port
from tests.real.test_gunicorn import ROOT, Server, until
from tests.real.test_gunicorn import serve as serve

NGINX = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin:/opt/homebrew/bin")
pytestmark = [pytest.mark.slow, pytest.mark.skipif(not NGINX, reason="nginx is not there")]

UNDER_A_PATH = re.findall(r"```nginx\n(.*?)```", (ROOT / "docs/deploy.md").read_text("utf-8"), re.DOTALL)[0]


@pytest.fixture
def nginx(tmp_path: Path) -> Iterator[Callable[[Server, str], int]]:
    """Start nginx with a part of http { }, where PORT is a free port; gives the port."""
    running = []

    def start(server: Server, http: str) -> int:
        port = free_port()
        http = http.replace("127.0.0.1:8050", f"127.0.0.1:{server.port}").replace("PORT", str(port))
        temporary = "".join(f"{name}_temp_path {tmp_path}/{name}; " for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        start = f"daemon off; user root; worker_processes 1; error_log {tmp_path}/error.log; pid {tmp_path}/pid; events {{ }}\n"
        (tmp_path / "nginx.conf").write_text(f"{start}http {{ {temporary}\n{http}\n}}")
        running.append(subprocess.Popen([str(NGINX), "-p", str(tmp_path), "-c", str(tmp_path / "nginx.conf")]))
        return port

    yield start
    for process in running:
        process.terminate()
        process.wait(10)


def behind(server: Server, port: int) -> Server:
    """The same server, asked through nginx."""
    through = object.__new__(Server)
    through.address, through.port = f"http://127.0.0.1:{port}", port
    return through


def shipped(tmp_path: Path) -> str:
    """The configuration that ships, without TLS, which needs a certificate."""
    text = (ROOT / "deploy/nginx.conf").read_text("utf-8").replace("listen 443 ssl;", "listen 127.0.0.1:PORT;")
    return re.sub(r"^ *ssl_.*\n", "", text, flags=re.MULTILINE).replace("/var/cache/nginx/bodymap", str(tmp_path / "cache"))


def test_behind_nginx_pages_are_kept_and_shown_while_the_map_is_away(
    serve: Callable[..., Server], nginx: Callable[[Server, str], int], tmp_path: Path
) -> None:
    server = serve()
    through = behind(server, nginx(server, shipped(tmp_path)))
    until(lambda: through.get("/embed/")[0] == 200, "a page through nginx")

    for path in ("/", "/embed/", "/embed.js", "/share.png", "/nothing", "/consult"):
        status, headers, body = through.get(path)
        direct = server.get(path)
        assert (status, body) == (direct[0], direct[2])
        for name in ("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Resource-Policy"):
            assert headers[name] == direct[1][name], path
        assert headers["Server"] == "nginx"
    assert through.get("/health")[0] == 200
    assert through.get("/embed/", **{"Accept-Encoding": "gzip"})[1]["Content-Encoding"] == "gzip"
    server.stop()
    time.sleep(1.1)  # what is kept is a second old and has to be asked for again
    assert through.get("/embed/")[0] == 200


def test_under_a_path_of_another_site_all_is_there(serve: Callable[..., Server], nginx: Callable[[Server, str], int]) -> None:
    server = serve(BODYMAP_BASE_URL="https://clinic.example/tools/map")
    through = behind(server, nginx(server, f"server {{ listen 127.0.0.1:PORT; {UNDER_A_PATH} }}"))
    until(lambda: through.get("/tools/map/")[0] == 200, "a page through nginx")

    page = through.get("/tools/map/")[2].decode()
    for address in re.findall(r'<script src="([^"]+)"', page):
        assert through.get(f"/tools/map/{address}")[0] == 200
    for path in ("embed/", "embed/setup/", "consult/", "consult/_dash-layout", "handout/", "share.png"):
        assert through.get(f"/tools/map/{path}")[0] == 200, path
    assert 'href="/tools/map/"' in through.get("/tools/map/nothing")[2].decode()


def test_pictures_of_handouts_have_a_limit_of_their_own(
    serve: Callable[..., Server], nginx: Callable[[Server, str], int], tmp_path: Path
) -> None:
    """Fault f52: whoever asks for many gets 503, and pages are answered as ever."""
    server = serve()
    port = nginx(server, shipped(tmp_path))
    through = behind(server, port)
    until(lambda: through.get("/embed/")[0] == 200, "a page through nginx")

    statuses = [post(f"http://127.0.0.1:{port}/handout/picture", b"areas=nothing") for _ in range(12)]

    assert set(statuses) == {404, 503}
    assert statuses.count(503) >= 5
    assert through.get("/embed/")[0] == 200


def post(address: str, body: bytes) -> int:
    try:
        with urllib.request.urlopen(urllib.request.Request(address, data=body), timeout=30) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code
