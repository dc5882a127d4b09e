"""Other body maps of npm, each on a page of files made of bench/peers: the pressed muscle is lit, and one line below names it."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.servers import ROOT, files
from bench.subject import HIGHLIGHTER, MUSCLES, Subject, peer

PEERS = Path(__file__).with_name("peers")
ESBUILD = ROOT / "node_modules/.bin/esbuild"
SHAPES = {"body-highlighter": HIGHLIGHTER, "body-muscles": MUSCLES}
"""By package: what can be pressed, and what is true of it once it is marked."""


@contextmanager
def peers() -> Iterator[Mapping[str, tuple[Subject, str]]]:
    """Serve the peers until the block ends: the page and its server's address by name and version; none where they cannot be built."""
    if missing := lacking():
        print(f"Without {missing} the peers are left out: npm ci && npm ci --prefix bench/peers", file=sys.stderr, flush=True)
        yield {}
        return
    with ExitStack() as stack:
        at = Path(stack.enter_context(TemporaryDirectory()))
        served = {}
        for package, version in versions().items():
            name = f"{package} {version}"
            served[name] = peer(name, *SHAPES[package]), stack.enter_context(files(built(package, at / package))).address
        yield served


def versions() -> dict[str, str]:
    """Return the exact version of each peer, as its package.json wants it."""
    wanted: dict[str, str] = json.loads((PEERS / "package.json").read_text("utf-8"))["dependencies"]
    return wanted


def lacking() -> str:
    """Return what is not there and is needed to build the peers; empty where all is."""
    if not shutil.which("node"):
        return "node"
    if not ESBUILD.exists():
        return "esbuild"
    return next((f"{name} {version}" for name, version in versions().items() if installed(name) != version), "")


def installed(package: str) -> str:
    """Return the version of a package that is there; empty where it is not."""
    told = PEERS / "node_modules" / package / "package.json"
    return str(json.loads(told.read_text("utf-8"))["version"]) if told.exists() else ""


def built(package: str, folder: Path) -> Path:
    """Build the page of a package into a new folder and return the folder."""
    folder.mkdir()
    shutil.copy(PEERS / "page.html", folder / "index.html")
    options = ("--bundle", "--minify", "--format=iife", "--log-level=warning", f"--outfile={folder / 'page.js'}")
    subprocess.run([ESBUILD, PEERS / f"{package}.js", *options], check=True)
    return folder
