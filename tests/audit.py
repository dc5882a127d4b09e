"""`make audit`: what needs node: Lighthouse as a phone sees the pages, and the Nu HTML checker.

The served page is asked of gunicorn, the exported one of nginx. Prints the scores and fails below the bar. Needs npx, java, nginx.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bodymap.export import export
from bodymap.load import load_body_map
from bodymap.settings import Settings

ROOT = Path(__file__).parents[1]
LIGHTHOUSE = "lighthouse@12.8.2"  # the last that runs on node 20
CHECKER = "vnu-jar@26.9.27"
CHROMIUM = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"
SERVED = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
EXPORTED = dict.fromkeys(SERVED, 100)

NGINX = """daemon off; user root; worker_processes 1; error_log {at}/error.log; pid {at}/pid;
events {{ }}
http {{ types {{ text/html html; text/javascript js; image/png png; text/plain txt; application/json json; text/xml xml; }}
  access_log off; server {{ listen 127.0.0.1:{port}; root {root}; include {root}{path}nginx-headers.conf; }} }}
"""


def main() -> int:
    """Return 0 where every score reaches its bar and every page is valid."""
    os.environ["PATH"] += ":/usr/sbin"
    missing = [name for name in ("npm", "npx", "java", "nginx", "chromium") if not shutil.which(name)]
    if missing:
        print(f"make audit needs on the PATH: {', '.join(missing)}.")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        at = Path(folder)
        (at / "pages").mkdir()
        with gunicorn() as served:
            good = [judge("/", scores(served), SERVED)]
            for name, path in (("index", ""), ("embed", "embed/"), ("setup", "embed/setup/"), ("404", "wrong")):
                (at / "pages" / f"{name}.html").write_bytes(page(served + path))
        with nginx(at / "a", "/") as exported:
            good.append(judge("export", scores(exported), EXPORTED))
        with nginx(at / "b", "/map/") as exported:  # a canonical address that is a site's root would count as a mistake
            good.append(judge("export under a path, embed/", scores(f"{exported}embed/"), EXPORTED))
        good.append(valid([*sorted((at / "pages").glob("*.html")), *sorted((at / "a/root").rglob("*.html"))]))
    return 0 if all(good) else 1


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


@contextmanager
def gunicorn() -> Iterator[str]:
    """Serve the map as for real use; gives its address."""
    port = free_port()
    address = f"http://127.0.0.1:{port}/"
    command = [sys.executable, "-m", "gunicorn", "--workers", "2", "--bind", f"127.0.0.1:{port}", "--log-level", "error", "app:server"]
    with running(command, address, {**os.environ, "BODYMAP_BASE_URL": address}):
        yield address


@contextmanager
def nginx(at: Path, path: str) -> Iterator[str]:
    """Serve an export under a path; gives its address."""
    port = free_port()
    address = f"http://127.0.0.1:{port}{path}"
    export(at / f"root{path}", load_body_map(), Settings(base_url=address))
    (at / "nginx.conf").write_text(NGINX.format(at=at, root=at / "root", port=port, path=path))
    with running(["nginx", "-p", str(at), "-c", str(at / "nginx.conf")], address, dict(os.environ)):
        yield address


@contextmanager
def running(command: list[str], address: str, environment: dict[str, str]) -> Iterator[None]:
    """Run a server until the block ends."""
    server = subprocess.Popen(command, cwd=ROOT, env=environment)
    try:
        for _ in range(100):
            try:
                page(address)
                break
            except OSError:
                time.sleep(0.1)
        else:
            raise SystemExit(f"{command[0]} did not start.")
        yield
    finally:
        server.terminate()
        server.wait(10)


def page(address: str) -> bytes:
    """Return what an address answers, a page for a wrong address too."""
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return bytes(answer.read())
    except urllib.error.HTTPError as error:
        return error.read()


def scores(address: str) -> dict[str, int]:
    """Return Lighthouse's scores by category, 0 to 100."""
    with tempfile.TemporaryDirectory() as folder:  # through a pipe npx may cut the report short
        at = Path(folder) / "report.json"
        command = ["npx", "--yes", LIGHTHOUSE, address, "--output=json", f"--output-path={at}", "--quiet"]
        options = [f"--only-categories={','.join(SERVED)}", f"--chrome-flags={CHROMIUM}"]
        environment = {**os.environ, "CHROME_PATH": str(shutil.which("chromium"))}
        result = subprocess.run([*command, *options], env=environment, capture_output=True, text=True, check=False)
        if not at.exists():
            raise SystemExit(f"Lighthouse did not run: {result.stderr[-500:]}")
        report = json.loads(at.read_text("utf-8"))
    for audit in report["audits"].values():
        if audit.get("score") is not None and audit["score"] < 0.9 and audit.get("scoreDisplayMode") != "informative":
            print(f"  {audit['id']}: {audit['title']} {audit.get('displayValue', '')}")
    return {name: round(category["score"] * 100) for name, category in report["categories"].items()}


def judge(name: str, found: dict[str, int], bar: dict[str, int]) -> bool:
    """Print scores beside their bar; return whether all reach it."""
    print(f"Lighthouse, mobile, {name}: " + ", ".join(f"{each} {found[each]} (bar {least})" for each, least in bar.items()))
    return all(found[each] >= least for each, least in bar.items())


def valid(pages: list[Path]) -> bool:
    """Print what the Nu HTML checker finds; return whether every page is without error."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, CHECKER], check=True)
        jar = next(Path(folder).rglob("vnu.jar"))
        command = ["java", "-jar", str(jar), "--errors-only", "--stdout", *map(str, pages)]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
    print(result.stdout[:3000], end="")
    print(f"Nu HTML checker: {len(pages)} pages, {len(result.stdout.splitlines())} errors (bar 0)")
    return result.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
