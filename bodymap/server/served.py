"""Which edition is served. With the setting `reload` it follows the data folder; a bad edit changes nothing."""

import logging
import mmap
import os
from threading import Event, Lock, Thread
from typing import Any

import bodymap
from bodymap.errors import DataError, SettingsError
from bodymap.server.edition import Edition, read_edition
from bodymap.server.log import say, say_fault
from bodymap.server.memory import making
from bodymap.server.watch import content_mark, stamps
from bodymap.settings import Settings

PAUSE = 0.2
"""Seconds between two looks at the folder, and the rest that a file must have had before it is read: it may be half written."""

TRIES = 8
"""How often a folder is waited for that does not come to rest."""

MOST = 20
"""How many findings `/health` tells; the log has them all."""


class Served:
    """The edition that visitors get now.

    A thread in each process looks at the folder. It starts with the process's first request, because threads do not live on
    in the processes that gunicorn forks.

    Args:
        settings: the settings.

    Raises:
        DataError: the data folder has faults.
        SettingsError: a condition to hide, or the figure, is unknown.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.findings: tuple[str, ...] = ()
        self._stamps, self._mark = stamps(settings.data), content_mark(settings.data) if settings.reload else b""
        self.edition = read_edition(settings)
        self._said = mmap.mmap(-1, 32)  # shared by forked workers: what one has logged the others do not
        self._said[:] = self._mark or bytes(32)
        self._process, self._starting, self._stopped = 0, Lock(), Event()

    def now(self) -> Edition:
        """Return the edition for a request."""
        if self.settings.reload and self._process != os.getpid():
            with self._starting:
                if self._process != os.getpid():
                    self.look()
                    Thread(target=self._follow, name="bodymap-reload", daemon=True).start()
                    self._process = os.getpid()
        return self.edition

    def stop(self) -> None:
        """End the thread."""
        self._stopped.set()

    def look(self) -> None:
        """Take over what has changed in the folder, if it is sound; else keep what is served, and say so once."""
        if stamps(self.settings.data) == self._stamps:
            return
        self._stamps = self._rested()
        mark = content_mark(self.settings.data)
        if mark == self._mark:
            return
        self._mark, before = mark, self.edition
        try:
            with making():
                edition = read_edition(self.settings)
                edition.make_first()
                edition.before, self.edition = before, edition  # the rest follows, and comes from the one before until then
                edition.make()
                edition.before = None
        except DataError as error:
            self._keep(before, tuple(map(str, error.findings)))
        except SettingsError as error:
            self._keep(before, error.lines)
        except Exception as error:  # whatever it is, visitors keep the map that works
            say_fault("data not read", error)
            self._keep(before, (f"The data cannot be shown: {type(error).__name__}.",))
        else:
            self.findings = ()
            self._say_once("serving new data", version=edition.body_map.about.version, notices=edition.notices)

    def health(self) -> dict[str, Any]:
        """Return what `/health` tells: nothing that a visitor could not see, but for the findings."""
        about = self.edition.body_map.about
        folder = str(self.settings.data)
        return {
            "status": "serving previous data" if self.findings else "ok",
            "version": bodymap.__version__,
            "data": {"version": about.version, "dated": about.dated.isoformat(), "counts": self.edition.counts},
            "findings": [line.replace(folder, "the data folder") for line in self.findings[:MOST]],
        }

    def _follow(self) -> None:
        while not self._stopped.wait(PAUSE):
            self.look()
            self.edition.pack_next()

    def _rested(self) -> Any:
        """Return the stamps of the folder once two looks show the same."""
        before = stamps(self.settings.data)
        for _ in range(TRIES):
            self._stopped.wait(PAUSE)
            now = stamps(self.settings.data)
            if now == before:
                break
            before = now
        return before

    def _keep(self, before: Edition, findings: tuple[str, ...]) -> None:
        self.edition, self.findings = before, findings
        self._say_once("serving previous data", level=logging.WARNING, findings=findings)

    def _say_once(self, event: str, **facts: Any) -> None:
        if self._said[:] != self._mark:
            self._said[:] = self._mark
            say(event, **facts)
