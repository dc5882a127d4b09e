"""Words that no statement of the clinic may use (FACTS G4)."""

import re
from collections.abc import Iterator

from bodymap.errors import Finding
from bodymap.loading.folder import Loaded
from bodymap.rules.texts import finding_in, texts_of

BANNED = re.compile(
    r"\b(eliminat\w*|cur(?:es|ed|ing|e)|guarantee\w*|permanent\w*|miracle\w*|best|better than|proven|safe|painless\w*"
    r"|instantly|always|100\s?%)(?!\w)",
    re.IGNORECASE,
)
"""Words that no statement of the clinic may use (FACTS G4)."""


def no_banned_words(loaded: Loaded) -> Iterator[Finding]:
    """No statement of the clinic uses a banned word. Which words are none, the parts of the data and the types of their texts say."""
    for entry, words in texts_of(loaded):
        if not (entry.part.stated and words.stated):
            continue
        for found in BANNED.finditer(entry.text):
            message = f'uses the word "{found.group()}": "{_around(entry.text, found)}".'
            hint = "Say it without that word: no result can be promised (advertising rules)."
            yield finding_in(loaded, entry.part, entry.path, rule="banned-word", message=message, hint=hint)


def _around(text: str, found: re.Match[str]) -> str:
    return text[max(0, found.start() - 30) : found.end() + 30].strip()
