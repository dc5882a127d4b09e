"""What the search box finds, and by which words: an index that the page carries.

Names and emergency signs are not in it: the page says them already, and the search box reads them there.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, NamedTuple

from bodymap.content.explanation import red_flags
from bodymap.content.search_words import Concepts, Phrase, stem, words_of
from bodymap.model.body_map import BodyMap
from bodymap.model.safety import RedFlag

Leads = dict[tuple[str, ...], set[Phrase]]
"""Phrases by the ids of what they lead to, the best first."""


def search_index(body_map: BodyMap) -> dict[str, Any]:
    """Return the index as the search box reads it. Words are stems; phrases are parted by commas, their words by spaces.

    - `endings`: letters that a word loses at its end.
    - `filler`, `own`, `complaints`: words that say nothing, by which people speak of themselves, and that lead nowhere alone.
    - `same`: groups of words, or of several words, that mean the same; the first of a group stands for all.
    - `sides`: the words for left, right and both.
    - `leads`: phrases by the ids of what they lead to, parted by spaces, the best first.
    - `situations`: the same of what names neither a place nor a problem.
    - `notMeant`: phrases that mean something else, with whole words.
    - `alarms`: phrases by the sign that they name: its level, the region where the page says it (nothing: at the start), and its place
      in the list there, from 0. Thoughts of ending one's life are the level `crisis` alone.
    """
    search = body_map.search
    concepts = Concepts(search)
    return {
        "endings": list(search.endings),
        "filler": " ".join(sorted(concepts.filler)),
        "own": " ".join(sorted({stem(word, search.endings) for text in search.own for word in words_of(text)})),
        "complaints": _joined({concepts.of(text) for text in search.complaints}),
        "same": [",".join(group) for group in concepts.groups],
        "sides": {side: _joined({concepts.of(getattr(search.sides, side)[0])}) for side in ("left", "right", "both")},
        "leads": _coded(_leads(body_map, concepts)),
        "situations": _coded(_grouped(((each.finds, each.words) for each in search.situations), concepts)),
        "notMeant": _joined({tuple(words_of(text)) for text in search.not_meant}),
        "alarms": {each.place: _joined({concepts.of(text) for text in each.words}) for each in alarms(body_map)},
    }


def _coded(leads: Leads) -> dict[str, str]:
    return {" ".join(ids): _joined(phrases) for ids, phrases in leads.items()}


def _grouped(said: Iterable[tuple[tuple[str, ...], Iterable[str]]], concepts: Concepts) -> Leads:
    """Return the phrases that words stand for; what leads to the same is one entry."""
    found: Leads = defaultdict(set)
    for ids, texts in said:
        found[ids].update(concepts.of(text) for text in texts)
    return found


def _joined(phrases: Iterable[Phrase]) -> str:
    return ",".join(sorted(" ".join(phrase) for phrase in phrases if phrase))


def _leads(body_map: BodyMap, concepts: Concepts) -> Leads:
    """Return the phrases that lead to something, without those that the names of it, or shorter phrases, make needless."""
    complaints = {word for text in body_map.search.complaints for word in concepts.of(text)}
    found = _grouped(_said(body_map), concepts)
    named = {ids: {concepts.of(name) for name in names} for ids, names in _named(body_map)}
    return {
        ids: left
        for ids, phrases in found.items()
        if (left := set(_needed(phrases | named.get(ids, set()), complaints)) - named.get(ids, set()))
    }


def _needed(phrases: set[Phrase], complaints: set[str]) -> Iterator[Phrase]:
    """Yield the phrases of which no other one says the same without a complaint, as "neck" does of "sore neck"."""
    for phrase in phrases:
        plain = tuple(word for word in phrase if word not in complaints)
        if plain == phrase or not plain or plain not in phrases:
            yield phrase


def _said(body_map: BodyMap) -> Iterator[tuple[tuple[str, ...], Iterable[str]]]:
    """Yield words for what can be found, with its ids."""
    search = body_map.search
    for part in search.places:
        yield part.regions, part.words
    for region in body_map.regions.values():
        yield (region.id,), region.synonyms
    for condition in body_map.conditions.values():
        yield (condition.id,), (condition.name, condition.clinical_name, *condition.synonyms)
    for point in body_map.trigger_points.values():
        yield (point.id,), point.synonyms
    for answer in body_map.elsewhere:
        yield (answer.id,), answer.synonyms
    for anchor, words in chain(search.questions.items(), search.benefits.items(), search.sections.items()):
        yield (anchor,), words


def _named(body_map: BodyMap) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield the names that the page says where a thing can be found, with its id."""
    for region in body_map.regions.values():
        yield (region.id,), (region.name, region.clinical_name)
    for condition in body_map.conditions.values():
        yield (condition.id,), (condition.name_short or condition.name,)
    for point in body_map.trigger_points.values():
        yield (point.id,), (point.muscle, point.name)
    for answer in body_map.elsewhere:
        yield (answer.id,), (answer.name,)


class Alarm(NamedTuple):
    """Words for a sign that needs a doctor at once or today.

    Attributes:
        place: where the page says it, as `alarms` of the index.
        sign: the id of its red flag, and its number there from 1; `crisis` for thoughts of ending one's life.
        words: the words.
    """

    place: str
    sign: str
    words: Iterable[str]


def alarms(body_map: BodyMap) -> Iterator[Alarm]:
    """Yield the words for each sign that needs a doctor at once or today."""
    known = body_map.search.emergencies
    for flag in body_map.safety.red_flags:
        region = "" if flag.regions == "all" else flag.regions[0]
        told = red_flags(body_map, (region,) if region else ())[flag.level]
        before = sum(len(_signs(each)) for each in told[: told.index(flag)])
        if flag.level != "before-needling":
            for place, words in enumerate(known.get(flag.id, ())):
                yield Alarm(f"{flag.level} {region} {before + place}", f"{flag.id}-{place + 1}", words)
    yield Alarm("crisis", "crisis", body_map.search.crisis)


def _signs(flag: RedFlag) -> tuple[str, ...]:
    """Return the signs of a flag as the page lists them: an emergency in short."""
    return flag.short or flag.signs if flag.level == "emergency" else flag.signs
