"""Explanations and pictures -> HTML, by Jinja templates with autoescape: words from data files are text, never markup."""

import json
from urllib.parse import urlencode

from markupsafe import Markup

from bodymap.content.names import area_names, regions_of, view_name
from bodymap.content.review import review_line
from bodymap.content.search_index import search_index
from bodymap.drawing.svg import mini, svg
from bodymap.model.body_map import BodyMap
from bodymap.model.figure import Figure
from bodymap.pages.search_engines import structured_data
from bodymap.pages.templates import page_head, template
from bodymap.pages.words import render_sources, render_words
from bodymap.settings import Settings


def render_icons(body_map: BodyMap, settings: Settings, *, prefix: str = "") -> Markup:
    """Return the icons that map and words point to; once in a page for each prefix."""
    return template("shared/icons.html", body_map, settings, prefix=prefix)


def render_map(
    body_map: BodyMap,
    settings: Settings,
    *,
    prefix: str = "",
    figure: Figure | None = None,
    words_follow: bool = True,
    heading: bool = False,
    pictures: str | None = None,
) -> Markup:
    """Return the picture with its switch and buttons, and the list of regions in step with it.

    Args:
        body_map: the map.
        settings: the settings.
        prefix: put before every id, so that several widgets can share a page.
        figure: the figure to draw; the map's own when left out.
        words_follow: whether the answers of `render_words` stand in the page too: in one column the picture then makes room for them.
        heading: whether the page's first heading stands above the picture.
        pictures: address of the map, seen from the page, from which raster pictures come; inside the page when left out.
    """
    chosen = figure or body_map.figure
    views = [
        {
            "id": view.id,
            "name": view_name(body_map, view),
            "svg": svg(body_map, view, prefix=prefix, pictures=pictures),
            "mini": mini(view, prefix=prefix),
        }
        for view in chosen.views
    ]
    groups = [(group, [(region, area_names(body_map, region)) for region in regions_of(body_map, group.id)]) for group in body_map.groups]
    said = {
        "announce": body_map.page.announce,
        "announceClear": body_map.page.announce_clear,
        "oftenFelt": body_map.page.often_felt,
        "pointChosen": body_map.page.point_chosen,
        "pointName": body_map.page.point_name,
        "left": body_map.page.left.lower(),
        "right": body_map.page.right.lower(),
    }
    codes = body_map.codes and body_map.codes.model_dump_json(include={"system", "regions", "sides"})
    return template(
        "map/map.html",
        body_map,
        settings,
        prefix=prefix,
        views=views,
        groups=groups,
        said=json.dumps(said),
        codes=codes,
        words_follow=words_follow,
        heading=heading,
    )


def render_search(body_map: BodyMap, settings: Settings, *, prefix: str = "", above: bool = False) -> Markup:
    """Return the search box, with the index of what it finds; the words that it turns to stand elsewhere on the page.

    Args:
        body_map: the map.
        settings: the settings.
        prefix: put before every id.
        above: whether it stands above a map, always open, and not in the header of a page.
    """
    words = body_map.page
    said = {
        "found": words.find_found,
        "nothing": words.find_nothing,
        "unknown": words.find_unknown,
        "kinds": {
            "region": words.kind_region,
            "condition": words.kind_condition,
            "point": words.kind_point,
            "elsewhere": words.kind_elsewhere,
            "question": words.kind_question,
            "section": words.kind_section,
            "benefit": words.kind_section,
        },
    }
    return template(
        "map/search.html",
        body_map,
        settings,
        prefix=prefix,
        said=json.dumps(said, ensure_ascii=False),
        index=search_index(body_map),
        above=above,
    )


def render_page(
    body_map: BodyMap,
    settings: Settings,
    *,
    css: str,
    script: str,
    late_scripts: Markup | None = None,
    embedded: bool = False,
    home: str = "./",
    share_name: str = "share.png",
    oembed_path: str = "",
    pictures: str = "",
) -> str:
    """Return the whole page, usable without script.

    Args:
        body_map: the map.
        settings: the settings.
        css: the style sheet, put into the page.
        script: the browser script, put into the page after everything a person sees.
        late_scripts: what starts later, such as Dash's own tags inside a template.
        embedded: whether it stands in another page: without a header of its own, and its links leave the frame.
        home: where the name at the top leads.
        share_name: path of the share picture.
        oembed_path: path of the oEmbed answer; the server's own when left out.
        pictures: address of the map, seen from the page, from which raster pictures come.
    """
    return template(
        "map/page.html",
        body_map,
        settings,
        head=page_head(settings, css, in_frame=embedded),
        structured_data=structured_data(body_map, settings),
        noscript_css=Markup(noscript_css(body_map)),
        search=render_search(body_map, settings),
        map=render_map(body_map, settings, heading=True, pictures=pictures),
        words=render_words(body_map, settings, handout="" if embedded else "handout/index.html" if home == "index.html" else "handout/"),
        sources=render_sources(body_map, settings),
        safety=body_map.safety,
        review=review_line(body_map),
        script=Markup(script),
        late_scripts=late_scripts or "",
        embedded=embedded,
        home=home,
        share_name=share_name,
        oembed_address=settings.address + (oembed_path or f"oembed?{urlencode({'url': settings.address, 'format': 'json'})}"),
    )


def render_not_found(body_map: BodyMap, settings: Settings, *, css: str, home: str) -> str:
    """Return the page for a wrong address, with the way back to the map; `home` is the map's path."""
    return template("shared/not_found.html", body_map, settings, head=page_head(settings, css), home=home)


def noscript_css(body_map: BodyMap) -> str:
    """Return the rules that do without script what the script does: light the chosen area, and show both views."""
    lit = []
    for region in body_map.regions.values():
        sides = [f"{region.id}-left", f"{region.id}-right"] if region.sided else []
        lit += [f"#{area}:target,#{region.id}:target) [data-area={area}]" for area in sides]
        lit += [f"#{region.id}:target) [data-area={region.id}]"] * (not region.sided)
    return (
        ".bm-switch,.bm-find{display:none}.bm-views>.bm-view,.bm-view figcaption{display:block!important}"
        f"{','.join(f':root:has({each} path' for each in lit)}"
        "{fill-opacity:var(--area);stroke:var(--accent);stroke-opacity:1;stroke-width:7}"
    )
