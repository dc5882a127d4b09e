"""(BodyMap, Settings) -> the page of the handout. It holds what any handout needs; the browser shows what a person has chosen."""

import json
from collections.abc import Sequence

from markupsafe import Markup

from bodymap.content.explanation import explain_condition, grouped, red_flags, surest_first
from bodymap.content.names import area_names, view_name
from bodymap.content.review import review_line
from bodymap.drawing.qr import codes
from bodymap.drawing.svg import PICTURE_WIDTHS, picture_path, plate
from bodymap.handout.logo import logo_address
from bodymap.model.body_map import BodyMap
from bodymap.model.figure import Figure
from bodymap.pages.templates import page_head, template
from bodymap.settings import Settings


def render_handout(
    body_map: BodyMap,
    settings: Settings,
    *,
    css: str,
    handout_css: str,
    script: str,
    static: bool = False,
) -> str:
    """Return the page.

    Args:
        body_map: the map.
        settings: the settings; without `base_url` there are no codes to scan.
        css: the style sheet of all pages.
        handout_css: the handout's own, which comes after it.
        script: the browser script.
        static: whether it becomes a file: there no server makes a picture to send, and only the map's own figure is at hand.
    """
    effects = body_map.safety.side_effects
    size, bits = codes({area: f"{settings.address}#{area}" for area in _names(body_map)} if settings.address else {})
    return template(
        "handout/page.html",
        body_map,
        settings,
        h=body_map.handout,
        head=page_head(settings, css),
        handout_css=Markup(handout_css),
        home="../index.html" if static else "../",
        picture_path="" if static else "picture",
        said=_said(body_map),
        codes=json.dumps({"size": size, "bits": bits}, separators=(",", ":")),
        plates=_plates(body_map, [body_map.figure] if static else list(body_map.figures.values())),
        flags=red_flags(body_map, body_map.regions),
        conditions=[explain_condition(body_map, condition) for condition in surest_first(body_map)],
        safety=body_map.safety,
        always_cited={*effects.soreness_references, *effects.both_ways[0].references},
        review=review_line(body_map),
        logo=logo_address(settings),
        script=Markup(script),
    )


def _names(body_map: BodyMap) -> dict[str, str]:
    return {area: name for region in body_map.regions.values() for area, name in area_names(body_map, region).items()}


def _said(body_map: BodyMap) -> str:
    """Return the words that the script puts together, and what it must know: names of places and the map's own figure."""
    words = body_map.handout
    names = ("title", "heading", "drawn", "pain", "pain_one", "read_more", "code")
    of_picture = ("picture_making", "picture_saved", "picture_failed", "picture_no_answer")
    said = {name: getattr(words, name) for name in (*names, *of_picture)}
    return json.dumps(
        {
            **said,
            "names": _names(body_map),
            "figure": body_map.about.figure,
            "listed": {region: [[each.id for each in group] for group in grouped(body_map, region)] for region in body_map.regions},
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _plates(body_map: BodyMap, figures: Sequence[Figure]) -> list[dict[str, str]]:
    plates = []
    for figure in figures:
        for view in figure.views:
            drawn = view.picture.media_type == "image/svg+xml"
            address = "" if drawn else f"../{picture_path(figure.id, view.id, PICTURE_WIDTHS[-1])}"
            name = view_name(body_map, view)
            plates.append(
                {
                    "figure": figure.id,
                    "view": view.id,
                    "name": name,
                    "label": body_map.handout.picture.replace("{view}", name.lower()),
                    "svg": plate(body_map, figure, view, address=address),
                }
            )
    return plates
