"""Every text of a map that a person reads, with its file and its line."""

from collections.abc import Iterator

from bodymap.errors import Finding
from bodymap.loading.folder import Loaded
from bodymap.model.base import Words
from bodymap.model.parts import Entry, Part, texts
from bodymap.model.walk import Path_


def texts_of(loaded: Loaded) -> Iterator[tuple[Entry, Words]]:
    """Yield every text that a person reads, of every file, and what kind of words it is."""
    return texts(loaded.body_map)


def finding_in(loaded: Loaded, part: Part, path: Path_, *, rule: str, message: str, hint: str) -> Finding:
    """Return a finding about a place in a file, with its line."""
    file = part.path(language=loaded.body_map.about.language)
    return Finding(file, loaded.lines[file].line(*path), rule, message, hint)
