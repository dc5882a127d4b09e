"""Everything that is made of one map: each page, each file, by its path. A changed map gets a new edition beside the old one."""

from collections.abc import Callable, Mapping
from functools import cached_property, partial
from threading import RLock

from bodymap.content.hide import still_named, without
from bodymap.content.shown_figure import with_figure
from bodymap.loading.folder import load_body_map
from bodymap.model.body_map import BodyMap
from bodymap.server.aside import made_aside
from bodymap.server.consult import PATH as CONSULT
from bodymap.server.consult import ConsultPage
from bodymap.server.dash_page import DASH, SUITES, DashPage, plain_path
from bodymap.server.map_page import MapPage
from bodymap.settings import Settings
from bodymap.site.site import SiteFiles
from bodymap.site.static_file import Answer


class Edition:
    """The answers of one map.

    Args:
        body_map: the map.
        settings: the settings.
    """

    def __init__(self, body_map: BodyMap, settings: Settings) -> None:
        self.body_map, self.settings = body_map, settings
        self.notices: tuple[str, ...] = ()
        self.files = SiteFiles(body_map, settings)
        self.map_page = MapPage(body_map, settings)
        self.before: Edition | None = None
        self._made: dict[str, Answer] = {}
        self._making = RLock()

    @cached_property
    def consult_page(self) -> ConsultPage:
        """The consultation board."""
        return ConsultPage(self.body_map, self.settings)

    @property
    def pages(self) -> Mapping[str, Callable[[], DashPage]]:
        """The Dash pages by path, the longest first; each is made at its first use."""
        return {CONSULT: lambda: self.consult_page, "": lambda: self.map_page}

    def has(self, path: str) -> bool:
        """Return whether there is an answer for a path relative to the map's own address."""
        return self._maker(path) is not None

    def paths(self) -> list[str]:
        """Return the paths of all answers."""
        return [*self.files.makers, *(path for page in self.pages.values() for path in page().makers)]

    def answer(self, path: str) -> Answer | None:
        """Return an answer, made at its first use; None where there is no such path.

        As long as `before` is set, what is not made yet is answered by that edition.
        """
        name = plain_path(path)
        if name in self._made:
            return self._made[name]
        if before := self.before:
            return before.answer(path)
        return self._answer(name)

    def _answer(self, name: str) -> Answer | None:
        with self._making:
            if name not in self._made and (maker := self._maker(name)):
                self._made[name] = maker()
            return self._made.get(name)

    def _maker(self, path: str) -> Callable[[], Answer] | None:
        if path in self.files.makers:
            return partial(self.files.answer, path)
        page = next(page for start, page in self.pages.items() if path.startswith(start))
        return page().makers.get(path) if path in self.pages or DASH in path else None

    def make_first(self) -> None:
        """Make the pages of patients, which are asked for most."""
        for path in ("", "embed/"):
            self._answer(path)

    def make(self) -> None:
        """Make every answer now, so that a fault shows before a visitor could see it.

        But not Dash's own files, the same in each edition, nor sizes of pictures, which take long and were opened when they were read.
        """
        for path in self.paths():
            if SUITES not in path and not path.startswith("figures/"):
                self._answer(path)

    def pack_next(self) -> None:
        """Compress one of those that were made and are not yet, so that no visitor waits for it.

        Only one: it may take half a second, and whoever follows the data folder looks again before the next one.
        """
        for answer, encoding in self._forms():
            if not answer.has(encoding):
                answer.form(encoding)
                return

    def pack_aside(self) -> None:
        """Let a process aside compress what was made, while this one goes on and may be forked."""
        forms = self._forms()
        most = max(len(answer.plain) for answer, _ in forms)
        made = made_aside([partial(answer.form, encoding) for answer, encoding in forms], most=most)
        for (answer, encoding), result in zip(forms, made, strict=True):
            answer.expect(encoding, result)

    def _forms(self) -> list[tuple[Answer, str]]:
        texts = [answer for path, answer in list(self._made.items()) if answer.text and SUITES not in path]
        return [(answer, encoding) for answer in texts for encoding in ("br", "gzip")]

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many of what the map holds."""
        names = ("regions", "conditions", "benefits", "trigger_points", "references", "questions", "figures")
        return {name: len(getattr(self.body_map, name)) for name in names}


def read_edition(settings: Settings) -> Edition:
    """Return the edition of the data folder as it is now.

    Raises:
        DataError: the data folder has faults.
        SettingsError: a condition to hide, or the figure, is unknown.
    """
    whole = load_body_map(settings.data, codes=settings.snomed)
    edition = Edition(with_figure(without(whole, settings.hidden_conditions), settings.figure), settings)
    edition.notices = still_named(whole, edition.body_map)
    return edition
