"""Words in the data are text wherever they stand: 200 scripts for attack make no element and no attribute that words do not."""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from html.parser import HTMLParser
from itertools import count
from typing import Any

import pytest
from pydantic import BaseModel

from bodymap.loading.folder import load_body_map
from bodymap.model.body_map import BodyMap
from bodymap.model.figure import Picture
from bodymap.server import live_site
from bodymap.server.app import create_app
from bodymap.settings import Settings
from bodymap.site.site import Site

PAGES = ("", "embed/", "embed/setup/", "handout/", "consult/")
"""Every page of the server; a new one joins here."""

EXPORTED = ("", "embed/", "embed/setup/", "handout/", "demo/", "404.html")
DATA = ("_dash-layout", "_dash-dependencies", "consult/_dash-layout", "oembed.json")

DOES = ("alert(1)", "alert`1`", "fetch('//evil.example')", "document.cookie", "top.location='//evil.example'")
FORMS = (
    "<script>{}</script>",
    "</script><script>{}</script>",
    "</ScRiPt ><sCrIpT>{}</sCrIpT >",
    "<img src=x onerror={}>",
    '"><img src=x onerror="{}">',
    "'><svg onload='{}'>",
    "<svg/onload={}>",
    '" onmouseover="{}" x="',
    "' onfocus='{}' autofocus x='",
    "` onclick=`{}`",
    "<a href=\"javascript:{}\">x</a>",
    "</style><script>{}</script>",
    "</title><script>{}</script>",
    "</textarea><script>{}</script>",
    "</template><script>{}</script>",
    "</noscript><img src=x onerror={}>",
    "--><script>{}</script><!--",
    "<!--<script>{}",
    "]]><script>{}</script>",
    "<iframe srcdoc=\"<script>{}</script>\">",
    "<math><mtext></mtext><mglyph><style><img src onerror={}>",
    "<form action=javascript:{}><button>x</button>",
    "<object data=javascript:{}>",
    "<base href=//evil.example/{}>",
    "<link rel=stylesheet href=//evil.example/{}>",
    "<meta http-equiv=refresh content='0;javascript:{}'>",
    "<body onload={}>",
    "<input autofocus onfocus={}>",
    "<details open ontoggle={}>",
    "<video><source onerror={}></video>",
    "{{{{ {} }}}}",
    "{{% print({}) %}}",
    "${{{}}}",
    "\\u003cscript\\u003e{}\\u003c/script\\u003e",
    "\\x3cimg src=x onerror={}\\x3e",
    "&lt;script&gt;{}&lt;/script&gt;",
    "&#60;img src=x onerror={}&#62;",
    "<\u2028script>{}</script>",
    "javascript:{}",
    '";{};//',
)  # fmt: skip
STRINGS = tuple(form.format(does) for form in FORMS for does in DOES)

ID_LIKE = re.compile(r"[a-z0-9-]*|[A-Z][A-Z0-9]|https?://\S+|10\.\S+|#[0-9a-f]+|[0-9.,: -]+")
"""What is no word: ids, addresses, numbers, colours. Their form is checked when they are read."""


class Structure(HTMLParser):
    """Elements and the names of their attributes, in order; and what stands in elements that hold JSON."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, ...]] = []
        self.links: list[str] = []
        self.json: list[str] = []
        self._in_json = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, *sorted(name for name, _ in attrs)))
        self.links += [value or "" for name, value in attrs if name in ("href", "src", "action", "srcdoc")]
        self._in_json = tag == "script" and "json" in str(dict(attrs).get("type"))
        if self._in_json:
            self.json.append("")

    def handle_data(self, data: str) -> None:
        if self._in_json:
            self.json[-1] += data

    def handle_endtag(self, tag: str) -> None:
        self._in_json = False


def with_words(value: Any, words: Iterator[str]) -> Any:
    """Return the same with words added to each text that is a person's to read; ids stay, so that all still fits together."""
    if isinstance(value, Picture):
        return value
    if isinstance(value, BaseModel):
        kept = {"id", "media_type", "system", "language", "figure"}
        fields = {name: getattr(value, name) for name in type(value).model_fields}
        return value.model_copy(update={name: with_words(part, words) for name, part in fields.items() if name not in kept})
    if isinstance(value, str):
        return value if ID_LIKE.fullmatch(value) else value + next(words)
    if isinstance(value, Mapping):
        return {name: with_words(part, words) for name, part in value.items()}
    if isinstance(value, (tuple, list)):
        return type(value)(with_words(part, words) for part in value)
    return value


def answers(body_map: BodyMap) -> dict[str, str]:
    """Every page and every piece of data as text, by path."""
    settings = Settings(base_url="https://clinic.example")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(live_site, "shown_map", lambda _: (body_map, ()))
        client = create_app(settings).server.test_client()
    export = Site(body_map, settings, static=True)
    served = {f"/{path}": client.get(f"/{path}").text for path in (*PAGES, *DATA)}
    served["404"] = client.get("/nothing").text
    return served | {f"export/{path}": file.body.decode() for path in EXPORTED if (file := export.file(path))}


@cache
def shipped() -> BodyMap:
    return load_body_map(codes=True)


@cache
def harmless() -> dict[str, list[tuple[str, ...]]]:
    """The elements of each page with harmless words."""
    found = answers(with_words(shipped(), (f" xyzzy{number}" for number in count())))
    return {path: Structure(text).found for path, text in found.items()}


def attack(offset: int) -> None:
    """Put the strings into all texts, each text the next one, from an offset on; compare every page with harmless words."""
    found = answers(with_words(shipped(), (STRINGS[(number + offset) % len(STRINGS)] for number in count())))

    for path, expected in harmless().items():
        if path.lstrip("/") in DATA:
            json.loads(found[path])
            continue
        hostile = Structure(found[path])
        assert hostile.found == expected, path
        assert not [link for link in hostile.links if link.strip().lower().startswith("javascript:")], path
        for part in hostile.json:
            json.loads(part)


def test_there_are_two_hundred_different_strings() -> None:
    assert len(set(STRINGS)) == 200


def test_a_string_that_gets_through_would_be_seen() -> None:
    page = "<p>%s</p>"

    through = [text for text in STRINGS if Structure(page % text).found != [("p",)]]
    assert len(through) > 100


def test_every_page_of_the_map_is_asked() -> None:
    site: Site = create_app().server.extensions["bodymap"].now()
    assert {path for path in site.paths if path.endswith("/") or not path} == set(PAGES)


def test_hostile_words_come_out_as_text() -> None:
    attack(0)


@pytest.mark.soak
@pytest.mark.parametrize("offset", range(1, 200))
def test_each_of_them_in_each_text_comes_out_as_text(offset: int) -> None:
    attack(offset)
