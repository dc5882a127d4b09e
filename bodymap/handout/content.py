"""(BodyMap, area ids) -> what a handout about these places says, short enough for one or two pages.

A handout names conditions as on the map, surest first. The map cannot know which of them a person has, so somebody ticks them; what is
ticked at the start are the surest, and of equals those that belong to the fewest places of the body, because they say most about this one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bodymap.content.explanation import surest_first
from bodymap.content.names import area_names
from bodymap.errors import UnknownAreaError, did_you_mean
from bodymap.model.base import Side
from bodymap.model.body_map import BodyMap
from bodymap.model.clinical import CERTAINTIES, Condition
from bodymap.model.figure import Area

TICKED = 2
"""How many conditions stand on a handout at the start.

With two, the two longest places and a long plan fit on two pages of A4 or Letter."""

MANY = 3
"""From so many regions on, their warnings alone fill a page."""

TICKED_OF_MANY = 1
"""How many conditions stand at the start on a handout of many regions: with one, the three longest fit on two pages."""

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


def ranks(body_map: BodyMap) -> dict[str, int]:
    """Return the order in which conditions are ticked at the start: the surest first, of equals those of the fewest regions."""

    def key(condition: Condition) -> tuple[int, bool, int]:
        return CERTAINTIES.index(condition.highest), condition.advised_against, len(condition.regions)

    return {condition.id: rank for rank, condition in enumerate(sorted(body_map.conditions.values(), key=key))}


def ticked(body_map: BodyMap, places: Sequence[Chosen]) -> tuple[Condition, ...]:
    """Return the conditions that a handout about these places starts with, in the order of the map."""
    listed = listed_for(body_map, places)
    order = ranks(body_map)
    most = TICKED if len({place.region for place in places}) < MANY else TICKED_OF_MANY
    first = sorted(listed, key=lambda condition: order[condition.id])[:most]
    return tuple(condition for condition in listed if condition in first)


def listed_for(body_map: BodyMap, places: Sequence[Chosen]) -> tuple[Condition, ...]:
    """Return all conditions that the map lists for these places, surest first."""
    regions = {place.region for place in places}
    return tuple(condition for condition in surest_first(body_map) if not regions.isdisjoint(condition.regions))
