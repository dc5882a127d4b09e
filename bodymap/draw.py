"""(View, words) -> SVG text: the body, its areas as links, the letters of its sides.

The areas are plain links to their explanation; the browser script gives them their roles and keys, never before something
drives them. Ids inside the drawing take a prefix, so that two copies can stand in one page.
"""

import base64
import re
from collections.abc import Iterable

from markupsafe import Markup, escape

from bodymap.explain import area_name, trigger_points_of
from bodymap.geometry import anchor, path_data
from bodymap.model import BodyMap, Place, TriggerPoint, View

_IDS = re.compile(r'\b(id="|href="#|url\(#)')


def svg(body_map: BodyMap, view: View, *, prefix: str = "") -> Markup:
    """Return one view as SVG: the picture (hidden from assistive technology), L and R, and a named link for each area.

    Args:
        body_map: the map whose words name the areas.
        view: the view to draw; its units are the SVG's.
        prefix: put before every id and link target, so that copies do not disturb each other.
    """
    areas = Markup("").join(_area(body_map, view, index, prefix) for index in range(len(view.areas)))
    return Markup(
        '<svg class="bm-body" viewBox="0 0 {width:g} {height:g}" data-view="{view}">{picture}{sides}'
        '<g class="bm-areas" role="group" aria-label="{name}">{areas}</g>'
        '<g class="bm-points" role="group" aria-label="{points_name}" display="none">{points}</g></svg>'
    ).format(
        width=view.width,
        height=view.height,
        view=view.id,
        picture=picture(view, prefix=prefix),
        sides=_sides(body_map, view),
        name=body_map.page.map_view.replace("{view}", view_name(body_map, view).lower()),
        areas=areas,
        points_name=body_map.page.points_view.replace("{view}", view_name(body_map, view).lower()),
        points=Markup("").join(
            _point(body_map, body_map.trigger_points[id], [place for place in view.places if place.id == id])
            for id in dict.fromkeys(place.id for place in view.places)
        ),
    )


def view_name(body_map: BodyMap, view: View) -> str:
    """Return the name of a view: "Front", "Back", or its id where the page has no word for it."""
    return {"front": body_map.page.front, "back": body_map.page.back}.get(view.id, view.id)


def picture(view: View, *, prefix: str = "") -> Markup:
    """Return the picture of a view as a part of an SVG: the drawing itself, or the raster picture as an image."""
    if view.picture.media_type == "image/svg+xml":
        # Checked when loaded: elements of a drawing only, nothing that runs or reaches outside.
        body = _IDS.sub(rf"\g<1>{escape(prefix)}", view.picture.body)
        return Markup('<g class="bm-figure" id="{}figure-{}" aria-hidden="true">{}</g>').format(prefix, view.id, Markup(body))
    data = base64.b64encode(view.picture.data).decode()
    return Markup(
        '<image class="bm-figure" id="{}figure-{}" aria-hidden="true" width="{:g}" height="{:g}" href="data:{};base64,{}"/>'
    ).format(prefix, view.id, view.width, view.height, view.picture.media_type, data)


def _area(body_map: BodyMap, view: View, index: int, prefix: str) -> Markup:
    area = view.areas[index]
    name = area_name(body_map, body_map.regions[area.region], area.side)
    x, y = anchor(area.polygon)
    return Markup(
        '<a class="bm-area" href="#{prefix}{id}" data-area="{id}" '
        'data-x="{x:.0f}" data-y="{y:.0f}" aria-label="{name}"><path d="{path}"/></a>'
    ).format(prefix=prefix, id=area.id, x=x, y=y, name=name, path=path_data(area.polygon))


def _point(body_map: BodyMap, point: TriggerPoint, places: Iterable[Place]) -> Markup:
    """Return a trigger point with its places; their names and looks, at the size of the screen, are the script's."""
    return Markup(
        '<g data-point="{id}" data-name="{name}" data-region="{region}" data-refers="{refers}" data-number="{number}"{core}{quiet}>'
        "{places}</g>"
    ).format(
        id=point.id,
        name=point.muscle,
        region=point.region,
        refers=" ".join(point.refers_to),
        number=trigger_points_of(body_map, point.region).index(point) + 1,
        core=Markup(' data-core=""') if point.core else "",
        quiet=Markup(' data-quiet=""') if body_map.regions[point.region].listed == "none" else "",
        places=Markup("").join(
            Markup('<g class="bm-pt" data-side="{}" data-x="{:.0f}" data-y="{:.0f}"/>').format(place.side, place.x, place.y)
            for place in places
        ),
    )


def _sides(body_map: BodyMap, view: View) -> Markup:
    letters = {"label-left": body_map.page.left_letter, "label-right": body_map.page.right_letter}
    return Markup("").join(
        Markup('<text class="bm-side" x="{:g}" y="{:g}" aria-hidden="true">{}</text>').format(*view.landmarks[place], letter)
        for place, letter in letters.items()
        if place in view.landmarks
    )
