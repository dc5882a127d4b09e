"""Characters that nobody sees, as text programs and mails put them into files."""

import re
from collections.abc import Iterator

from bodymap.errors import Finding

SPACES = "\u00a0\u2007\u202f"
"""Spaces that do not break: in the place of a plain space they do no harm."""

NAMES = {
    "\u00ad": "a soft hyphen",
    "\u200b": "a zero-width space",
    "\u200c": "a zero-width non-joiner",
    "\u200d": "a zero-width joiner",
    "\u2060": "a word joiner",
    "\ufeff": "a byte order mark",
}
"""Characters without any width, by what they are called. In a sentence they may stand; in an indent, a key or an id they change it."""

_LAID_OUT = re.compile(rf"^[ {SPACES}]+|(?<=[:-])[{SPACES}]+|[{SPACES}]+$", re.MULTILINE)
_NAMED = re.compile(rf"^(?:\s*(?:- )?[^\s:#'\"]*[{''.join(NAMES)}][^\s:]*:|\s*(?:- )?(?:[\w-]+: )?\S*[{''.join(NAMES)}]\S*\s*$)")


def with_plain_spaces(text: str) -> str:
    """Return a file's text with plain spaces where it is indented, after a key or a hyphen, and at ends of lines."""
    return _LAID_OUT.sub(lambda found: " " * len(found[0]), text)


def hidden(text: str, file: str) -> Iterator[Finding]:
    """Yield a finding for each line whose indent, key or one word holds a character without width."""
    for number, row in enumerate(text.splitlines(), 1):
        place = next((place for place, each in enumerate(row) if each in NAMES), -1)
        if place >= 0 and _NAMED.match(row):
            message = f"has {NAMES[row[place]]} in column {place + 1}, which nobody sees."
            yield Finding(file, number, "invisible-character", message, "Delete it: put the cursor behind it and press Backspace once.")
