"""Reads YAML (and JSON, which is YAML) as plain text values, with the line of every part. The only module that knows YAML.

Why not `yaml.safe_load`: it keeps the last of two equal keys, reads `no` as False and `12:30` as 750, and forgets the lines.
Here every value is text, an empty value is None, and what a data file has no use for (aliases, tags, several documents)
is refused.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from bodymap.errors import DataError, Finding
from bodymap.loading.files import read_text
from bodymap.loading.invisible import hidden, with_plain_spaces
from bodymap.model.walk import Path_

MAX_DEPTH = 12
"""The deepest honest file nests seven levels."""

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_EMPTY = {"", "~", "null"}

SIGNS = "\"'*&@`%,|>!?-#"
"""Signs that mean something at the beginning of a text without quotes."""


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
        self.name, self.text = name, with_plain_spaces(text)
        self.rows = self.text.splitlines()
        self.lines: dict[Path_, int] = {}
        self.ids: dict[str, Path_] = {}
        self.findings: list[Finding] = []
        self.repeated: dict[Path_, list[tuple[int, str]]] = {}

    def read(self) -> tuple[Any, Lines]:
        value: Any = None
        self.findings += hidden(self.text, self.name)
        try:
            value = self._build(yaml.parse(self.text, Loader=_LOADER))
        except yaml.YAMLError as error:
            self.findings += [] if self.findings else [self._broken(error)]
        for path, keys in self.repeated.items():
            self._repeats(path, keys)
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
                self._find(
                    line,
                    "alias",
                    f'uses the alias "*{event.anchor}".',
                    f"Write the words out in both places. {_quoted(self.rows[line - 1])}".strip(),
                )
                return None
            elif isinstance(event, yaml.ScalarEvent | yaml.MappingStartEvent | yaml.SequenceStartEvent):
                self._refuse_extras(event, line)
                self._refuse_cut_sentence(event)
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
                self.repeated.setdefault(path, []).append((line, event.value))
            else:
                self.lines[(*path, event.value)] = line
            keys[-1] = event.value
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

    def _refuse_cut_sentence(self, event: Any) -> None:
        """Find a sentence without quotes that loses its end to a comment: `See leaflet #3`."""
        if not isinstance(event, yaml.ScalarEvent) or event.style or " " not in event.value:
            return
        end: Any = event.end_mark
        lost = self.rows[end.line][end.column :] if end.line < len(self.rows) else ""
        if lost.lstrip().startswith("#"):
            message = f'loses "{_short(lost.strip())}": a # after a space begins a comment.'
            self._find(end.line + 1, "cut-sentence", message, _quoted(self.rows[end.line]) or "Put the sentence in quotes.")

    def _repeats(self, path: Path_, keys: list[tuple[int, str]]) -> None:
        """Say once that keys of a part stand there twice: many of them are a part whose first line is missing."""
        line, key = keys[0]
        first = self.lines[(*path, key)]
        if len(keys) == 1:
            self._find(line, "duplicate-key", f'has the key "{key}" twice; it stands in line {first} already.', "Keep one of the two.")
            return
        message = f'has {len(keys)} keys twice from here on; the first, "{key}", stands in line {first} already.'
        self._find(line, "duplicate-key", message, 'Perhaps the line "- id: ..." above is missing. Else keep one of each.')

    def _find(self, line: int, rule: str, message: str, hint: str) -> None:
        self.findings.append(Finding(self.name, line, rule, message, hint))

    def _broken(self, error: yaml.YAMLError) -> Finding:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        problem = getattr(error, "problem", None) or "it cannot be read"
        line = min(line, len(self.rows))  # a file that is cut off breaks behind its last line
        row = self.rows[line - 1]
        if "\t" in row[: len(row) - len(row.lstrip())] or r"'\t'" in problem or "tab character" in problem:
            return Finding(self.name, line, "tab", "is indented with a tab.", "Use spaces: two for each step.")
        hint = (
            _quoted(row)
            or "Compare the indents and quotes with the lines above. A text with a colon or a # in it needs double quotes around it."
        )
        return Finding(self.name, line, "broken-yaml", f"is not valid YAML here: {problem}.", hint)


def _is_mapping(event: Any) -> bool:
    return isinstance(event, yaml.MappingStartEvent)


def _scalar(event: Any) -> str | None:
    quoted = event.style  # None in PyYAML's own parser and "" in libyaml's both mean "no quotes"
    text: str = event.value
    return None if not quoted and text in _EMPTY else text


def _quoted(row: str) -> str:
    """Return what to do with a line whose text needs quotes: the line as it should be. Empty where it needs none."""
    found = re.match(r"\s*(?:- )?(?:[\w-]+:\s+|(?<=- ))(?=\S)", row)
    if not found:
        return ""
    text = row[found.end() :].strip()
    if text[0] not in SIGNS and not re.search(r":(\s|$)|\s#", text):
        return ""
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'Put the sentence in quotes: {found[0].strip()} "{text}"'


def _short(text: str) -> str:
    return f"{text[:40]}..." if len(text) > 43 else text
