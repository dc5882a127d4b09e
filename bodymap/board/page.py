"""The page of the consultation board, and what its scripts know."""

import json
from collections.abc import Sequence

from markupsafe import Markup

from bodymap.board.evidence_table import render_evidence
from bodymap.content.explanation import trigger_points_of
from bodymap.content.names import area_names, regions_of, view_name
from bodymap.content.review import review_line
from bodymap.drawing.geometry import anchor
from bodymap.drawing.svg import lefts, still
from bodymap.model.body_map import BodyMap
from bodymap.model.clinical import Region
from bodymap.pages.map import render_search
from bodymap.pages.templates import page_head, template
from bodymap.pages.words import render_sources, render_words
from bodymap.settings import Settings


def render_consult(
    body_map: BodyMap,
    settings: Settings,
    *,
    css: str,
    board_css: str,
    script: str,
    late_scripts: Markup,
    figures: Sequence[str],
    plotly_bytes: int,
) -> str:
    """Return the page of the consultation board.

    Args:
        body_map: the map.
        settings: the settings.
        css: the style sheet of all pages.
        board_css: the board's own.
        script: the browser scripts.
        late_scripts: Dash's own tags, inside a template.
        figures: names of the figures to choose from, the first one first.
        plotly_bytes: the size of plotly.js as it is run, for the bar that shows how much of it has come.
    """
    places = [
        (group, [(area, name) for region in regions_of(body_map, group.id) for area, name in drawn_areas(body_map, region)])
        for group in body_map.groups
    ]
    return template(
        "board/page.html",
        body_map,
        settings,
        b=body_map.board,
        head=page_head(settings, css),
        board_css=Markup(board_css),
        places=places,
        stills=[(name, still(body_map, body_map.figures[name], pictures="../")) for name in figures],
        views=[(view.id, view_name(body_map, view)) for view in body_map.figures[figures[0]].views],
        data=Markup(board_data(body_map, figures).replace("<", "\\u003c")),  # inside a script element nothing is decoded
        words=render_words(body_map, settings, for_clinicians=body_map.board.for_clinicians),
        search=render_search(body_map, settings),
        evidence=render_evidence(body_map, settings),
        sources=render_sources(body_map, settings),
        safety=body_map.safety,
        review=review_line(body_map),
        script=Markup(script),
        late_scripts=late_scripts,
        plotly_bytes=plotly_bytes,
    )


def drawn_areas(body_map: BodyMap, region: Region) -> list[tuple[str, str]]:
    """Return id and name of a region's areas: both sides of a sided one, else itself."""
    return [(area, name) for area, name in area_names(body_map, region).items() if not region.sided or area != region.id]


def board_data(body_map: BodyMap, figures: Sequence[str]) -> str:
    """Return what the board's scripts know of words and places, as JSON: names of areas in both wordings, points, views of figures."""
    words, sides = body_map.board, (("-left", body_map.page.left), ("-right", body_map.page.right))

    def clinical(region: Region, area: str) -> str:
        side = next((word for end, word in sides if region.sided and area.endswith(end)), "")
        said = words.clinical_sided.replace("{region}", region.clinical_name).replace("{side}", side.lower())
        return said if side else region.clinical_name

    areas = {
        area: {"name": name, "clinical": clinical(region, area), "region": region.id}
        for region in body_map.regions.values()
        for area, name in drawn_areas(body_map, region)
    }
    points = {
        point.id: {
            "name": point.name,
            "clinical": point.muscle,
            "where": point.short_where,
            "region": point.region,
            "refers": point.refers_to,
        }
        for region in body_map.regions
        for point in trigger_points_of(body_map, region)
    }
    drawn = {
        name: {
            "areas": [
                {"id": a.id, "view": a.view, "anchor": anchor(a.polygon), "polygon": a.polygon} for a in body_map.figures[name].areas
            ],
            "views": [
                {"id": view.id, "left": left, "width": view.width, "height": view.height}
                for view, left in zip(body_map.figures[name].views, lefts(body_map.figures[name]), strict=True)
            ],
        }
        for name in figures
    }
    regions = {region.id: {"name": region.name, "clinical": region.clinical_name} for region in body_map.regions.values()}
    said = words.model_dump(exclude={"figures"})
    return json.dumps({"said": said, "areas": areas, "points": points, "regions": regions, "figures": drawn}, ensure_ascii=False)
