"""How hard patient text is to read (FACTS G1)."""

import warnings
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from bodymap.errors import Finding
from bodymap.loading.folder import Loaded
from bodymap.model.parts import Entry
from bodymap.model.walk import Path_
from bodymap.rules.texts import finding_in, texts_of

MAX_GRADE = 8.0
"""Flesch-Kincaid grade that patient text may reach (FACTS G1, after the NIH)."""


def words_are_plain(loaded: Loaded) -> Iterator[Finding]:
    """What patients read together reaches grade 8 or lower: a thing with an id, a list or group of keys, the labels of a file."""
    passages: dict[tuple[str, Path_], list[Entry]] = {}
    for entry, words in texts_of(loaded):
        if entry.part.patients and words.graded and " " in entry.text:  # one word alone is no sentence
            passages.setdefault((entry.part.file, _passage(entry)), []).append(entry)
    for (_, path), entries in passages.items():
        grade = reading_grade(entry.text for entry in entries)
        if grade > MAX_GRADE:
            named = entries[0].thing or "".join(map(str, path))
            message = f"{chr(34) + named + chr(34) if named else 'the file'} reads at grade {grade:.1f}; {MAX_GRADE:.0f} is the most."
            hint = "Use shorter sentences and everyday words; clinical names go into clinical_name."
            yield finding_in(loaded, entries[0].part, path, rule="reading-grade", message=message, hint=hint)


def _passage(entry: Entry) -> Path_:
    """Return where the words stand that are read together with a text."""
    if entry.thing:
        return entry.path[: 1 if isinstance(entry.path[0], int) else 2]
    return entry.path[:1] if len(entry.path) > 1 else ()


def reading_grade(texts: Iterable[str]) -> float:
    """Return the Flesch-Kincaid grade of some texts, read as one.

    Formula: 0.39 words per sentence + 11.8 syllables per word - 15.59 (FACTS G1). Measured with textstat, which works offline.
    """
    whole = " ".join(text if text[-1:] in ".?!" else f"{text}." for text in texts)
    return float(_textstat().flesch_kincaid_grade(whole))


@cache
def _textstat() -> Any:
    """Return textstat. It hyphenates each word once: the same words again and again were half of a check."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # textstat 0.7.4 loads its word list in an old way; later versions need the network
        import textstat
    textstat.textstat.pyphen.positions = cache(textstat.textstat.pyphen.positions)
    return textstat
