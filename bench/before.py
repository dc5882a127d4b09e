"""The version before: another commit of this repository, in a folder of its own, served as this one is."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.servers import ROOT, gunicorn

REF = "15c2d53"
"""What ours is measured beside, unless BENCH_BEFORE names another commit, tag or branch."""


@contextmanager
def before() -> Iterator[tuple[str, str] | None]:
    """Serve the version before until the block ends: its name and its server's address; None where git does not have it."""
    ref = os.environ.get("BENCH_BEFORE") or REF
    commit = git("rev-parse", "--short", "--verify", "--quiet", f"{ref}^{{commit}}")
    if not commit:
        print(f"git does not have {ref}: the version before is left out.", file=sys.stderr, flush=True)
        yield None
        return
    with checked_out(commit) as root, gunicorn(root=root) as server:
        yield f"before, {commit}", server.address


@contextmanager
def checked_out(commit: str) -> Iterator[Path]:
    """Check a commit out into a folder that is there until the block ends.

    Raises:
        SystemExit: git could not.
    """
    with TemporaryDirectory() as folder:
        root = Path(folder) / commit
        git("worktree", "add", "--quiet", "--detach", str(root), commit)
        try:
            if not root.exists():
                raise SystemExit(f"git could not check {commit} out.")
            yield root
        finally:
            git("worktree", "remove", "--force", str(root))


def git(*arguments: str) -> str:
    """Return what git says of this repository; nothing where it fails or is not there."""
    try:
        return subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()
    except FileNotFoundError:
        return ""
