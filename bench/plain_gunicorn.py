"""gunicorn's settings for the yardsticks: those of gunicorn.conf.py, without what is the map's own (its answers, its log)."""

import runpy
from pathlib import Path

_OURS = runpy.run_path(str(Path(__file__).parents[1] / "gunicorn.conf.py"))
_SHARED = ("workers", "worker_class", "threads", "preload_app", "timeout", "graceful_timeout", "keepalive", "worker_tmp_dir", "accesslog")
globals().update({name: _OURS[name] for name in _SHARED})
loglevel = "error"
