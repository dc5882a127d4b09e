"""(BodyMap, ids of conditions) -> the map without them, for countries whose rules forbid a clinic to name them.

It is done once, before anything is shown: whatever is made of the map (words, counts, search, export) never knew them.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from bodymap.errors import SettingsError, did_you_mean, variable
from bodymap.model.body_map import BodyMap
from bodymap.model.clinical import Condition, Region, TriggerPoint, fitting_listed
from bodymap.model.figure import Figure
from bodymap.model.parts import cited, texts
from bodymap.model.search import Search


def without(body_map: BodyMap, ids: Collection[str]) -> BodyMap:
    """Return the map without some conditions, as sound as before.

    With them go the sources that only they cite, words of the search that name them, and trigger points that are left
    without any condition. A region whose count falls says in its explanation that it lists few problems, or none.

    Raises:
        SettingsError: an id names no condition. All such ids are named.
    """
    setting = f"hide_conditions ({variable('hide_conditions')})"
    unknown = [each for each in ids if each not in body_map.conditions]
    if unknown:
        lines = (f'{setting} names "{each}", which is no condition. {did_you_mean(each, body_map.conditions)}' for each in unknown)
        raise SettingsError(tuple(lines))
    if not ids:
        return body_map
    hidden = [body_map.conditions[each] for each in ids]
    conditions = {each.id: each for each in body_map.conditions.values() if each not in hidden}
    points = {point.id: point for each in body_map.trigger_points.values() for point in _point(each, hidden)}
    smaller = body_map.model_copy(
        update={
            "conditions": conditions,
            "trials": {name: each for name, each in body_map.trials.items() if name in conditions},
            "regions": {region.id: _region(body_map, region, conditions, hidden) for region in body_map.regions.values()},
            "trigger_points": points,
            "search": _search(body_map.search, hidden),
            "figures": {name: _figure(figure, points) for name, figure in body_map.figures.items()},
        }
    )
    gone = {reference for _, reference in cited(body_map)} - {reference for _, reference in cited(smaller)}
    return smaller.model_copy(update={"references": {name: each for name, each in body_map.references.items() if name not in gone}})


def still_named(body_map: BodyMap, smaller: BodyMap) -> tuple[str, ...]:
    """Return one line for each text of the smaller map that still names a hidden condition: a person has to edit these.

    Red flags are left out, because a warning is no claim, and so are sources, whose words are those of others.
    """
    hidden = [condition for name, condition in body_map.conditions.items() if name not in smaller.conditions]
    if not hidden:
        return ()
    return tuple(
        dict.fromkeys(
            f'hide_conditions: {entry.part.stem} "{entry.thing or entry.path[0]}" still says "{found}". '
            "Change these words in a copy of the data."
            for entry, _ in texts(smaller)
            if entry.part.stated and entry.path[0] != "red_flags"
            for condition in hidden
            for found in sorted(_named(entry.text, condition))
        )
    )


def _point(point: TriggerPoint, hidden: Collection[Condition]) -> Iterator[TriggerPoint]:
    left = tuple(each for each in point.conditions if each not in {condition.id for condition in hidden})
    if left:
        yield point.model_copy(update={"conditions": left, "synonyms": _unnamed(point.synonyms, hidden)})


def _region(body_map: BodyMap, region: Region, conditions: Mapping[str, Condition], hidden: Collection[Condition]) -> Region:
    listed = fitting_listed(sum(region.id in condition.regions for condition in conditions.values()))
    changes: dict[str, Any] = {"synonyms": _unnamed(region.synonyms, hidden)}
    if listed != region.listed:
        few = f"{region.explanation} {body_map.page.only_few_listed}"
        changes |= {"listed": listed, "explanation": body_map.page.none_listed if listed == "none" else few}
    return region.model_copy(update=changes)


def _search(search: Search, hidden: Collection[Condition]) -> Search:
    """Return the words of the search without those that lead to hidden conditions alone, or name one."""
    gone = {condition.id for condition in hidden}
    situations = (
        each.model_copy(update={"words": _unnamed(each.words, hidden), "finds": tuple(found for found in each.finds if found not in gone)})
        for each in search.situations
    )
    return search.model_copy(update={"situations": tuple(each for each in situations if each.words and each.finds)})


def _figure(figure: Figure, points: Collection[str]) -> Figure:
    views = tuple(view.model_copy(update={"places": tuple(place for place in view.places if place.id in points)}) for view in figure.views)
    return figure.model_copy(update={"views": views})


def _unnamed(texts: tuple[str, ...], hidden: Collection[Condition]) -> tuple[str, ...]:
    return tuple(text for text in texts if not any(_named(text, condition) for condition in hidden))


def _named(text: str, condition: Condition) -> set[str]:
    names = {condition.name.lower(), condition.in_heading.lower()}
    return {name for name in names if re.search(rf"\b{re.escape(name)}(?!\w)", text.lower())}
