"""Start the body map: `python app.py`, or `gunicorn app:server`. Settings come from the environment, see the README."""

import sys

from bodymap.cli import app_or_stop, main

if __name__ == "__main__":
    main(["serve", *sys.argv[1:]])
else:
    app = app_or_stop()
    server = app.server
