"""The site that visitors get now. With the setting `reload` it follows the data folder; a bad edit changes nothing."""

import logging
import os
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from time import monotonic, time
from typing import Any

from bodymap import __version__
from bodymap.errors import DataError, SettingsError
from bodymap.model.body_map import BodyMap
from bodymap.server.log import log_event, log_fault
from bodymap.settings import Settings
from bodymap.site.shown_map import shown_map
from bodymap.site.site import Site

LOOK = 0.5
"""Seconds between two looks at the folder. With the second that a new site takes, an edit shows within two."""

REST = 0.2
"""Seconds for which no file may have changed before the folder is read: a younger one may be half written."""

MOST_FINDINGS = 20
"""How many findings `/health` tells; the log has them all."""

Times = tuple[tuple[str, int, int], ...]
"""Of each file its path, its time of change in nanoseconds, and its size in bytes."""


class LiveSite:
    """Holds the site, and looks after the folder within a request: no thread, and one request at a time does it.

    Args:
        settings: the settings.
        build: makes the site of a map.

    Raises:
        DataError: the data folder has faults.
        SettingsError: a condition to hide, or the figure, is unknown.
    """

    def __init__(self, settings: Settings, build: Callable[[BodyMap], Site]) -> None:
        self._settings, self._build = settings, build
        self._times = folder_times(settings.data)
        self._next_look, self._looking = 0.0, Lock()
        self.findings: tuple[str, ...] = ()
        body_map, self.notices = shown_map(settings)
        self._site = build(body_map)

    def now(self) -> Site:
        """Return the site for a request."""
        if self._settings.reload and monotonic() >= self._next_look and self._looking.acquire(blocking=False):
            try:
                self._look()
            finally:
                self._looking.release()
        return self._site

    def health(self) -> dict[str, Any]:
        """Return what `/health` tells: nothing that a visitor could not see, but for the findings."""
        body_map, folder = self.now().body_map, str(self._settings.data)
        parts = ("regions", "conditions", "benefits", "trigger_points", "references", "questions", "figures")
        return {
            "status": "serving previous data" if self.findings else "ok",
            "version": __version__,
            "data": {
                "version": body_map.about.version,
                "dated": body_map.about.dated.isoformat(),
                "counts": {name: len(getattr(body_map, name)) for name in parts},
            },
            "findings": [line.replace(folder, "the data folder") for line in self.findings[:MOST_FINDINGS]],
        }

    def _look(self) -> None:
        times = folder_times(self._settings.data)
        changed = times != self._times
        youngest = max((changed_at for _, changed_at, _ in times), default=0) / 1e9
        resting = not 0 <= time() - youngest < REST
        self._next_look = monotonic() + (REST if changed and not resting else LOOK)
        if changed and resting:
            self._times = times
            self._take_over()

    def _take_over(self) -> None:
        """Make the site of the folder as it is now, whole, and swap it in; where that fails, say so and keep what is served."""
        try:
            body_map, notices = shown_map(self._settings)
            site = self._build(body_map)
            site.make()
        except DataError as error:
            self._keep(tuple(map(str, error.findings)))
        except SettingsError as error:
            self._keep(error.lines)
        except Exception as error:  # whatever it is, visitors keep the map that works
            log_fault("data not read", error)
            self._keep((f"The data cannot be shown: {type(error).__name__}.",))
        else:
            self._site, self.notices, self.findings = site, notices, ()
            log_event("serving new data", version=body_map.about.version, notices=notices)

    def _keep(self, findings: tuple[str, ...]) -> None:
        self.findings = findings
        log_event("serving previous data", level=logging.WARNING, findings=findings)


def folder_times(folder: Path) -> Times:
    """Return when each file of a folder was changed, and its size; hidden files are left out, and those that cannot be looked at."""
    found = []
    for at, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for path in (Path(at, name) for name in sorted(names) if not name.startswith(".")):
            try:
                stat = path.stat()
            except OSError:
                continue
            found.append((str(path), stat.st_mtime_ns, stat.st_size))
    return tuple(found)
