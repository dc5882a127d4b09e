"""Every text of a map that a person reads, with its file and its place in it."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from bodymap.loading.folder import Loaded


def texts_of(loaded: Loaded, spared: set[str]) -> Iterator[tuple[str, str, tuple[str | int, ...], str]]:
    """Yield every text a person reads: its file, the item it belongs to, the path inside the item, the text."""
    body_map = loaded.body_map
    items: dict[str, Mapping[str, BaseModel]] = {
        "regions": body_map.regions,
        "conditions": body_map.conditions,
        "benefits": body_map.benefits,
        "trigger-points": body_map.trigger_points,
        "questions": {question.id: question for question in body_map.questions},
        "elsewhere": {each.id: each for each in body_map.elsewhere},
        "safety": {"": body_map.safety},
        "page": {"": body_map.page},
        "evidence": {"": body_map.evidence},
        "board": {"": body_map.board},
    }
    for name, values in items.items():
        for item, value in values.items():
            for path, text in _strings(value, (), spared):
                yield name, item, path, text


def _strings(value: Any, path: tuple[str | int, ...], spared: set[str]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, str):
        if path and " " in value:
            yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if name not in spared:
                yield from _strings(getattr(value, name), (*path, name), spared)
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from _strings(part, (*path, key), spared)
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from _strings(part, (*path, index), spared)
