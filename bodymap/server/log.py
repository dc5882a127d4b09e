"""What the program writes about itself: one line of JSON each, and nothing about a visitor.

A line has `time` (UTC), `level` and `event`, and what belongs to that event. docs/deploy.md lists them all.
"""

import json
import logging
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

LOGGER = logging.getLogger("bodymap")
PRIVATE = ("Invalid request", "Error handling request")
"""How gunicorn begins what names an address or a path that somebody asked for; the rest of it is left out."""


def log_event(event: str, *, level: int = logging.INFO, **facts: Any) -> None:
    """Write one line: what happened, and facts about it that are no visitor's."""
    LOGGER.log(level, event, extra={"facts": facts})


def log_fault(event: str, error: BaseException) -> None:
    """Write one line about a mistake of ours: its kind and its places in the code. Its message may hold what a visitor sent."""
    log_event(event, level=logging.ERROR, kind=type(error).__name__, at=_places(error))


class JsonLines(logging.Formatter):
    """Makes a line of JSON of a record, also of one that gunicorn or a library wrote."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        when = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        event = record.getMessage()
        event = next((f"{start} (not logged)" for start in PRIVATE if event.startswith(start)), event)
        line: dict[str, Any] = {"time": when, "level": record.levelname.lower(), "event": event, **getattr(record, "facts", {})}
        if record.exc_info and record.exc_info[1]:
            line |= {"kind": type(record.exc_info[1]).__name__, "at": _places(record.exc_info[1])}
        return json.dumps(line, ensure_ascii=False)


def start_log() -> None:
    """Send the lines to the standard error. Called by programs, never on import: somebody else's app has a log of its own."""
    if LOGGER.handlers:
        return
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines())
    LOGGER.addHandler(handler)
    LOGGER.setLevel(logging.INFO)
    LOGGER.propagate = False


def _places(error: BaseException) -> list[str]:
    """Return file, line and function of each step that led to an error, the last one last."""
    return [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)]
