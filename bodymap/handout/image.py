"""(BodyMap, Settings, places) -> the handout as a picture to send, PNG or PDF: the drawn body and the words, large enough for a phone.

The picture is a column of blocks. As PNG it is one page, as long as it has to be, with what a person needs first: services that send
pictures shrink a longer one until nobody can read it. As PDF all blocks stand on pages of A4.
A PDF made here holds pictures of the pages: for one with real text and headings, print the handout page to a PDF.
"""

import io
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from PIL import Image, ImageDraw

from bodymap.content.explanation import explain_condition, red_flags
from bodymap.content.review import review_line
from bodymap.drawing.text import check_letters, font, lines
from bodymap.handout.content import Chosen, listed_for, title
from bodymap.handout.image_parts import EDGE, INK, QUIET, SMALL, WIDTH, code, marked_body, on_white
from bodymap.handout.logo import logo_picture
from bodymap.model.body_map import BodyMap
from bodymap.model.citations import numbered
from bodymap.model.clinical import Condition, Symbol
from bodymap.settings import Settings

PAGE = round(WIDTH * 297 / 210)
"""Height of a page of A4 at that width."""
BODY, HEAD, TITLE = 29, 38, 62
"""Sizes of letters, in pixels. On a phone 390 points wide, 29 pixels are as large as a text of 10.5 points."""
LINE = 1.26
"""Height of a line in sizes of its letters."""
CARE = "#a35b00"


@dataclass(frozen=True)
class Block:
    """One part of the column: a text in lines, or a picture. `bar` is a warning's ochre edge; `symbol` says how sure, beside the text."""

    words: str = ""
    size: int = BODY
    bold: bool = False
    colour: str = INK
    before: int = 10
    bullet: bool = False
    bar: bool = False
    symbol: Symbol | None = None
    image: Image.Image | None = None

    @property
    def indent(self) -> int:
        """Where its text starts, from the edge."""
        return 26 * self.bar + 34 * self.bullet + 110 * (self.symbol is not None)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """Its text in lines."""
        return lines(self.words, width=WIDTH - 2 * EDGE - self.indent, size=self.size, bold=self.bold)

    @property
    def height(self) -> int:
        """Its height, without what is left empty before it."""
        return self.image.height if self.image else round(len(self.lines) * self.size * LINE)


def handout_png(body_map: BodyMap, settings: Settings, places: Sequence[Chosen]) -> bytes:
    """Return the picture as PNG, the same bytes for the same input.

    Raises:
        MissingLetterError, PixelsError: as `drawn_handout`.
    """
    stream = io.BytesIO()
    drawn_handout(body_map, settings, places).quantize(160, dither=Image.Dither.NONE).save(stream, "PNG", optimize=True)
    return stream.getvalue()


def drawn_handout(body_map: BodyMap, settings: Settings, places: Sequence[Chosen]) -> Image.Image:
    """Return the picture to send, as pixels.

    Raises:
        MissingLetterError: the font lacks a letter of the words.
        PixelsError: the body or the logo cannot be drawn.
    """
    blocks = _blocks(body_map, settings, places, whole=False)
    return _page(blocks, sum(block.before + block.height for block in blocks) + 2 * EDGE)


def handout_pdf(body_map: BodyMap, settings: Settings, places: Sequence[Chosen]) -> bytes:
    """Return the picture as PDF on pages of A4, the same bytes for the same input.

    Raises:
        MissingLetterError: the font lacks a letter of the words.
        PixelsError: the body or the logo cannot be drawn.
    """
    pages = [_page(blocks, PAGE) for blocks in _pages(_blocks(body_map, settings, places, whole=True))]
    dated = time.struct_time((*body_map.about.dated.timetuple()[:3], 0, 0, 0, 0, 1, 0))
    stream = io.BytesIO()
    pages[0].save(
        stream,
        "PDF",
        save_all=True,
        append_images=pages[1:],
        resolution=WIDTH / 8.27,
        quality=88,
        title=title(body_map, places),
        creationDate=dated,
        modDate=dated,
    )
    return stream.getvalue()


