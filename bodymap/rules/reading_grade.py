"""How hard patient text is to read (FACTS G1)."""

import warnings
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from bodymap.errors import Finding
from bodymap.loading.folder import Loaded
from bodymap.rules.findings import finding_at
from bodymap.rules.texts import texts_of

MAX_GRADE = 8.0
"""Flesch-Kincaid grade that patient text may reach (FACTS G1, after the NIH)."""

NOT_PATIENT_TEXT = {"id", "clinical_name", "in_heading", "references", "regions", "synonyms", "benefits", "muscle", "for_clinicians"}
"""Keys left out of the reading grade: clinical names raise it, ids are no text."""


def words_are_plain(loaded: Loaded) -> Iterator[Finding]:
    """Patient text of each condition and trigger point reaches grade 8 or lower."""
    groups: dict[tuple[str, str], list[str]] = {}
    for name, item, _, text in texts_of(loaded, NOT_PATIENT_TEXT | {"citation", "finding", "short", "seen"}):
        if name in ("conditions", "trigger-points", "regions", "questions", "benefits", "elsewhere", "evidence"):
            groups.setdefault((name, item), []).append(text)
    for (name, item), texts in groups.items():
        grade = reading_grade(texts)
        if grade > MAX_GRADE:
            message = f'"{item}" reads at grade {grade:.1f}; {MAX_GRADE:.0f} is the most.'
            hint = "Use shorter sentences and everyday words; clinical names go into clinical_name."
            yield finding_at(loaded, name, item, rule="reading-grade", message=message, hint=hint)


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
