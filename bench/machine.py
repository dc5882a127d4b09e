"""The machine that measured."""

import os
import platform
import shutil
import subprocess
from pathlib import Path


def machine() -> dict[str, str]:
    """Return what a reader needs to judge absolute numbers: processor, cores, memory, system, Python, Chromium, wrk."""
    return {
        "processor": _after("/proc/cpuinfo", "model name") or platform.processor() or platform.machine(),
        "cores": str(len(os.sched_getaffinity(0))),
        "memory": f"{int(_after('/proc/meminfo', 'MemTotal').split()[0]) / 1e6:.0f} GB",
        "system": f"{platform.system()} {platform.release().split('-')[0]}, {platform.machine()}",
        "Python": platform.python_version(),
        "Chromium": _version("chromium", "--version"),
        "wrk": " ".join(_version("wrk", "-v").split()[:2]),
        "load of the machine at the start": f"{os.getloadavg()[0]:.1f}",
    }


def _after(file: str, name: str) -> str:
    lines = Path(file).read_text("utf-8").splitlines()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(name)), "")


def _version(program: str, option: str) -> str:
    if not shutil.which(program):
        return "not there"
    said = subprocess.run([program, option], capture_output=True, text=True, check=False)
    return (said.stdout or said.stderr).splitlines()[0].removeprefix("Chromium ").strip()
