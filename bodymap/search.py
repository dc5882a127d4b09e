"""What the search box finds: every region, condition, trigger point, and honest answers for what is not on the map."""

from typing import Any

from bodymap.model import BodyMap, Region


def search_index(body_map: BodyMap) -> list[dict[str, Any]]:
    """Return what can be found, in the order in which equals are shown.

    Each entry has `kind` (region, condition, point or elsewhere), `id`, `name`, `note` (what kind of thing it is, in words) and
    `words`: the phrases that find it besides its name. A condition also has `regions`: the one to turn to. Regions come first:
    a person looks for a place before a problem.
    """
    page = body_map.page
    entries = [
        _entry("region", region.id, region.name, _place(body_map, region), region.clinical_name, *region.synonyms)
        for region in body_map.regions.values()
    ]
    entries += [
        {**_entry("condition", each.id, each.name, page.kind_condition, each.clinical_name, *each.synonyms), "regions": each.regions[:1]}
        for each in body_map.conditions.values()
    ]
    entries += [
        _entry("point", each.id, each.muscle, f"{page.kind_point}, {body_map.regions[each.region].name}", each.name, *each.synonyms)
        for each in body_map.trigger_points.values()
    ]
    entries += [_entry("elsewhere", each.id, each.name, page.kind_elsewhere, *each.synonyms) for each in body_map.elsewhere]
    return entries


def _entry(kind: str, id_: str, name: str, note: str, *words: str) -> dict[str, Any]:
    return {"kind": kind, "id": id_, "name": name, "note": note, "words": list(dict.fromkeys(words))}


def _place(body_map: BodyMap, region: Region) -> str:
    """Return "Place, back view" for a region that is drawn on one view, "Place" for one on both."""
    names = {"front": body_map.page.front, "back": body_map.page.back}
    views = [view.id for view in body_map.figure.views if any(area.region == region.id for area in view.areas)]
    if len(views) != 1:
        return body_map.page.kind_region
    return body_map.page.kind_region_in_view.replace("{view}", names.get(views[0], views[0]).lower())
