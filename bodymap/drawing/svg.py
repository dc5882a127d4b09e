"""(View, words) -> SVG text: the body, its areas as links, the letters of its sides.

The areas are plain links to their explanation; the browser script gives them their roles and keys, never before something
drives them. Ids inside the drawing take a prefix, so that two copies can stand in one page.
"""

import base64
import re
from collections.abc import Iterable, Mapping
from urllib.parse import quote

from markupsafe import Markup, escape

from bodymap.content.explanation import trigger_points_of
from bodymap.content.names import area_name, view_name
from bodymap.drawing.colour import DRAWN_DARK, DRAWN_LIGHT
from bodymap.drawing.geometry import anchor, bounds, path_data
from bodymap.model.body_map import BodyMap
from bodymap.model.clinical import TriggerPoint
from bodymap.model.figure import Area, Figure, Place, View

_SAME_WIDTH = Markup(' vector-effect="non-scaling-stroke"')
"""Keeps a line as wide in CSS px however large the picture is; an attribute, because checkers of style sheets do not know it."""

_SKIN = re.compile(r'<g class="skin"[^>]*>(?:\s*<(?:use|path)[^>]*/>)+\s*</g>')
_IDS = re.compile(r'\b(id="|href="#|url\(#)')


PICTURE_WIDTHS = (480, 720, 996)
"""The widths in pixels at which a figure's raster pictures are served: a phone's, a wide screen's, and for moving in."""

GAP = 40.0
"""Between views that stand beside each other in one picture, in units."""


def picture_path(figure: str, view: str, width: int) -> str:
    """Return where a raster picture is served, relative to the map's own address."""
    return f"figures/{figure}/{view}-{width}.webp"


def svg(body_map: BodyMap, view: View, *, prefix: str = "", pictures: str | None = None) -> Markup:
    """Return one view as SVG: the picture (hidden from assistive technology), L and R, and a named link for each area.

    Args:
        body_map: the map whose words name the areas.
        view: the view to draw; its units are the SVG's.
        prefix: put before every id and link target, so that copies do not disturb each other.
        pictures: address of the map, seen from the page, from which raster pictures come; inside the page when left out.
    """
    areas = Markup("").join(_area(body_map, view, index, prefix) for index in range(len(view.areas)))
    return Markup(
        '<svg class="bm-body" viewBox="0 0 {width:g} {height:g}" data-view="{view}">{picture}{sides}'
        '<g class="bm-areas" role="group" aria-label="{name}">{areas}</g>'
        '<g class="bm-points" role="group" aria-label="{points_name}">{points}</g></svg>'
    ).format(
        width=view.width,
        height=view.height,
        view=view.id,
        picture=picture(view, prefix=prefix, address=_address(body_map.figure, view, pictures)),
        sides=_sides(body_map, view),
        name=body_map.page.map_view.replace("{view}", view_name(body_map, view).lower()),
        areas=areas,
        points_name=body_map.page.points_view.replace("{view}", view_name(body_map, view).lower()),
        points=Markup("").join(
            _point(body_map, body_map.trigger_points[id], [place for place in view.places if place.id == id])
            for id in dict.fromkeys(place.id for place in view.places)
        ),
    )


def plate(body_map: BodyMap, figure: Figure, view: View, *, address: str = "") -> Markup:
    """Return one view to be printed: the picture, L and R, and every area as a shape that a script lights; nothing to press.

    Args:
        body_map: the map whose words name the sides.
        figure: the figure of the view; its id keeps the ids of several figures apart.
        view: the view to draw; its units are the SVG's.
        address: where a raster picture is fetched from once it is shown; left out, the picture stands in the drawing itself.
    """
    image = Markup('<image width="{:g}" height="{:g}" data-href="{}"/>').format(view.width, view.height, address)
    areas = Markup("").join(
        Markup('<path data-area="{}" data-x="{:.0f}" data-y="{:.0f}" d="{}"/>').format(
            area.id, *anchor(area.polygon), path_data(area.polygon)
        )
        for area in view.areas
    )
    return Markup('<svg class="bm-body" viewBox="0 0 {:g} {:g}" role="img">{}{}<g data-areas="">{}</g><g data-marks=""></g></svg>').format(
        view.width, view.height, image if address else picture(view, prefix=f"{figure.id}-"), _sides(body_map, view), areas
    )


def still(body_map: BodyMap, figure: Figure, *, pictures: str, prefix: str = "") -> Markup:
    """Return all views of a figure beside each other as one SVG without links: what the consultation board shows before plotly."""
    parts = Markup("").join(
        Markup('<svg x="{:g}" width="{:g}" height="{:g}" viewBox="0 0 {:g} {:g}" data-view="{}">{}{}{}</svg>').format(
            left, view.width, view.height, view.width, view.height, view.id,
            picture(view, prefix=f"{prefix}{figure.id}-", address=_address(figure, view, pictures)),
            _sides(body_map, view),
            Markup("").join(Markup('<path data-area="{}" d="{}"/>').format(area.id, path_data(area.polygon)) for area in view.areas),
        )
        for view, left in zip(figure.views, lefts(figure), strict=True)
    )  # fmt: skip
    width, height = beside(figure)
    return Markup('<svg class="bm-still" viewBox="0 0 {:g} {:g}" aria-hidden="true">{}</svg>').format(width, height, parts)


def lefts(figure: Figure) -> list[float]:
    """Return where each view starts when all stand beside each other."""
    return [sum(view.width + GAP for view in figure.views[:index]) for index in range(len(figure.views))]


def beside(figure: Figure) -> tuple[float, float]:
    """Return width and height of all views beside each other."""
    return lefts(figure)[-1] + figure.views[-1].width, max(view.height for view in figure.views)


