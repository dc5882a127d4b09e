"""BodyMapAIO: map, list and words, wired, as one piece for any Dash app."""

from typing import Any

from dash import MATCH, Dash, Input, Output, html
from markupsafe import Markup

from bodymap.components.diagram import BodyDiagram
from bodymap.components.explanation import BodyExplanation
from bodymap.model.body_map import BodyMap
from bodymap.pages.map import render_icons, render_map, render_search
from bodymap.pages.templates import accent_style
from bodymap.pages.words import render_sources, render_words
from bodymap.settings import Settings


class BodyMapAIO(html.Div):
    """A body map with its list and its words.

    Call `register_callbacks(app)` once per app; any number of widgets can then stand in its pages.

    Args:
        body_map: the map, as `load_body_map` gives it.
        aio_id: names this widget; every id in it starts with it, so it must differ from the others of the page.
        settings: theme, emergency number and the like; the defaults when left out.
        several: whether several areas can be chosen.
        selected: what is chosen at the start, such as `shoulder-left`.
        search: whether a search box for people's own words stands above the map.
    """

    class ids:  # noqa: N801
        """Ids of the parts, for callbacks of your own: `Input(BodyMapAIO.ids.diagram("map"), "selected")`."""

        @staticmethod
        def diagram(aio_id: Any) -> dict[str, Any]:
            """Return the id of the map; its property `selected` is the choice."""
            return {"component": "BodyMapAIO", "part": "diagram", "aio_id": aio_id}

        @staticmethod
        def explanation(aio_id: Any) -> dict[str, Any]:
            """Return the id of the words; its property `region` is what they are about."""
            return {"component": "BodyMapAIO", "part": "explanation", "aio_id": aio_id}

    def __init__(
        self,
        body_map: BodyMap,
        aio_id: str,
        *,
        settings: Settings | None = None,
        several: bool = False,
        selected: str = "",
        search: bool = True,
    ) -> None:
        chosen = settings or Settings()
        prefix = f"{aio_id}-"
        icons = accent_style(chosen) + render_icons(body_map, chosen, prefix=prefix)
        sources = render_sources(body_map, chosen, prefix=prefix)
        box = render_search(body_map, chosen, prefix=prefix, above=True) if search else Markup("")
        parts = [
            BodyDiagram(
                id=self.ids.diagram(aio_id),
                html=icons + box + render_map(body_map, chosen, prefix=prefix),
                several=several,
                selected=selected,
            ),
            BodyExplanation(
                id=self.ids.explanation(aio_id),
                html=render_words(body_map, chosen, prefix=prefix, sources=sources),
                region=selected,
            ),
        ]
        wildcards: dict[str, Any] = {"data-theme": chosen.theme}
        super().__init__(parts, className="bodymap bm-page", **wildcards)


def diagram_html(body_map: BodyMap, prefix: str, *, settings: Settings | None = None) -> str:
    """Return the `html` of a `BodyDiagram` that stands alone, beside words of your own.

    Args:
        body_map: the map, from `load_body_map` or `map_of_picture`.
        prefix: put before every id; it must differ from others of the page.
        settings: theme and accent; the defaults when left out.
    """
    chosen = settings or Settings()
    parts = accent_style(chosen) + render_icons(body_map, chosen, prefix=prefix)
    drawn = parts + render_map(body_map, chosen, prefix=prefix, words_follow=False)
    return Markup('<div class="bodymap" data-theme="{}">{}</div>').format(chosen.theme, drawn)


def register_callbacks(app: Dash) -> None:
    """Wire every `BodyMapAIO` of the app: its words follow its map, in the browser, without a request. Call it once per app."""
    app.clientside_callback(
        "function (selected) { return selected || ''; }",
        Output(BodyMapAIO.ids.explanation(MATCH), "region"),
        Input(BodyMapAIO.ids.diagram(MATCH), "selected"),
    )
