"""(BodyMap, area ids) -> what a handout about these places says, short enough for one or two pages.

A handout names all conditions of its places in one line each, in the order of the map. The map cannot know which of them a person has:
nothing is chosen for anybody, and a condition is told in full only where somebody ticked it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bodymap.content.explanation import grouped
from bodymap.content.names import area_names
from bodymap.errors import UnknownAreaError, did_you_mean
from bodymap.model.base import Side
from bodymap.model.body_map import BodyMap
from bodymap.model.clinical import Condition
from bodymap.model.figure import Area

MOST_AREAS = 12
"""The most places of one handout. More would be a list of the body, not a help."""


@dataclass(frozen=True)
class Chosen:
    """One place of a handout: an area, or a region whose side is not said."""

    id: str
    region: str
    side: Side | None
    name: str


def chosen(body_map: BodyMap, text: str) -> tuple[Chosen, ...]:
    """Return the places that a text names as the map's address does: `shoulder-left+neck-back`, each once, in its order.

    Raises:
        UnknownAreaError: one is unknown, there is none, or there are too many.
    """
    known = {
        area: Chosen(area, region.id, _side(area, region.id), name)
        for region in body_map.regions.values()
        for area, name in area_names(body_map, region).items()
    }
    wanted = list(dict.fromkeys(part for part in text.split("+") if part))
    if not wanted:
        raise UnknownAreaError("No place is named. Name one, such as lower-back, or several: shoulder-left+neck-back.")
    if len(wanted) > MOST_AREAS:
        raise UnknownAreaError(f"{len(wanted)} places are named. A handout takes {MOST_AREAS} at most.")
    unknown = [each for each in wanted if each not in known]
    if unknown:
        raise UnknownAreaError("\n".join(f'There is no place "{each[:60]}". {did_you_mean(each[:60], known)}' for each in unknown))
    return tuple(known[each] for each in wanted)


def _side(area: str, region: str) -> Side | None:
    end = area.removeprefix(region)
    return "left" if end == "-left" else "right" if end == "-right" else None


def marked(areas: Iterable[Area], places: Sequence[Chosen]) -> tuple[Area, ...]:
    """Return the areas of a picture that the places mark; a region without a side marks both."""
    return tuple(area for area in areas if any(place.region == area.region and place.side in (None, area.side) for place in places))


def title(body_map: BodyMap, places: Sequence[Chosen]) -> str:
    """Return the heading: "Your lower back, right buttock"."""
    names = ", ".join(place.name[0].lower() + place.name[1:] for place in places)
    return body_map.handout.heading.replace("{places}", names)


def listed_for(body_map: BodyMap, places: Sequence[Chosen]) -> tuple[Condition, ...]:
    """Return all conditions that the map lists for these places, each once: those of the places first, general ones, then quiet ones."""
    groups = [grouped(body_map, region) for region in dict.fromkeys(place.region for place in places)]
    in_order = [condition.id for group in zip(*groups, strict=True) for conditions in group for condition in conditions]
    return tuple(body_map.conditions[id] for id in dict.fromkeys(in_order))