def _address(figure: Figure, view: View, pictures: str | None) -> str:
    return "" if pictures is None else pictures + picture_path(figure.id, view.id, PICTURE_WIDTHS[-1])


def standalone(view: View, theme: str) -> str:
    """Return a drawn view as the address (`data:`) of an SVG that stands alone, with the colours of a theme (`auto`: the device's)."""
    light, dark = _drawn_rules(DRAWN_LIGHT), _drawn_rules(DRAWN_DARK)
    rules = {"light": light, "dark": dark}.get(theme, f"{light}@media (prefers-color-scheme:dark){{{dark}}}")
    return f"data:image/svg+xml,{quote(whole_svg(view, rules), safe=' /:=,;()')}"


def paper_svg(view: View) -> str:
    """Return a drawn view as an SVG that stands alone, with the colours of the light page."""
    return whole_svg(view, _drawn_rules(DRAWN_LIGHT))


def whole_svg(view: View, rules: str) -> str:
    """Return a drawn view as an SVG that stands alone, with these rules for its colours."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 {view.width:g} {view.height:g}" '
        f'width="{view.width:g}" height="{view.height:g}"><style>{rules}.halo{{color:transparent}}</style>{view.picture.body}</svg>'
    )


def _drawn_rules(colours: Mapping[str, str]) -> str:
    return "".join(f".{name}{{color:{colour}}}" for name, colour in colours.items())


def picture(view: View, *, prefix: str = "", address: str = "") -> Markup:
    """Return the picture of a view as a part of an SVG: the drawing itself, or the raster picture as an image.

    Args:
        view: the view.
        prefix: put before every id.
        address: where a raster picture comes from; when left out it stands inside the page, a third heavier.
    """
    if view.picture.media_type == "image/svg+xml":
        # Checked when loaded: elements of a drawing only, nothing that runs or reaches outside.
        body = _IDS.sub(rf"\g<1>{escape(prefix)}", view.picture.body)
        return Markup('<g class="bm-figure" id="{}figure-{}" aria-hidden="true">{}</g>').format(prefix, view.id, Markup(body))
    source = address or f"data:{view.picture.media_type};base64,{base64.b64encode(view.picture.data).decode()}"
    return Markup('<image class="bm-figure" id="{}figure-{}" aria-hidden="true" width="{:g}" height="{:g}" href="{}"/>').format(
        prefix, view.id, view.width, view.height, source
    )


def mini(view: View, *, prefix: str = "") -> Markup:
    """Return a view drawn small, to stand beside one that is moved in: an outline, room for what is chosen, a frame for the part shown.

    The outline is the drawing's skin where it has one (`class="skin"`), because that is drawn sooner than all of it; it points to the
    view's own picture in the same page.
    """
    skin = _SKIN.search(view.picture.body) if view.picture.media_type == "image/svg+xml" else None
    outline = Markup(_IDS.sub(rf"\g<1>{escape(prefix)}", skin[0])) if skin else Markup('<use href="#{}figure-{}"/>').format(prefix, view.id)
    return Markup('<svg viewBox="0 0 {:g} {:g}">{}<g/><rect class="bm-frame"{}/></svg>').format(
        view.width, view.height, outline, _SAME_WIDTH
    )


def _area(body_map: BodyMap, view: View, index: int, prefix: str) -> Markup:
    area = view.areas[index]
    name = area_name(body_map, body_map.regions[area.region], area.side)
    x, y = anchor(area.polygon)
    box = " ".join(f"{each:.0f}" for each in bounds(area.polygon))
    return Markup(
        '<a class="bm-area" href="#{prefix}{id}" data-area="{id}" data-x="{x:.0f}" data-y="{y:.0f}" data-box="{box}" '
        'aria-label="{name}">{shape}</a>'
    ).format(prefix=prefix, id=area.id, x=x, y=y, box=box, name=name, shape=_shape(view, area))


def _shape(view: View, area: Area) -> Markup:
    """Return the path of an area; one that mirrors its other side is that path turned over, which a page sends once."""
    for twin in view.areas:
        if twin.region == area.region and twin.side == "left" and area.polygon == tuple((view.width - x, y) for x, y in twin.polygon):
            return Markup('<path d="{}" transform="matrix(-1 0 0 1 {:g} 0)"{}/>').format(path_data(twin.polygon), view.width, _SAME_WIDTH)
    return Markup('<path d="{}"{}/>').format(path_data(area.polygon), _SAME_WIDTH)


def _point(body_map: BodyMap, point: TriggerPoint, places: Iterable[Place]) -> Markup:
    """Return a trigger point with its places, such as "left 407 111"; the script draws them, at the size of the screen."""
    return Markup(
        '<g data-point="{id}" data-name="{name}" data-region="{region}" data-refers="{refers}" data-number="{number}" '
        'data-places="{places}"{core}{quiet}/>'
    ).format(
        id=point.id,
        name=point.muscle,
        region=point.region,
        refers=" ".join(point.refers_to),
        number=trigger_points_of(body_map, point.region).index(point) + 1,
        core=Markup(' data-core=""') if point.core else "",
        quiet=Markup(' data-quiet=""') if body_map.regions[point.region].listed == "none" else "",
        places="|".join(f"{place.side} {place.x:.0f} {place.y:.0f}" for place in places),
    )


def _sides(body_map: BodyMap, view: View) -> Markup:
    letters = {"label-left": body_map.page.left_letter, "label-right": body_map.page.right_letter}
    return Markup("").join(
        Markup('<text class="bm-side" x="{:g}" y="{:g}" aria-hidden="true">{}</text>').format(*view.landmarks[place], letter)
        for place, letter in letters.items()
        if place in view.landmarks
    )
