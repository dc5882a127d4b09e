"""Every file of one map's site: pages, what puts the map on other pages, what search engines read, pictures.

The server sends them, and `export` writes the same ones into a folder.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from threading import RLock
from urllib.parse import urlsplit

from bodymap.drawing.svg import PICTURE_WIDTHS, picture_path
from bodymap.handout.page import render_handout
from bodymap.loading.pictures import webp
from bodymap.model.body_map import BodyMap
from bodymap.model.figure import Picture
from bodymap.pages.map import noscript_css, render_not_found, render_page
from bodymap.pages.og_image import share_picture
from bodymap.pages.search_engines import oembed, robots, sitemap
from bodymap.pages.setup import render_demo, render_setup
from bodymap.pages.templates import accent_rules
from bodymap.settings import Settings
from bodymap.site.assets import asset
from bodymap.site.content_policy import content_policy, inline_hash
from bodymap.site.static_file import HTML, JAVASCRIPT, JSON, LONG, PLAIN, REVALIDATE, SHORT, XML, StaticFile


class Site:
    """The files of one map by path, each made at its first use and kept. A path is relative to the map's own address.

    Args:
        body_map: the map.
        settings: the settings.
        static: whether they become files of a folder: with the start page itself, a demo, a page for wrong addresses, and names
            that hold a hash where a file may be kept for long.
        more: how other files are made, by path: the pages that only a server has.
    """

    def __init__(
        self,
        body_map: BodyMap,
        settings: Settings,
        *,
        static: bool = False,
        more: Mapping[str, Callable[["Site"], StaticFile]] | None = None,
    ) -> None:
        self.body_map, self.settings, self.static = body_map, settings, static
        self._more = more or {}
        self._made: dict[str, StaticFile] = {}
        self._making = RLock()

    def file(self, path: str) -> StaticFile | None:
        """Return a file; None where there is no such path."""
        if path not in self._made and path in self._makers:
            with self._making:  # fifty visitors at once wait for one
                if path not in self._made:
                    self._made[path] = self._makers[path]()
        return self._made.get(path)

    def __contains__(self, path: str) -> bool:
        """Return whether there is such a path."""
        return path in self._makers

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of all files."""
        return tuple(self._makers)

    def make(self) -> None:
        """Make every file now, so that a fault shows before a visitor could see it; but not the sizes of pictures, which take long."""
        for path in self.paths:
            if not path.startswith("figures/"):
                self.file(path)

    @cached_property
    def _makers(self) -> Mapping[str, Callable[[], StaticFile]]:
        """How each file is made, by path."""
        makers: dict[str, Callable[[], StaticFile]] = {
            "embed/": lambda: self._light_page(embedded=True),
            "embed/setup/": self._setup,
            "handout/": self._handout,
            "embed.js": lambda: self._text(asset("embed.js"), JAVASCRIPT, shared=True, cache=SHORT),
            "robots.txt": lambda: self._text(robots(self.settings), PLAIN),
            self.share_name: lambda: self._share,
        }
        makers |= {path: partial(self._picture, picture, width) for path, (picture, width) in self._pictures.items()}
        if self.static:
            home = urlsplit(self.settings.address).path or "/"
            makers |= {"": lambda: self._light_page(embedded=False), "demo/": self._demo, "404.html": lambda: self.not_found(home)}
        if self.settings.address:
            makers["sitemap.xml"] = lambda: self._text(sitemap(self.body_map, self.settings), XML)
            makers["oembed.json"] = lambda: self._text(json.dumps(oembed(self.body_map, self.settings)), JSON)
        return makers | {path: partial(make, self) for path, make in self._more.items()}

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

    def _picture(self, picture: Picture, width: int) -> StaticFile:
        return StaticFile(webp(picture, width=width), "image/webp", self.closed_policy, shared=True)

    @cached_property
    def _share(self) -> StaticFile:
        cache = LONG if self.static else REVALIDATE
        return StaticFile(share_picture(self.body_map, self.settings), "image/png", self.closed_policy, shared=True, cache=cache)

    @cached_property
    def share_name(self) -> str:
        """The path of the share picture."""
        return f"share-{self._share.etag[:8]}.png" if self.static else "share.png"

    def _light_page(self, *, embedded: bool) -> StaticFile:
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
        return StaticFile(page.encode(), HTML, policy, shared=embedded)

    def not_found(self, home: str) -> StaticFile:
        """Return the page for a wrong address; `home` is the path of the map as a browser sees it."""
        page = render_not_found(self.body_map, self.settings, css=asset("map.css"), home=home)
        return StaticFile(page.encode(), HTML, self._policy())

    def _setup(self) -> StaticFile:
        script, setup_css = asset("setup.js"), asset("setup.css")
        home = "../../index.html" if self.static else "../../"
        page = render_setup(self.body_map, self.settings, css=asset("map.css"), setup_css=setup_css, script=script, home=home)
        return StaticFile(page.encode(), HTML, self._policy(scripts=[script], styles=[setup_css], own_scripts=True))

    def _handout(self) -> StaticFile:
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
        return StaticFile(page.encode(), HTML, policy)

    def _demo(self) -> StaticFile:
        css = asset("demo.css")
        page = render_demo(self.body_map, self.settings, css=css)
        return StaticFile(page.encode(), HTML, self._policy(styles=[css], own_scripts=True))

    def _text(self, text: str, content_type: str, *, shared: bool = False, cache: str = REVALIDATE) -> StaticFile:
        return StaticFile(text.encode(), content_type, self.closed_policy, shared=shared, cache=cache)

    @property
    def closed_policy(self) -> str:
        """The content security policy of what is no page."""
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
