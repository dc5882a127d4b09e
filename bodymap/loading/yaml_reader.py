"""Reads YAML (and JSON, which is YAML) as plain text values, with the line of every part. The only module that knows YAML.

Why not `yaml.safe_load`: it keeps the last of two equal keys, reads `no` as False and `12:30` as 750, and forgets the lines.
Here every value is text, an empty value is None, and what a data file has no use for (aliases, tags, several documents)
is refused.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from bodymap.errors import DataError, Finding
from bodymap.loading.files import read_text
from bodymap.model.walk import Path_

MAX_DEPTH = 12
"""The deepest honest file nests seven levels."""

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_EMPTY = {"", "~", "null"}


@dataclass(frozen=True)
class Lines:
    """Where every part of a file stands: path of keys and list positions to line."""

    file: str
    lines: Mapping[Path_, int]
    ids: Mapping[str, Path_] = field(default_factory=dict)

    def line(self, *path: str | int) -> int:
        """Return the line of a part, or of the nearest part around it."""
        for length in range(len(path), -1, -1):
            found = self.lines.get(path[:length])
            if found:
                return found
        return 1

    def of(self, item: str, *path: str | int) -> int:
        """Return the line of a part of the list item with this id."""
        return self.line(*self.ids.get(item, ()), *path)


def read_yaml(folder: Path, name: str) -> tuple[Any, Lines]:
    """Return the file's value (mappings, lists, text, None) and the line of each part.

    Args:
        folder: the data folder.
        name: path of the file inside it, with forward slashes.

    Raises:
        DataError: the file is missing, is no text in UTF-8, or is no YAML that a data file may use.
    """
    return _Reader(name, read_text(folder, name)).read()


class _Reader:
    """Builds a value from the events of the YAML parser, with a stack of its own: no recursion, however deep the file."""

    def __init__(self, name: str, text: str) -> None:
        self.name, self.text = name, text
        self.lines: dict[Path_, int] = {}
        self.ids: dict[str, Path_] = {}
        self.findings: list[Finding] = []

    def read(self) -> tuple[Any, Lines]:
        try:
            value = self._build(yaml.parse(self.text, Loader=_LOADER))
        except yaml.YAMLError as error:
            self.findings.append(self._broken(error))
        if self.findings:
            raise DataError(self.findings)
        return value, Lines(self.name, self.lines, self.ids)

    def _build(self, events: Iterator[Any]) -> Any:
        root: list[Any] = []
        stack: list[tuple[Any, Path_]] = [(root, ())]
        keys: list[str | None] = [None]
        documents = 0
        for event in events:
            line = event.start_mark.line + 1
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._find(line, "several-documents", 'starts a second document with "---".', "Keep one document in a file.")
                    return None
            elif isinstance(event, yaml.AliasEvent):
                self._find(line, "alias", f'uses the alias "*{event.anchor}".', "Write the words out in both places.")
                return None
            elif isinstance(event, yaml.ScalarEvent | yaml.MappingStartEvent | yaml.SequenceStartEvent):
                self._refuse_extras(event, line)
                if not self._place(event, line, stack, keys):
                    return None
            elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
                closed, path = stack.pop()
                keys.pop()
                if isinstance(closed, dict) and isinstance(closed.get("id"), str):
                    self.ids.setdefault(closed["id"], path)
        return root[0] if root else None

    def _place(self, event: Any, line: int, stack: list[tuple[Any, Path_]], keys: list[str | None]) -> bool:
        """Put one value into the part that is open; return whether reading can go on."""
        parent, path = stack[-1]
        if isinstance(parent, dict) and keys[-1] is None:
            if not isinstance(event, yaml.ScalarEvent):
                self._find(line, "not-a-key", "has a list or a group of keys where a key should be.", "Write: key: value")
                return False
            if event.value in parent:
                first = self.lines[(*path, event.value)]
                message = f'has the key "{event.value}" twice; it stands in line {first} already.'
                self._find(line, "duplicate-key", message, "Keep one of the two.")
            keys[-1] = event.value
            self.lines[(*path, event.value)] = line
            return True
        value: Any = _scalar(event) if isinstance(event, yaml.ScalarEvent) else ({} if _is_mapping(event) else [])
        if isinstance(parent, dict):
            here = (*path, str(keys[-1]))
            parent[keys[-1]] = value
            keys[-1] = None
        else:
            here = path if len(stack) == 1 else (*path, len(parent))
            parent.append(value)
            self.lines.setdefault(here, line)
        if isinstance(event, yaml.ScalarEvent):
            return True
        if len(stack) > MAX_DEPTH:
            self._find(line, "too-deep", f"nests more than {MAX_DEPTH} levels.", "Look for brackets or indents that were not meant.")
            return False
        stack.append((value, here))
        keys.append(None)
        return True

    def _refuse_extras(self, event: Any, line: int) -> None:
        if event.anchor:
            self._find(line, "anchor", f'sets the anchor "&{event.anchor}".', "Leave it out; write words out where they are needed.")
        if event.tag:
            self._find(line, "tag", f'uses the tag "{event.tag}".', "Leave it out; plain text is enough.")

    def _find(self, line: int, rule: str, message: str, hint: str) -> None:
        self.findings.append(Finding(self.name, line, rule, message, hint))

    def _broken(self, error: yaml.YAMLError) -> Finding:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        problem = getattr(error, "problem", None) or "it cannot be read"
        rows = self.text.splitlines()
        line = min(line, len(rows))  # a file that is cut off breaks behind its last line
        row = rows[line - 1]
        if "\t" in row[: len(row) - len(row.lstrip())] or r"'\t'" in problem or "tab character" in problem:
            return Finding(self.name, line, "tab", "is indented with a tab.", "Use spaces: two for each step.")
        hint = "Compare the indents and quotes with the lines above. A text with a colon or a # in it needs double quotes around it."
        return Finding(self.name, line, "broken-yaml", f"is not valid YAML here: {problem}.", hint)


def _is_mapping(event: Any) -> bool:
    return isinstance(event, yaml.MappingStartEvent)


def _scalar(event: Any) -> str | None:
    quoted = event.style  # None in PyYAML's own parser and "" in libyaml's both mean "no quotes"
    text: str = event.value
    return None if not quoted and text in _EMPTY else text
