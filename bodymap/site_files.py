"""Every file of the site that needs no Dash: the light page and what puts it on other pages, what robots read, the share picture.

The server sends them, and `export` writes the same ones into a folder.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from urllib.parse import urlsplit

from bodymap.answer import Answer
from bodymap.browser_files import asset
from bodymap.diagram import webp
from bodymap.discovery import oembed, robots, sitemap
from bodymap.draw import PICTURE_WIDTHS, picture_path
from bodymap.handout_page import render_handout
from bodymap.headers import content_policy, inline_hash
from bodymap.model import BodyMap, Picture
from bodymap.picture_shelf import Shelf
from bodymap.render import noscript_css, render_demo, render_not_found, render_page, render_setup
from bodymap.settings import Settings
from bodymap.share import share_picture
from bodymap.template import accent_rules

HTML = "text/html; charset=utf-8"
SHORT = "public, max-age=300"
"""The cache of embed.js: its name stays, so a new one has to reach the pages of others soon."""


class SiteFiles:
    """Answers by path, each made at its first use and kept. A path is relative to the map's own address.

    Args:
        body_map: the map.
        settings: the settings.
        static: whether they become files: with the page itself, a demo, a page for wrong addresses, and names that hold a hash
            where a file may be kept for long.
    """

    def __init__(self, body_map: BodyMap, settings: Settings, *, static: bool = False) -> None:
        self.body_map, self.settings, self.static = body_map, settings, static
        self._made: dict[str, Answer] = {}
        self._lost: dict[str, Answer] = {}
        self.shelf = Shelf()

    @cached_property
    def makers(self) -> Mapping[str, Callable[[], Answer]]:
        """How each answer is made, by path."""
        makers: dict[str, Callable[[], Answer]] = {
            "embed/": lambda: self.light_page(embedded=True),
            "embed/setup/": self._setup,
            "handout/": self._handout,
            "embed.js": lambda: self._text(asset("embed.js"), "text/javascript; charset=utf-8", shared=True, cache=SHORT),
            "robots.txt": lambda: self._text(robots(self.settings), "text/plain; charset=utf-8"),
            self.share_name: lambda: self._share,
        }
        makers |= {path: partial(self._picture, picture, width) for path, (picture, width) in self._pictures.items()}
        if self.static:
            home = urlsplit(self.settings.address).path or "/"
            makers |= {"": lambda: self.light_page(embedded=False), "demo/": self._demo, "404.html": lambda: self.not_found(home)}
        if self.settings.address:
            makers["sitemap.xml"] = lambda: self._text(sitemap(self.body_map, self.settings), "application/xml; charset=utf-8")
            makers["oembed.json"] = lambda: self._text(json.dumps(oembed(self.body_map, self.settings)), "application/json")
        return makers

    def answer(self, path: str) -> Answer:
        """Return an answer.

        Raises:
            KeyError: there is no such path.
        """
        if path not in self._made:
            self._made[path] = self.makers[path]()
        return self._made[path]

    @property
    def _pictures(self) -> Mapping[str, tuple[Picture, int]]:
        """Raster pictures and their widths by path: of every figure, or, for files, of the figure that the page shows."""
        figures = [self.body_map.figure] if self.static else self.body_map.figures.values()
        return {
            picture_path(figure.id, view.id, width): (view.picture, width)
            for figure in figures
            for view in figure.views
            if view.picture.media_type != "image/svg+xml"
            for width in PICTURE_WIDTHS
        }

    def _picture(self, picture: Picture, width: int) -> Answer:
        return Answer.as_it_is(webp(picture, width=width), "image/webp", self._closed, shared=True)

    @cached_property
    def _share(self) -> Answer:
        return Answer.as_it_is(share_picture(self.body_map, self.settings), "image/png", self._closed, shared=True)

    @cached_property
    def share_name(self) -> str:
        """The path of the share picture."""
        return f"share-{self._share.etag[:8]}.png" if self.static else "share.png"

    def light_page(self, *, embedded: bool) -> Answer:
        """Return the page without Dash: whole, or as it stands in a frame."""
        script = asset("map.js")
        page = render_page(
            self.body_map,
            self.settings,
            css=asset("map.css"),
            script=script,
            embedded=embedded,
            home="index.html" if self.static else "./",  # a folder without a server shows its list of files
            share_name=self.share_name,
            oembed_path="oembed.json" if self.static else "",
            pictures="../" if embedded else "",
        )
        pictures = any(view.picture.media_type != "image/svg+xml" for view in self.body_map.figure.views)
        policy = self._policy(scripts=[script], styles=[noscript_css(self.body_map)], pictures=pictures)
        return Answer.of(page, HTML, policy, shared=embedded)

    def not_found(self, home: str) -> Answer:
        """Return the page for a wrong address; `home` is the path of the map."""
        if home not in self._lost:
            page = render_not_found(self.body_map, self.settings, css=asset("map.css"), home=home)
            # One alone is kept: where the map is mounted may be told by a header.
            self._lost = {home: Answer.of(page, HTML, self._policy())}
        return self._lost[home]

    def _setup(self) -> Answer:
        script, setup_css = asset("setup.js"), asset("setup.css")
        home = "../../index.html" if self.static else "../../"
        page = render_setup(self.body_map, self.settings, css=asset("map.css"), setup_css=setup_css, script=script, home=home)
        return Answer.of(page, HTML, self._policy(scripts=[script], styles=[setup_css], own_scripts=True))

    def _handout(self) -> Answer:
        script, handout_css = asset("handout.js"), asset("handout.css")
        page = render_handout(
            self.body_map,
            self.settings,
            css=asset("map.css"),
            handout_css=handout_css,
            script=script,
            static=self.static,
        )
        policy = self._policy(scripts=[script], styles=[handout_css], pictures=True, form=not self.static)
        return Answer.of(page, HTML, policy)

    def _demo(self) -> Answer:
        css = asset("demo.css")
        page = render_demo(self.body_map, self.settings, css=css)
        return Answer.of(page, HTML, self._policy(styles=[css], own_scripts=True))

    def _text(self, text: str, content_type: str, *, shared: bool = False, cache: str = "no-cache") -> Answer:
        return Answer.of(text, content_type, self._closed, shared=shared, cache=cache)

    @property
    def _closed(self) -> str:
        return content_policy(self.settings.embedders)

    def _policy(
        self,
        *,
        scripts: Sequence[str] = (),
        styles: Sequence[str] = (),
        own_scripts: bool = False,
        pictures: bool = False,
        form: bool = False,
    ) -> str:
        """Return the policy of a page with these inline scripts and, besides the style sheet, these styles.

        `own_scripts` also lets it load embed.js, which puts the map's frame into it.
        """
        sheets = [asset("map.css"), accent_rules(self.settings), *styles]
        own = ["'self'"] if own_scripts else []
        return content_policy(
            self.settings.embedders,
            scripts=[*own, *map(inline_hash, scripts)],
            styles=[inline_hash(sheet) for sheet in sheets if sheet],
            frames=own,
            pictures=pictures,
            form=form,
        )
