"""How places and views are called."""

from bodymap.model.base import Side
from bodymap.model.body_map import BodyMap
from bodymap.model.clinical import Region
from bodymap.model.figure import View


def area_names(body_map: BodyMap, region: Region) -> dict[str, str]:
    """Return the name of each area of a region by area id, and of the region itself: "Left shoulder", "Shoulder"."""
    names = {region.id: region.name}
    sides: tuple[Side, ...] = ("left", "right") if region.sided else ()
    for side in sides:
        names[f"{region.id}-{side}"] = area_name(body_map, region, side)
    return names


def area_name(body_map: BodyMap, region: Region, side: Side | None) -> str:
    """Return the name of a region on one side of the person: "Left shoulder", "Back of the left knee"."""
    if side is None or region.sided_name is None:
        return region.name
    word = body_map.page.left if side == "left" else body_map.page.right
    said = region.sided_name.replace("{side}", word.lower())
    return said[0].upper() + said[1:]


def view_name(body_map: BodyMap, view: View) -> str:
    """Return the name of a view: "Front", "Back", or its id where the page has no word for it."""
    return {"front": body_map.page.front, "back": body_map.page.back}.get(view.id, view.id)


def regions_of(body_map: BodyMap, group: str) -> list[Region]:
    """Return the regions of a group of the list, in its order."""
    return [region for region in body_map.regions.values() if region.group == group]
