"""`make audit`: Lighthouse on the served page, as a phone sees it, against gunicorn.

Needs node; prints the scores and fails below the bar.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).parents[1]
LIGHTHOUSE = "lighthouse@12.8.2"  # the last that runs on node 20
BAR = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}


def main() -> int:
    """Return 0 where every score reaches its bar."""
    chromium = shutil.which("chromium")
    if not shutil.which("npx") or not chromium:
        print("make audit needs node (npx) and chromium on the PATH.")
        return 1
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}/"
    environment = {**os.environ, "BODYMAP_BASE_URL": address}
    server = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "--workers", "2", "--bind", f"127.0.0.1:{port}", "--log-level", "error", "app:server"],
        cwd=ROOT,
        env=environment,
    )
    try:
        _wait_for(address)
        return _judge(_scores(address, chromium))
    finally:
        server.terminate()
        server.wait(10)


def _wait_for(address: str) -> None:
    for _ in range(100):
        try:
            urllib.request.urlopen(address, timeout=5).close()
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("The server did not start.")


def _scores(address: str, chromium: str) -> dict[str, int]:
    """Return Lighthouse's scores by category, 0 to 100."""
    command = ["npx", "--yes", LIGHTHOUSE, address, "--output=json", "--quiet", f"--only-categories={','.join(BAR)}"]
    flags = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"
    result = subprocess.run(
        [*command, f"--chrome-flags={flags}"], env={**os.environ, "CHROME_PATH": chromium}, capture_output=True, text=True, check=False
    )
    if not result.stdout.startswith("{"):
        raise SystemExit(f"Lighthouse did not run: {result.stderr[-500:]}")
    report = json.loads(result.stdout)
    for audit in report["audits"].values():
        if audit.get("score") is not None and audit["score"] < 0.9 and audit.get("scoreDisplayMode") != "informative":
            print(f"  {audit['id']}: {audit['title']} {audit.get('displayValue', '')}")
    return {name: round(category["score"] * 100) for name, category in report["categories"].items()}


def _judge(scores: dict[str, int]) -> int:
    print("Lighthouse, mobile: " + ", ".join(f"{name} {scores[name]} (bar {bar})" for name, bar in BAR.items()))
    return 0 if all(scores[name] >= bar for name, bar in BAR.items()) else 1


if __name__ == "__main__":
    sys.exit(main())
