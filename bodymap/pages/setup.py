"""The pages for webmasters: the one that builds the lines to paste, and a demo."""

import json

from markupsafe import Markup

from bodymap.content.names import area_names, regions_of, view_name
from bodymap.model.body_map import BodyMap
from bodymap.pages.templates import page_head, template
from bodymap.settings import Settings


def render_setup(body_map: BodyMap, settings: Settings, *, css: str, setup_css: str, script: str, home: str = "../../") -> str:
    """Return the page that builds the lines with which a webmaster puts the map on a page; `home` is where its name leads."""
    places = [
        (group, [(area, name) for region in regions_of(body_map, group.id) for area, name in area_names(body_map, region).items()])
        for group in body_map.groups
    ]
    words = body_map.setup
    said = {name: getattr(words, name) for name in ("contrast_ok", "contrast_low", "no_colour", "copied", "may", "may_not", "no_address")}
    return template(
        "setup/page.html",
        body_map,
        settings,
        s=words,
        head=page_head(settings, css),
        setup_css=Markup(setup_css),
        home=home,
        places=places,
        views=[(view.id, view_name(body_map, view)) for view in body_map.figure.views],
        said=json.dumps(said, ensure_ascii=False),
        script=Markup(script),
    )


def render_demo(body_map: BodyMap, settings: Settings, *, css: str) -> str:
    """Return a page as somebody else's, with two maps on it; the first starts with a place of the back."""
    first = next((area.id for area in body_map.figure.views[-1].areas), "")
    return template("embed/demo.html", body_map, settings, s=body_map.setup, css=Markup(css), first=first)
