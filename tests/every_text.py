"""Changes every text of a data folder, in the files themselves: what a list in the code forgets still stands there. No line moves."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import yaml

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

NO_WORDS = {
    "*/id": "the id of a thing",
    "*/references": "ids of sources",
    "*/reference": "the id of a source",
    "safety.yaml/*_references": "ids of sources",
    "about.yaml/figure": "the id of a figure",
    "about.yaml/language": "the name of a folder",
    "about.yaml/dated": "a date",
    "regions.yaml/regions/group": "the id of a group",
    "regions.yaml/regions/listed": "many, few or none",
    "conditions.yaml/regions": "ids of regions",
    "conditions.yaml/home": "ids of regions",
    "conditions.yaml/general": "true or false",
    "conditions.yaml/sure_of": "the id of a benefit",
    "conditions.yaml/benefits/*": "codes",
    "conditions.yaml/no_trial_found": "true or false",
    "conditions.yaml/not_first_step/level": "one of four urgencies",
    "conditions.yaml/not_first_step/same_as": "the id of a red flag",
    "conditions.yaml/guideline/says": "against or differ",
    "benefits.yaml/benefits/how_sure/certainty": "a code",
    "benefits.yaml/benefits/how_sure/no_trial_found": "true or false",
    "trigger-points.yaml/trigger_points/region": "the id of a region",
    "trigger-points.yaml/trigger_points/refers_to": "ids of regions",
    "trigger-points.yaml/trigger_points/conditions": "ids of conditions",
    "trigger-points.yaml/trigger_points/core": "true or false",
    "trigger-points.yaml/trigger_points/caution": "one of three strengths",
    "safety.yaml/red_flags/level": "one of three levels",
    "safety.yaml/red_flags/regions": "ids of regions, or all",
    "safety.yaml/red_flags/three_lines": "true or false",
    "safety.yaml/*/treatments": "a number",
    "safety.yaml/*/count": "a number",
    "elsewhere.yaml/region": "the id of a region",
    "search.yaml/places/regions": "ids of regions",
    "search.yaml/situations/finds": "ids of regions and conditions",
    "references.yaml/doi": "an address",
    "references.yaml/pmid": "a number",
    "references.yaml/site": "an address",
    "references.yaml/check": "verified or partly verified",
    "map.json/*": "places on a picture",
    "trials.yaml/*": "numbers, units and ids",
    "snomed.yaml/regions/*": "codes",
    "snomed.yaml/sides/*": "codes",
}
"""File and keys of values that nobody reads as words, and what they are. A star stands for anything."""


@dataclass(frozen=True)
class Place:
    """A value in a data folder that is not a list or a group of keys.

    `keys` is the file's name and the keys that lead to it, without positions in lists; `thing` the id of the thing that it belongs to, else
    the first key; `end` where more words can be put at its end.
    """

    file: str
    line: int
    keys: str
    thing: str
    text: str
    end: int


def matches(place: Place, patterns: Iterable[str]) -> bool:
    return any(fnmatch(place.keys, pattern) for pattern in patterns)


def add_to_every_text(folder: Path, words: str) -> dict[int, Place]:
    """Add words and a number of its own to every text of the YAML files of a folder; gives the texts by their numbers."""
    return add(folder, lambda place: not matches(place, NO_WORDS), lambda number: f" {words} {number}.")


def add(folder: Path, wanted: Callable[[Place], bool], more: Callable[[int], str]) -> dict[int, Place]:
    """Add something to every wanted value of the files of a folder; gives the values by their numbers, from 1000."""
    added: dict[int, Place] = {}
    for path in sorted([*folder.rglob("*.yaml"), *folder.rglob("*.json")]):
        text, parts, done = path.read_text("utf-8"), [], 0
        for place in places(path.relative_to(folder).as_posix(), text):
            if wanted(place):
                number = 1000 + len(added)
                added[number] = place
                parts.append(text[done : place.end] + more(number))
                done = place.end
        path.write_text("".join((*parts, text[done:])), "utf-8")
    return added


def places(file: str, text: str) -> Iterator[Place]:
    """Yield every value of a file that is not a list or a group of keys, and not empty."""
    waiting: list[tuple[Any, int, tuple[str, ...], str]] = [(yaml.compose(text, Loader=LOADER), 1, (file.rpartition("/")[2],), "")]
    while waiting:
        node, line, keys, thing = waiting.pop()
        if isinstance(node, yaml.SequenceNode):
            waiting += [(each, each.start_mark.line + 1, keys, thing) for each in reversed(node.value)]
        elif isinstance(node, yaml.MappingNode):
            own = next((value.value for key, value in node.value if key.value == "id"), "")
            for key, value in reversed(node.value):
                waiting.append((value, key.start_mark.line + 1, (*keys, key.value), own or thing or key.value))
        elif node.value not in ("", "null"):
            yield Place(file, line, "/".join(keys), thing, node.value, _end(text, node))


def _end(text: str, node: yaml.ScalarNode) -> int:
    """Return the end of a value: before its closing quote, or before the empty lines after a block."""
    end: int = node.end_mark.index
    return end - 1 if node.style in ("'", '"') else len(text[:end].rstrip())
