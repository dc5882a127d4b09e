"""Every id in the data names something that exists, once. Works on the files as read, so each finding has its exact line."""

from collections.abc import Iterator, Mapping
from typing import Any

from bodymap.errors import Finding, did_you_mean
from bodymap.loading.yaml_reader import Lines

KINDS: Mapping[str, str] = {
    "regions": "region",
    "region": "region",
    "refers_to": "region",
    "conditions": "condition",
    "benefits": "benefit",
    "references": "reference",
    "reference": "reference",
    "soreness_references": "reference",
    "acupuncture_references": "reference",
    "cautions_references": "reference",
    "group": "group",
    "figure": "figure",
    "view": "view",
}
"""Keys under which an id names something, and the kind of thing it names."""

Named = tuple[tuple[str | int, ...], str, str]


def unresolved(values: Mapping[str, Any], lines: Mapping[str, Lines], language: str) -> Iterator[Finding]:
    """Yield a finding for every id that names nothing, and for every id given twice.

    Args:
        values: the content of each file that could be read, as text values.
        lines: the lines of each of these files.
        language: the folder of the words.
    """
    shared = _known(values, language)
    for file, value in values.items():
        known = dict(shared)
        if file.endswith("map.json"):
            known["view"] = set(_part(value, "views") or {})
        yield from _repeated(value, lines[file])
        for path, kind, found in _named(value, ()):
            if kind in known and found not in known[kind]:
                owner = next((name for name, place in lines[file].ids.items() if place and path[: len(place)] == place), None)
                message = f'{chr(34) + owner + chr(34) + " " if owner else ""}names the {kind} "{found}", which does not exist.'
                yield Finding(file, lines[file].line(*path), "unknown-id", message, did_you_mean(found, known[kind]))


def _known(values: Mapping[str, Any], language: str) -> dict[str, set[str]]:
    """Return the ids of each kind, only for kinds whose file could be read: nothing is unknown while its list is unread."""
    sources = {
        "region": (f"{language}/regions.yaml", "regions"),
        "group": (f"{language}/regions.yaml", "groups"),
        "condition": (f"{language}/conditions.yaml", None),
        "benefit": (f"{language}/benefits.yaml", "benefits"),
        "trigger point": (f"{language}/trigger-points.yaml", "trigger_points"),
        "reference": ("references.yaml", None),
    }
    known = {}
    for kind, (file, key) in sources.items():
        items = _part(values.get(file), key) if key else values.get(file)
        if isinstance(items, list):
            known[kind] = {item["id"] for item in items if isinstance(item, dict) and isinstance(item.get("id"), str)}
    known["figure"] = {file.split("/")[1] for file in values if file.endswith("map.json")}
    return known


def _part(value: Any, key: str) -> Any:
    return value.get(key) if isinstance(value, dict) else None


def _named(value: Any, path: tuple[str | int, ...]) -> Iterator[Named]:
    """Yield every id that names something: its path, the kind of thing, the id."""
    if isinstance(value, list):
        for index, part in enumerate(value):
            yield from _named(part, (*path, index))
    elif isinstance(value, dict):
        for key, part in value.items():
            here = (*path, key)
            kind = KINDS.get(key)
            if kind and isinstance(part, str):
                if (key, part) != ("regions", "all"):
                    yield here, kind, part
            elif kind and isinstance(part, list) and all(isinstance(each, str) for each in part):
                yield from (((*here, index), kind, each) for index, each in enumerate(part))
            elif kind and isinstance(part, dict) and all(isinstance(each, str) for each in part.values()):
                yield from (((*here, each), kind, each) for each in part)
            elif path == () and key == "triggerPoints" and isinstance(part, list):
                yield from (((key, i, "id"), "trigger point", str(row["id"])) for i, row in enumerate(part) if "id" in row)
                yield from _named(part, here)
            elif path == () and key == "landmarks" and isinstance(part, dict):
                yield from (((key, view), "view", view) for view in part)
            else:
                yield from _named(part, here)


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