def _pages(blocks: Sequence[Block]) -> list[list[Block]]:
    """Return blocks page by page: none is cut, and a heading stands with what follows it."""
    pages: list[list[Block]] = [[]]
    used = 0
    for index, block in enumerate(blocks):
        after = blocks[index + 1] if block.bold and index + 1 < len(blocks) else None
        needed = block.before + block.height + (after.before + after.height if after else 0)
        if pages[-1] and used + needed > PAGE - 2 * EDGE:
            pages.append([])
            used = 0
        pages[-1].append(block)
        used += block.before + block.height
    return pages


def _page(blocks: Sequence[Block], height: int) -> Image.Image:
    page = Image.new("RGB", (WIDTH, height), "#ffffff")
    draw = ImageDraw.Draw(page)
    top = EDGE
    for block in blocks:
        _draw_block(page, draw, block, top)
        top += block.before + block.height
    return page


def _draw_block(page: Image.Image, draw: ImageDraw.ImageDraw, block: Block, top: int) -> None:
    """Draw a block; its bar also fills what is left empty before it, so that the bars of a warning are one."""
    start = top + block.before
    if block.image:
        page.paste(block.image, (EDGE, start))
        return
    if block.bar:
        draw.rectangle((EDGE, start if block.bold else top, EDGE + 8, start + block.height), fill=CARE)
    left = EDGE + block.indent
    if block.bullet:
        draw.ellipse(
            (left - 26, start + block.size * 0.5, left - 16, start + block.size * 0.5 + 10), fill=CARE if block.bar else block.colour
        )
    if block.symbol:
        _draw_symbol(draw, block.symbol, EDGE, start - 2)  # in the middle of capital letters
    for number, line in enumerate(block.lines):
        draw.text((left, start + number * block.size * LINE), line, fill=block.colour, font=font(block.size, bold=block.bold))


def _draw_symbol(draw: ImageDraw.ImageDraw, symbol: Symbol, left: int, top: int) -> None:
    """Draw how sure: four rising steps, of which up to three are filled; for "no extra benefit" an equals sign."""
    if symbol == "C0":
        draw.rounded_rectangle((left, top, left + 88, top + 34), radius=17, outline=INK, width=3)
        for y in (12, 20):
            draw.line((left + 32, top + y, left + 56, top + y), fill=INK, width=3)
        return
    filled = {"C3": 3, "C2": 2, "C1": 1, "untested": 0}[symbol]
    for step in range(4):
        box = (left + step * 23, top + 18 - step * 5, left + step * 23 + 16, top + 34)
        draw.rounded_rectangle(box, radius=4, outline=INK, width=3, fill=INK if step < filled else None)


def _blocks(body_map: BodyMap, settings: Settings, places: Sequence[Chosen], *, whole: bool) -> list[Block]:
    """Return what stands on it; `whole` with what happens in a session and sources, too."""
    blocks = [
        *_head(body_map, settings, places),
        *_warnings(body_map, settings, places),
        *_benefits(body_map, places),
        *_expect(body_map, whole=whole),
        *_after(body_map, whole=whole),
        *([] if whole else _left_out(body_map, settings)),
        *_foot(body_map, settings, places, whole=whole),
    ]
    check_letters(block.words for block in blocks)
    return blocks


def _head(body_map: BodyMap, settings: Settings, places: Sequence[Chosen]) -> Iterator[Block]:
    logo = logo_picture(settings)
    if logo:
        yield Block(image=on_white(logo))
    who = settings.clinic_name or body_map.page.brand
    yield Block(f"{who}\n{settings.clinic_phone}".strip(), size=SMALL, colour=QUIET)
    yield Block(title(body_map, places), size=TITLE, bold=True, before=4)
    yield Block(image=Image.new("RGB", (WIDTH - 2 * EDGE, 4), INK), before=16)
    yield Block(image=marked_body(body_map, settings, places), before=24)


def _warnings(body_map: BodyMap, settings: Settings, places: Sequence[Chosen]) -> Iterator[Block]:
    words = body_map.handout
    number = settings.emergency_number
    flags = red_flags(body_map, {place.region for place in places})
    headings = (
        ("emergency", words.emergency_call.replace("{number}", number) if number else words.emergency),
        ("today", words.today),
        ("before-needling", words.before),
    )
    for level, heading in headings:
        signs = [sign for flag in flags[level] for sign in flag.signs]  # type: ignore[index]
        if signs:
            yield Block(heading, size=HEAD, bold=True, bar=True, before=36)
        for sign in signs:
            yield Block(sign, bar=True, bullet=True, before=2)
        if level == "emergency" and not number:
            yield Block(body_map.page.call_emergency, bar=True, bold=True)
        if level == "emergency":
            crisis = body_map.safety.crisis.replace("{line}", settings.crisis_line or body_map.page.crisis_line)
            yield Block(crisis, bar=True, before=16)


