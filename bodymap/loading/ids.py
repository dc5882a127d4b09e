"""Every id in the data names something that exists, once. Works on the files as read, so each finding has its exact line."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bodymap.errors import Finding, did_you_mean
from bodymap.loading.yaml_reader import Lines
from bodymap.model.base import Defines, Refers
from bodymap.model.walk import Marked, marked

FEW = 4
"""Ids of a kind that nothing names: as many are offered as what one was renamed to."""

Known = dict[str, set[str]]
"""The ids of each kind of thing."""


def unresolved(
    values: Mapping[str, Any], lines: Mapping[str, Lines], *, shapes: Mapping[str, Any], figures: Iterable[str]
) -> Iterator[Finding]:
    """Yield a finding for every id that names nothing, and for every id given twice. The types say which texts are ids, and of what.

    Args:
        values: the content of each file that could be read, as text values.
        lines: the lines of each of these files.
        shapes: the type that each of these files should have.
        figures: the figures that there are; their ids are the names of their folders.
    """
    found = {file: tuple(marked(value, shapes[file])) for file, value in values.items()}
    own = {file: _defined(texts) for file, texts in found.items()}
    shared: Known = {"figure": set(figures)}
    for known in own.values():
        for kind, ids in known.items():
            shared.setdefault(kind, set()).update(ids)
    named = {each.text for texts in found.values() for each in texts if isinstance(each.mark, Refers)}
    unnamed = {
        each.text: (each.mark.kind, f"{file}:{lines[file].line(*each.path)}")
        for file, texts in found.items()
        for each in texts
        if isinstance(each.mark, Defines) and each.text not in named
    }
    for file, texts in found.items():
        yield from _repeated(values[file], lines[file])
        yield from _unknown(texts, {**shared, **own[file]}, lines[file], unnamed)


def _defined(texts: tuple[Marked, ...]) -> Known:
    """Return the ids that things of a file are given. A kind without any is left out: nothing is unknown while its list is unread."""
    known: Known = {}
    for each in texts:
        if isinstance(each.mark, Defines):
            known.setdefault(each.mark.kind, set()).add(each.text)
    return known


def _unknown(texts: tuple[Marked, ...], known: Known, lines: Lines, unnamed: Mapping[str, tuple[str, str]]) -> Iterator[Finding]:
    """Yield a finding for each id that names nothing. `unnamed`: the ids that nothing names, with their kinds and where they are given."""
    for each in texts:
        if not isinstance(each.mark, Refers):
            continue
        kind = each.mark.kind
        kinds = kind.split(" or ")
        ids = {known_id for one in kinds for known_id in known.get(one, ())}
        if all(one in known for one in kinds) and each.text not in ids:
            owner = next((name for name, place in lines.ids.items() if place and each.path[: len(place)] == place), None)
            message = f'{chr(34) + owner + chr(34) + " " if owner else ""}names the {kind} "{each.text}", which does not exist.'
            hint = did_you_mean(each.text, ids)
            new = [f'"{name}" ({place})' for name, (of, place) in unnamed.items() if of in kinds]
            if 0 < len(new) <= FEW and "mean" not in hint:
                hint = f"Did you rename it? Nothing names {' or '.join(new)}."
            yield Finding(lines.file, lines.line(*each.path), "unknown-id", message, hint)


def _repeated(value: Any, lines: Lines) -> Iterator[Finding]:
    """Yield a finding for every item whose id stands in the same list already. Places of one point on several views do not count."""
    lists: list[tuple[tuple[str, ...], list[Any]]] = [((), value)] if isinstance(value, list) else []
    if isinstance(value, dict):
        lists = [((key,), part) for key, part in value.items() if isinstance(part, list)]
    for path, items in lists:
        first: dict[str, int] = {}
        for index, item in enumerate(items):
            found = item.get("id") if isinstance(item, dict) and "view" not in item else None
            if not isinstance(found, str):
                continue
            line = lines.line(*path, index, "id")
            if found in first:
                message = f'repeats the id "{found}" of line {first[found]}.'
                yield Finding(lines.file, line, "repeated-id", message, "Give it an id of its own, or delete one of the two.")
            first.setdefault(found, line)
