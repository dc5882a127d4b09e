"""Jinja's templates as they are filled: words from data files are text, never markup."""

from functools import cache
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from bodymap.content.explanation import what_to_do
from bodymap.drawing.colour import DARK, LIGHT, OWN, accent_css
from bodymap.model.body_map import BodyMap
from bodymap.settings import Settings

ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="16" fill="#8a2a5b"/>'
    '<g fill="#fff"><rect x="10" y="7" width="8" height="13" rx="4"/><rect x="17" y="16" width="6" height="9" rx="3"/></g></svg>'
)
"""The icon of the page's tab, inside the page: a file of its own would be one more request."""


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("bodymap"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["lower_first"] = lambda text: text[:1].lower() + text[1:]
    environment.globals |= {"what_to_do": what_to_do}
    return environment


def template(name: str, body_map: BodyMap, settings: Settings, *, prefix: str = "", **values: object) -> Markup:
    """Return a template with its values; every one gets the map, its words `w`, the settings and the prefix `p` of its ids."""
    return Markup(_environment().get_template(name).render(body_map=body_map, w=body_map.page, settings=settings, p=prefix, **values))


def accent_rules(settings: Settings) -> str:
    """Return the rules with the clinic's colour; empty where none is set."""
    return accent_css(settings.accent)


def accent_style(settings: Settings) -> Markup:
    """Return the style element with the clinic's colour, for pages of others; empty where none is set."""
    rules = accent_rules(settings)
    return Markup(f"<style>{rules}</style>" if rules else "")


def page_head(settings: Settings, css: str, *, in_frame: bool = False) -> dict[str, object]:
    """Return what `head.html` needs: the style sheet, the clinic's colour, the icon of the tab, and the colours of both themes."""
    # A frame has no tab that would show an icon; the empty one keeps browsers from asking for favicon.ico.
    icon = "," if in_frame else "image/svg+xml," + quote(ICON.replace(OWN, settings.accent or OWN))
    return {"css": Markup(css), "accent": accent_style(settings), "icon": icon, "light": LIGHT, "dark": DARK}
