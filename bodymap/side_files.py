"""The answers beside the page: robots.txt, sitemap.xml, the share picture, and the page for a wrong address."""

from functools import cached_property

from flask import Flask, Response, abort, request

from bodymap.answer import Answer
from bodymap.discovery import robots, sitemap
from bodymap.headers import content_policy
from bodymap.model import BodyMap
from bodymap.render import render_not_found
from bodymap.settings import Settings
from bodymap.share import share_picture

PATHS = frozenset({"/robots.txt", "/sitemap.xml", "/share.png"})


class SideFiles:
    """Each answer is made at its first use and kept."""

    def __init__(self, body_map: BodyMap, settings: Settings, *, css: str) -> None:
        self.body_map, self.settings, self.css = body_map, settings, css

    def serve_from(self, server: Flask) -> None:
        """Let a server give the answers."""
        server.add_url_rule("/robots.txt", "robots", lambda: self.robots.to(request))
        server.add_url_rule("/sitemap.xml", "sitemap", lambda: self.sitemap.to(request) if self.settings.address else abort(404))
        server.add_url_rule("/share.png", "share", lambda: self.share.to(request))
        server.register_error_handler(404, self._lost)

    @cached_property
    def robots(self) -> Answer:
        """What robots may read."""
        return Answer.of(robots(self.settings), "text/plain; charset=utf-8", content_policy())

    @cached_property
    def sitemap(self) -> Answer:
        """The addresses of the page."""
        return Answer.of(sitemap(self.body_map, self.settings), "application/xml; charset=utf-8", content_policy())

    @cached_property
    def share(self) -> Answer:
        """The picture that previews show."""
        return Answer.as_it_is(share_picture(self.body_map, self.settings), "image/png", content_policy())

    @cached_property
    def not_found(self) -> Answer:
        """The page for a wrong address."""
        return Answer.of(render_not_found(self.body_map, self.settings, css=self.css), "text/html; charset=utf-8", content_policy())

    def _lost(self, _: Exception) -> Response:
        return self.not_found.to(request, status=404)
