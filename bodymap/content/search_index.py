"""What the search box finds, and by which words; search.js reads it where it stands in the page."""

import re
from collections.abc import Iterable

from bodymap.content.names import view_name
from bodymap.model.body_map import BodyMap
from bodymap.model.clinical import Condition, Elsewhere, Region, TriggerPoint

Findable = Region | Condition | TriggerPoint | Elsewhere


def findable(thing: Findable, body_map: BodyMap) -> str:
    """Return what the search box knows of a thing: its name, what it is, its clinical name if it has one, everyday words, parted by `|`."""
    name, *clinical = names(thing)
    found = [name, kind(thing, body_map), *clinical, *everyday_words(thing, body_map.page.find_filler)]
    return "|".join(each.replace("|", "/") for each in found)


def names(thing: Findable) -> list[str]:
    """Return the names of a thing: the plain one first, then the clinical one where it has one."""
    match thing:
        case TriggerPoint():
            return [thing.muscle, thing.name]
        case Elsewhere():
            return [thing.name]
    return [thing.name, thing.clinical_name]


def kind(thing: Findable, body_map: BodyMap) -> str:
    """Return what a thing is, as a result says it: a place with its view where it is drawn in one alone, a muscle with its place."""
    words = body_map.page
    match thing:
        case Condition():
            return words.kind_condition
        case TriggerPoint():
            return f"{words.kind_point}, {body_map.regions[thing.region].name}"
        case Elsewhere():
            return words.kind_elsewhere
    drawn = [view for view in body_map.figure.views if any(area.region == thing.id for area in view.areas)]
    return words.kind_region_in_view.replace("{view}", view_name(body_map, drawn[0]).lower()) if len(drawn) == 1 else words.kind_region


def everyday_words(thing: Findable, filler: Iterable[str]) -> list[str]:
    """Return the synonyms by which a thing is found, but for those that are a third or more of its name or its clinical name.

    The search box knows both names; a smaller part of a long name would hardly count there.

    Args:
        thing: what is to be found.
        filler: words that say nothing about where it hurts; the search box leaves them out.
    """

    def words(text: str) -> set[str]:
        return set(re.findall(r"\w+", text.lower().replace("'", ""))) - set(filler)

    said = [words(name) for name in names(thing)]
    return [each for each in thing.synonyms if not any(words(each) <= name and 3 * len(words(each)) >= len(name) for name in said)]
