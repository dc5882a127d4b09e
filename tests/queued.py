"""How long processes have waited for a processor: what a test of time takes off on a busy machine."""

from collections.abc import Iterable
from pathlib import Path


def queued(processes: Iterable[int | str] = ("self",)) -> float:
    """Return seconds, of the process whose threads waited most; 0 where the system does not tell."""
    found = [0.0]
    for process in processes:
        tasks = Path(f"/proc/{process}/task").glob("*/schedstat")
        found.append(sum(int(task.read_text("utf-8").split()[1]) for task in tasks) / 1e9)
    return max(found)
