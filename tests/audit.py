"""`make audit`: what needs node or the network: Lighthouse as a phone sees pages, the Nu HTML checker, pip-audit, the installed package.

The served page is asked of gunicorn, the exported one of nginx. Prints the scores, writes them to
docs/lighthouse.json for docs/benchmarks.md, and fails below the bar. Needs npx, java, nginx.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from bench.report import LIGHTHOUSE as SCORES
from bench.servers import gunicorn, nginx, page
from tests.audit_install import installs

LIGHTHOUSE = "lighthouse@12.8.2"  # the last that runs on node 20
CHECKER = "vnu-jar@26.9.27"
PIP_AUDIT = "pip-audit==2.10.1"
CHROMIUM = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"
SERVED = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
EXPORTED = dict.fromkeys(SERVED, 100)


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
        with gunicorn() as server:
            served = server.address
            found = {"/": (scores(served), SERVED)}
            for name, path in (
                ("index", ""),
                ("embed", "embed/"),
                ("setup", "embed/setup/"),
                ("404", "wrong"),
                ("consult", "consult/"),
                ("handout", "handout/"),
            ):
                (at / "pages" / f"{name}.html").write_bytes(page(served + path))
        with nginx(at / "a", "/") as exported:
            found["export"] = scores(exported.address), EXPORTED
        with nginx(at / "b", "/map/") as exported:  # a canonical address that is a site's root would count as a mistake
            found["export under a path, embed/"] = scores(f"{exported.address}embed/"), EXPORTED
        good = [judge(name, *each) for name, each in found.items()]
        keep(found)
        good.append(valid([*sorted((at / "pages").glob("*.html")), *sorted((at / "a/root").rglob("*.html"))]))
    good += [no_known_holes(), installs()]
    return 0 if all(good) else 1


def no_known_holes() -> bool:
    """Print what pip-audit knows of the locked libraries; return whether it knows of no hole. Left out where it cannot ask."""
    with tempfile.TemporaryDirectory() as folder:
        at = Path(folder)
        subprocess.run([sys.executable, "-m", "venv", str(at)], check=True)
        installed = subprocess.run([at / "bin/pip", "install", "--quiet", PIP_AUDIT], capture_output=True, text=True, check=False)
        if installed.returncode:
            print("pip-audit: left out, it cannot be installed here.")
            return True
        command = [
            str(at / "bin/pip-audit"),
            "--requirement",
            "requirements.txt",
            "--no-deps",
            "--disable-pip",
        ]
        result = subprocess.run(command, cwd=Path(__file__).parents[1], capture_output=True, text=True, check=False)
    if "could not be audited" in result.stdout or (result.returncode and not result.stdout.strip()):
        print("pip-audit: left out, the list of known holes cannot be reached.")
        return True
    print(f"pip-audit: {result.stdout.strip() or 'no known hole'}")
    return result.returncode == 0


def scores(address: str, tries: int = 3) -> dict[str, int]:
    """Return Lighthouse's scores by category, 0 to 100; asked again where it could not measure one of them."""
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
    if any(category["score"] is None for category in report["categories"].values()):
        faults = {audit["errorMessage"] for audit in report["audits"].values() if audit.get("errorMessage")}
        print(f"  Lighthouse could not measure {address}: {'; '.join(sorted(faults))[:300]}")
        if tries == 1:
            raise SystemExit("Lighthouse gave no score three times.")
        return scores(address, tries - 1)
    return {name: round(category["score"] * 100) for name, category in report["categories"].items()}


def keep(found: dict[str, tuple[dict[str, int], dict[str, int]]]) -> None:
    """Write the scores and their bars where the next `make bench` finds them."""
    table = {name: {each: [scores[each], bar] for each, bar in bars.items()} for name, (scores, bars) in found.items()}
    told = {"date": date.today().isoformat(), "version": LIGHTHOUSE.replace("lighthouse@", "Lighthouse "), "scores": table}
    SCORES.write_text(json.dumps(told, indent=1) + "\n", "utf-8")


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