def _benefits(body_map: BodyMap, places: Sequence[Chosen]) -> Iterator[Block]:
    words = body_map.handout
    listed = listed_for(body_map, places)
    for place in dict.fromkeys(place.region for place in places):
        region = body_map.regions[place]
        if region.listed == "none":
            yield Block(region.name, size=HEAD, bold=True, before=40)
            yield Block(f"{region.explanation} {region.caution or ''}".strip())
    if not listed:
        return
    yield Block(words.may_help, size=HEAD, bold=True, before=40)
    cautions = [body_map.regions[region].caution for region in dict.fromkeys(place.region for place in places)]
    yield Block(" ".join([words.ims, words.all_listed, *(caution for caution in cautions if caution)]))
    for condition in listed:
        yield from _line(body_map, condition)


def _line(body_map: BodyMap, condition: Condition) -> Iterator[Block]:
    """A condition in short, as the map lists it: what IMS may do, how sure that is and for how long."""
    told, words = explain_condition(body_map, condition), body_map.page
    yield Block(condition.name_short or condition.name, bold=True, before=12)
    if condition.in_short:
        yield Block(condition.in_short, before=0)
    sure = [told.sure.label, *([condition.how_long] if condition.how_long else [])]
    if condition.guideline:
        sure.append(words.guideline_against if condition.guideline.says == "against" else words.guidelines_differ)
    yield Block(", ".join(sure), symbol=told.sure.symbol, before=4)


def _expect(body_map: BodyMap, *, whole: bool) -> Iterator[Block]:
    """How often needling leaves soreness or a bruise, and what is agreed; `whole` with what happens in a session."""
    safety = body_map.safety
    yield Block(body_map.handout.expect, size=HEAD, bold=True, before=40)
    for text in safety.session if whole else ():
        yield Block(text, bullet=True, before=4)
    yield Block(" ".join([safety.side_effects.soreness[0], safety.side_effects.both_ways[0].words, *safety.common_rule]))


def _after(body_map: BodyMap, *, whole: bool) -> Iterator[Block]:
    """All of the aftercare; not `whole`: its sentences run on, to be short."""
    words, page, care = body_map.handout, body_map.page, body_map.safety.aftercare
    yield Block(words.after, size=HEAD, bold=True, before=40)
    for heading, texts in (
        (page.emergency, care.emergency),
        (page.same_day, care.same_day),
        (page.call_us, care.call_us),
        (words.at_home, care.at_home),
    ):
        yield Block(heading, bold=True, before=20 if whole else 12)
        for text in texts if whole else [" ".join(texts)]:
            yield Block(text, bullet=whole, before=4)


def _left_out(body_map: BodyMap, settings: Settings) -> Iterator[Block]:
    yield Block(body_map.handout.left_out if settings.address else body_map.handout.left_out_ask, bold=True, before=40)


def _foot(body_map: BodyMap, settings: Settings, places: Sequence[Chosen], *, whole: bool) -> Iterator[Block]:
    yield Block(image=Image.new("RGB", (WIDTH - 2 * EDGE, 4), INK), before=40)
    if whole:
        yield _sources(body_map)
    if settings.address:
        address = f"{settings.address}#{'+'.join(place.id for place in places)}"
        yield Block(image=code(address), before=20)
        yield Block(address.partition("://")[2], size=SMALL, bold=True)
        yield Block(body_map.handout.read_more, size=SMALL, before=0)
    interest = body_map.page.sells if settings.clinic_name else body_map.page.may_sell
    yield Block(" ".join([review_line(body_map), *body_map.safety.disclaimer[:2], interest]), size=SMALL, colour=QUIET, before=20)


def _sources(body_map: BodyMap) -> Block:
    effects = body_map.safety.side_effects
    numbers = numbered(body_map, {*effects.soreness_references, *effects.both_ways[0].references})
    said = [f"{number} {reference.short.split('. ')[0]}" for number, reference in numbers]
    return Block(f"{body_map.handout.sources}: {' · '.join(said)}", size=SMALL, colour=QUIET, before=16)
