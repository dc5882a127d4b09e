"""Nothing lies about unused: no reference that nobody cites, no file that nobody reads."""

from collections.abc import Iterator
from fnmatch import fnmatch

from bodymap.errors import Finding
from bodymap.loading.folder import Loaded
from bodymap.model.parts import cited
from bodymap.rules.findings import finding_at

OF_PROGRAMS = (".*", "thumbs.db", "desktop.ini", "~$*", "*~", "*.tmp", "*.swp")
"""Files that systems and programs put beside those that somebody opens."""


def everything_is_used(loaded: Loaded) -> Iterator[Finding]:
    """No reference that nobody cites, no file that nobody reads, no condition without a point is an error; the first two are."""
    body_map = loaded.body_map
    known = {reference for _, reference in cited(body_map)}
    for reference in body_map.references:
        if reference not in known:
            message = f'reference "{reference}" is cited by nothing.'
            hint = "Cite it where it belongs, or delete it."
            yield finding_at(loaded, "references.yaml", reference, rule="unused-reference", message=message, hint=hint)
    read = set(loaded.lines) | {view.picture.name for figure in body_map.figures.values() for view in figure.views}
    for path in sorted(body_map.folder.rglob("*")):
        name = path.relative_to(body_map.folder).as_posix()
        if path.is_file() and name not in read and not any(fnmatch(path.name.lower(), each) for each in OF_PROGRAMS):
            yield Finding(name, 0, "unused-file", "is read by nothing.", "Delete it, or check how it is spelled.")
