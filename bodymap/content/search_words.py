"""Words as the search box compares them; stems.js and splitter.js do the same in the browser (tests/search_words.json holds both to it)."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from bodymap.model.search import Search

Phrase = tuple[str, ...]
"""What the words of a phrase stand for."""

LEAST = 3
"""Letters of a word that are left when it loses an ending."""


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters, without accents, apostrophes and signs."""
    plain = unicodedata.normalize("NFD", text.lower())
    kept = "".join(each for each in plain if not unicodedata.combining(each) and each not in "'’")
    return re.findall(r"[^\W_]+", kept)


def stem(word: str, endings: Iterable[str]) -> str:
    """Return a word without its endings, and with one letter where it ends in a double one: "gripping" and "grip" are the same."""
    for ending in endings:
        is_double = ending == "s" and word.endswith("ss")
        if word.endswith(ending) and len(word) - len(ending) >= LEAST and not is_double:
            word = word.removesuffix(ending)
    return word[:-1] if len(word) > LEAST and word[-1] == word[-2] else word


class Concepts:
    """What the words of a phrase stand for."""

    def __init__(self, search: Search) -> None:
        self.endings = search.endings
        self.filler = {stem(word, self.endings) for text in search.filler for word in words_of(text)}
        sides = (search.sides.left, search.sides.right, search.sides.both)
        self.groups = [tuple(dict.fromkeys(" ".join(self.stems(text)) for text in group)) for group in (*search.same, *sides)]
        self.aliases = {said: group[0].replace(" ", "_") for group in self.groups for said in group}
        self.longest = max((key.count(" ") + 1 for key in self.aliases), default=1)

    def stems(self, text: str) -> list[str]:
        """Return the stems of the words of a text, filler with them."""
        return [stem(word, self.endings) for word in words_of(text)]

    def of(self, text: str) -> Phrase:
        """Return what the words of a phrase stand for, each once and in order; without filler, unless nothing else is there."""
        found = self._said(self.stems(text))
        kept = [each for each in found if each not in self.filler]
        return tuple(dict.fromkeys(kept or found))

    def _said(self, stems: Sequence[str]) -> list[str]:
        """Return the stems with words that mean the same, of one word or several, as the first of their group."""
        found: list[str] = []
        start = 0
        while start < len(stems):
            for length in range(min(self.longest, len(stems) - start), 0, -1):
                said = " ".join(stems[start : start + length])
                if said in self.aliases or length == 1:
                    found.append(self.aliases.get(said, said))
                    start += length
                    break
        return found
