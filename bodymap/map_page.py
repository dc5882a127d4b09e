"""The page of the map, `/`: complete in its first answer, with Dash behind it."""

from functools import cached_property

from dash import Input, Output
from markupsafe import Markup

from bodymap.browser_files import asset
from bodymap.components import BodyDiagram, BodyExplanation
from bodymap.dash_page import DashPage
from bodymap.model import BodyMap
from bodymap.render import render_page
from bodymap.settings import Settings


class MapPage(DashPage):
    """The Dash app of the map: its components listen to the picture and the words that stand in the page already."""

    def __init__(self, body_map: BodyMap, settings: Settings) -> None:
        super().__init__(body_map, settings)
        self.title = body_map.page.title
        self.layout = [BodyDiagram(id="map-diagram", adopt=True), BodyExplanation(id="map-words", adopt=True)]
        self.clientside_callback(
            "function (selected) { return selected || ''; }",
            Output("map-words", "region"),
            Input("map-diagram", "selected"),
        )

    @cached_property
    def page_script(self) -> str:
        """The scripts of the page, and the one that starts Dash."""
        return asset("map-dash.js")

    def whole_page(self, late_scripts: Markup) -> str:
        """Return the page around Dash's waiting tags."""
        entry = Markup('<div id="react-entry-point" hidden></div>')
        return render_page(
            self.body_map,
            self.settings,
            css=asset("map.css"),
            script=self.page_script,
            late_scripts=entry + late_scripts,
        )
