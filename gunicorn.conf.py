"""gunicorn's settings, read by `gunicorn app:server` where it is started beside this file. What each is for: docs/deploy.md."""

import os

from gunicorn.http import wsgi

host = os.environ.get("HOST") or "127.0.0.1"
bind = f"{f'[{host}]' if ':' in host else host}:{os.environ.get('PORT') or '8050'}"
workers = int(os.environ.get("WEB_CONCURRENCY") or 2)
worker_class = "gthread"
threads = 8
preload_app = True  # pages are made once for all workers
timeout = 30
graceful_timeout = 20
keepalive = 5
limit_request_line = 2500  # the map itself refuses addresses over 2000 characters
limit_request_fields = 60
limit_request_field_size = 8000
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # works where all else may only be read
control_socket_disable = True
accesslog = None  # who looked at what is nobody's business
wsgi.SERVER = "bodymap"  # the Server header

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
