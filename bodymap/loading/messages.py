"""What pydantic found wrong with the shape of a file, said in plain words with file, line and hint."""

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from bodymap.errors import Finding, did_you_mean
from bodymap.loading.yaml_reader import Lines
from bodymap.model.base import SLUG, slug

_TYPES = {
    "string_type": "a text",
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "a group of keys",
    "mapping_type": "a group of keys",
    "model_type": "a group of keys",
    "model_attributes_type": "a group of keys",
    "float_parsing": "a number",
    "float_type": "a number",
    "int_parsing": "a whole number",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "bool_parsing": "true or false",
    "bool_type": "true or false",
    "date_from_datetime_parsing": "a date such as 2026-11-23",
    "date_parsing": "a date such as 2026-11-23",
    "date_type": "a date such as 2026-11-23",
}


def shape_findings(error: ValidationError, value: Any, lines: Lines, shape: Any) -> Iterator[Finding]:
    """Yield a finding for every fault that pydantic names.

    Args:
        error: what pydantic raised for the file's value.
        value: the file's value.
        lines: the lines of the file.
        shape: the type that the value should have.
    """
    for detail in error.errors(include_url=False, include_context=True):
        path = _inside(detail["loc"], value)
        message, hint = _words(detail, value, shape)
        yield Finding(lines.file, lines.line(*path), f"shape-{detail['type'].replace('_', '-')}", message, hint)


def _inside(loc: tuple[str | int, ...], value: Any) -> tuple[str | int, ...]:
    """Return the steps of a location that lead into the value; pydantic adds names of types between them."""
    path: list[str | int] = []
    for step in loc:
        in_list = isinstance(value, list) and isinstance(step, int) and step < len(value)
        if in_list or (isinstance(value, dict) and step in value):
            part: Any = value
            value = part[step]
            path.append(step)
    return tuple(path)


def _owner(loc: tuple[str | int, ...], value: Any) -> str:
    """Return the id of the innermost item on the way to the fault, in quotes with a space after it."""
    owner = ""
    path = _inside(loc, value)
    for step in (None, *path):
        part: Any = value
        value = part if step is None else part[step]
        if isinstance(value, dict) and isinstance(value.get("id"), str):
            owner = f'"{value["id"]}" '
    return owner


def _words(detail: ErrorDetails, value: Any, shape: Any) -> tuple[str, str]:
    """Return message and hint for one fault."""
    loc, kind, found = detail["loc"], detail["type"], detail["input"]
    owner = _owner(loc, value)
    key = next((step for step in reversed(loc) if isinstance(step, str)), "")
    named = f'"{key}"' if key else "the file"
    context = detail.get("ctx", {})
    if kind == "missing":
        return f"{owner}has no {named}.", f"Add a line: {key}: ..."
    if kind == "extra_forbidden":
        return f"{owner}has the key {named}, which is not known.", did_you_mean(key, _fields(shape))
    if kind == "literal_error":
        return f'{owner}has {named}: "{found}".', f"Allowed are: {context.get('expected', '')}."
    if kind == "string_pattern_mismatch":
        pattern = context.get("pattern", "")
        form = f"Use small letters, digits and hyphens, such as {slug(str(found))}." if pattern == SLUG else f"The form is: {pattern}"
        return f'{owner}has {named}: "{found}", which has not the right form.', form
    if kind in ("too_short", "string_too_short"):
        least = context.get("min_length", 1)
        return f"{owner}has too little in {named}.", f"It needs at least {least}."
    if kind in ("string_too_long", "too_long"):
        return f"{owner}has too much in {named}.", f"The most is {context.get('max_length')}."
    if kind in _TYPES:
        return f"{owner}has {_seen(found)} in {named}.", f"It should be {_TYPES[kind]}."
    return f"{owner}has {_seen(found)} in {named}: {detail['msg'][0].lower()}{detail['msg'][1:]}.", "See the schema of this file."


def _seen(found: Any) -> str:
    if found is None:
        return "nothing"
    if isinstance(found, dict):
        return "a group of keys"
    if isinstance(found, list | tuple):
        return "a list"
    text = str(found)
    return f'"{text[:40]}..."' if len(text) > 43 else f'"{text}"'


def _fields(shape: Any) -> set[str]:
    """Return every key that a shape knows, at any depth, for a hint."""
    names: set[str] = set()
    waiting, seen = [shape], set()
    while waiting:
        part = waiting.pop()
        if id(part) in seen:
            continue
        seen.add(id(part))
        if isinstance(part, type) and issubclass(part, BaseModel):
            for name, info in part.model_fields.items():
                names.add(info.alias or name)
                waiting.append(info.annotation)
        waiting.extend(get_args(part))
    return names
