"""gunicorn's settings, read by `gunicorn app:server` where it is started beside this file. What each is for: docs/deploy.md."""

import gc
import os
from typing import Any

from gunicorn.http import wsgi

from bodymap.server.memory import give_back, making

bind = f"{os.environ.get('HOST') or '127.0.0.1'}:{os.environ.get('PORT') or '8050'}"
workers = int(os.environ.get("WEB_CONCURRENCY") or 2)
worker_class = "bodymap.server.worker.Worker"  # gthread, but what is ready is sent without a thread
threads = 8
preload_app = True  # the answers are made once for all workers, which share their memory
timeout = 30
graceful_timeout = 20
keepalive = 5
max_requests = 0
limit_request_line = 2500  # the map itself refuses addresses over 2000 characters
limit_request_fields = 60
limit_request_field_size = 8000
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # works where all else may only be read
control_socket_disable = True
accesslog = None  # who looked at what is nobody's business
wsgi.SERVER = "bodymap"  # the Server header


def when_ready(server: Any) -> None:
    """Make the answers before the workers are forked, so that they are made once and shared. They are compressed meanwhile."""
    served = getattr(server.app.wsgi(), "extensions", {}).get("bodymap")
    if served:  # another app may be started beside this file too
        with making():
            served.edition.make_first()
            served.edition.make()
        served.edition.pack_aside()
        gc.collect()
        give_back()
        gc.freeze()  # else a worker that looks for garbage writes to each object, and so gets a copy of its own


logconfig_dict = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "bodymap.server.log.JsonLines"}},
    "handlers": {"lines": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"level": "WARNING", "handlers": ["lines"]},
    "loggers": {
        "gunicorn.error": {"level": "INFO", "handlers": ["lines"], "propagate": False},
        "bodymap": {"level": "INFO", "handlers": ["lines"], "propagate": False},
    },
}
