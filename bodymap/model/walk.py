"""A walk through a value along its type, to every text that has a mark: no list of keys has to be kept."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from bodymap.model.base import Mark

Path_ = tuple[str | int, ...]
"""The keys and list positions that lead to a part of a file, from its root."""


class Marked(NamedTuple):
    """A text whose type has a mark: where it stands in its file, the text, and its outermost mark."""

    path: Path_
    text: str
    mark: Mark


def marked(value: Any, shape: Any) -> Iterator[Marked]:
    """Yield every marked text of a value, in the order of its type's keys.

    Args:
        value: a value of the model, or a file as it was read (mappings, lists, text, None). What does not fit the type is passed over.
        shape: the type of the value.
    """
    return _walk(value, _options(shape), ())


@dataclass(frozen=True, eq=False)
class _Option:
    """A plain type that a type allows: text with its mark; or what may hold text, with the options of its parts."""

    kind: Any
    mark: Mark | None = None
    inner: "tuple[_Options, ...]" = ()
    fields: "tuple[tuple[str, str, _Options], ...]" = ()
    """Name, key in a file, and options of each field of a model."""


_Options = tuple[_Option, ...]


def _walk(value: Any, options: _Options, path: Path_) -> Iterator[Marked]:
    for option in options:
        if option.kind is str:
            if option.mark and isinstance(value, str):
                yield Marked(path, value, option.mark)
        elif option.kind is tuple:
            for index, part in enumerate(value if isinstance(value, list | tuple) else ()):
                yield from _walk(part, option.inner[0], (*path, index))
        elif option.kind is Mapping:
            for key, part in value.items() if isinstance(value, Mapping) else ():
                yield from _walk(key, option.inner[0], (*path, key))
                yield from _walk(part, option.inner[1], (*path, key))
        else:
            given = value if isinstance(value, dict) else getattr(value, "__dict__", {})
            for name, key, inner in option.fields:
                yield from _walk(given.get(key if given is value else name), inner, (*path, key))


@cache
def _options(shape: Any) -> _Options:
    """Return the plain types that a type allows, without those that hold no text, such as points."""
    if get_origin(shape) is Annotated:
        marks = [each for each in shape.__metadata__ if isinstance(each, Mark)]
        return tuple(replace(each, mark=marks[-1]) if marks else each for each in _options(shape.__origin__))
    if get_origin(shape) in (Union, UnionType):
        return tuple(option for each in get_args(shape) for option in _options(each))
    if isinstance(shape, type) and issubclass(shape, BaseModel):
        types = get_type_hints(shape, include_extras=True)
        fields = ((name, info.alias or name, _options(types[name])) for name, info in shape.model_fields.items())
        return (_Option(shape, fields=tuple(field for field in fields if field[2])),)
    inner = tuple(map(_options, get_args(shape)))
    kind = Mapping if get_origin(shape) is dict else get_origin(shape) or shape
    return (_Option(kind, inner=inner),) if kind is str or any(inner) else ()
