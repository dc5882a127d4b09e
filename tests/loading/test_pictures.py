"""Pictures are read as if a stranger had made them."""

import io
from pathlib import Path

import pytest
from PIL import Image

from bodymap.errors import DataError, Finding
from bodymap.loading.pictures import load_logo, load_picture, logo_size, svg_size, webp
from tests.bombs import png_that_says

GOOD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 20"><defs><path id="a" d="M0 0h1v1z"/></defs>{}</svg>'


def refusals(folder: Path, name: str, content: bytes | str) -> tuple[Finding, ...]:
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(DataError) as caught:
        load_picture(folder, name, width=10, height=20)
    return caught.value.findings


def refusal(folder: Path, name: str, content: bytes | str) -> Finding:
    return refusals(folder, name, content)[0]


def png(width: int, height: int, form: str = "PNG") -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (width, height), "#a0b0c0").save(data, form)
    return data.getvalue()


def test_an_svg_gives_its_inside(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text(GOOD.format('<use href="#a"/>'))

    picture = load_picture(tmp_path, "a.svg", width=10, height=20)

    assert picture.body == '<defs><path id="a" d="M0 0h1v1z"/></defs><use href="#a"/>'


@pytest.mark.parametrize(("name", "form"), [("a.png", "PNG"), ("a.jpg", "JPEG"), ("a.webp", "WEBP")])
def test_a_raster_picture_of_the_same_proportions_is_taken(tmp_path: Path, name: str, form: str) -> None:
    (tmp_path / name).write_bytes(png(50, 100, form))

    assert load_picture(tmp_path, name, width=10, height=20).media_type == f"image/{form.lower()}"


def test_a_missing_picture_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        load_picture(tmp_path, "a.svg", width=10, height=20)

    assert caught.value.findings[0].rule == "file-missing"


SVG_FAULTS = {
    "script": ("<script>alert(1)</script>", "svg-foreign", "<script>"),
    "event attribute": ('<path d="M0 0" onload="alert(1)"/>', "svg-script", '"onload"'),
    "event attribute in capitals": ('<path d="M0 0" OnClick="alert(1)"/>', "svg-script", '"OnClick"'),
    "foreignObject": ("<foreignObject><b/></foreignObject>", "svg-foreign", "<foreignObject>"),
    "animation": ('<path d="M0 0"><set attributeName="href"/></path>', "svg-foreign", "<set>"),
    "outside picture": ('<use href="https://example.org/a.svg#b"/>', "svg-outside", "https://example.org"),
    "outside fill": ('<path d="M0 0" fill="url(https://example.org/a)"/>', "svg-outside", "https://example.org"),
    "script address": ('<use href="javascript:alert(1)"/>', "svg-outside", "javascript:"),
    "style attribute": ('<path d="M0 0" style="fill:red"/>', "svg-style", '"style"'),
}


ELEMENTS = (
    *("svg", "g", "defs", "symbol", "use", "title", "desc", "path", "ellipse", "circle", "rect", "line", "polyline", "polygon"),
    *("clipPath", "mask", "pattern", "linearGradient", "radialGradient", "stop"),
)


@pytest.mark.parametrize("element", ELEMENTS)
def test_what_drawings_are_made_of_is_taken(tmp_path: Path, element: str) -> None:
    (tmp_path / "a.svg").write_text(GOOD.format(f'<{element} class="skin" fill="url(#b)" href="#a"/>'))

    assert f"<{element} " in load_picture(tmp_path, "a.svg", width=10, height=20).body


@pytest.mark.parametrize(
    "element",
    ["a", "image", "text", "style", "animate", "animateTransform", "filter", "feImage", "iframe", "video", "marker", "view", "Path"],
)
def test_any_other_element_is_refused(tmp_path: Path, element: str) -> None:
    assert refusals(tmp_path, "a.svg", GOOD.format(f"<{element}/>")) == (
        Finding(
            "a.svg",
            0,
            "svg-foreign",
            f"holds <{element}>, which is not allowed in a picture.",
            'Delete it, or save the drawing again as "Plain SVG".',
        ),
    )


@pytest.mark.parametrize("element", ['<x:path xmlns:x="http://www.w3.org/1999/xhtml"/>', '<path xmlns=""/>'])
def test_an_element_of_another_kind_of_file_is_refused_whatever_its_name(tmp_path: Path, element: str) -> None:
    assert refusal(tmp_path, "a.svg", GOOD.format(element)).message == "holds <path>, which is not allowed in a picture."


LINK = 'xmlns:xlink="http://www.w3.org/1999/xlink" xlink'


@pytest.mark.parametrize(
    ("attribute", "shown"),
    [
        ('href="b.svg#c"', 'href="b.svg#c"'),
        ('src="b.png"', 'src="b.png"'),
        (f'{LINK}:href="//evil.example"', 'href="//evil.example"'),
        ('fill="url(b.svg#c)"', 'fill="url(b.svg#c)"'),
        ("mask=\"url( 'b.svg#c')\"", "mask=\"url( 'b.svg#c')\""),
        ('mask="URL(b.svg#c)"', 'mask="URL(b.svg#c)"'),
        ("fill=\"url('#b')\"", "fill=\"url('#b')\""),  # inside, but in a form that nobody writes and that takes no prefix
        (f'href="{"x" * 70}"', f'href="{"x" * 60}"'),
    ],
)
def test_what_points_outside_the_file_is_refused(tmp_path: Path, attribute: str, shown: str) -> None:
    assert refusals(tmp_path, "a.svg", GOOD.format(f"<path {attribute}/>")) == (
        Finding("a.svg", 0, "svg-outside", f"points outside itself: {shown}.", "Draw that part in the file itself."),
    )


@pytest.mark.parametrize(
    "attribute",
    ['href="#a"', f'{LINK}:href="#a"', 'src="#a"', 'fill="url(#b)"', 'class="on"', 'd="M0 0"', 'id="style"'],
)
def test_what_points_inside_the_file_is_taken(tmp_path: Path, attribute: str) -> None:
    (tmp_path / "a.svg").write_text(GOOD.format(f"<path {attribute}/>"))

    assert load_picture(tmp_path, "a.svg", width=10, height=20).body


@pytest.mark.parametrize("attribute", ["onload", "onclick", "ONLOAD", "on"])
def test_an_event_is_refused(tmp_path: Path, attribute: str) -> None:
    assert refusals(tmp_path, "a.svg", GOOD.format(f'<path {attribute}="x"/>')) == (
        Finding("a.svg", 0, "svg-script", f'holds the event "{attribute}".', "Delete it: a picture runs no script."),
    )


def test_a_style_attribute_is_told_at_the_file(tmp_path: Path) -> None:
    assert refusals(tmp_path, "a.svg", GOOD.format('<path style="fill:red"/><path style="fill:blue"/>')) == (
        Finding("a.svg", 0, "svg-style", 'holds a "style" attribute.', "Use attributes such as fill and stroke."),
    )


def test_all_that_is_foreign_is_told_at_once_in_order(tmp_path: Path) -> None:
    found = refusals(tmp_path, "a.svg", GOOD.format('<path style="x" onload="y" href="z"/><script/><animate/>'))

    assert [each.rule for each in found] == ["svg-foreign", "svg-foreign", "svg-outside", "svg-script", "svg-style"]


@pytest.mark.parametrize("fault", SVG_FAULTS)
def test_an_svg_that_is_more_than_a_drawing_is_refused(tmp_path: Path, fault: str) -> None:
    inside, rule, message = SVG_FAULTS[fault]

    found = [each for each in refusals(tmp_path, "a.svg", GOOD.format(inside)) if message in each.message]

    assert [each.rule for each in found] == [rule]
    assert found[0].hint


FILES: dict[str, tuple[str, bytes | str, str]] = {
    "entity": ("a.svg", '<!DOCTYPE svg [<!ENTITY a "b">]>' + GOOD.format(""), "svg-doctype"),
    "cut off SVG": ("a.svg", GOOD.format("")[:-20], "broken-svg"),
    "HTML named svg": ("a.svg", "<html></html>", "not-a-picture"),
    "SVG not UTF-8": ("a.svg", "<svg>é</svg>".encode("latin-1"), "not-utf-8"),
    "no viewBox": ("a.svg", GOOD.format("").replace("viewBox", "box"), "svg-size"),
    "absurd size": ("a.svg", GOOD.format("").replace("10 20", "99999 199998"), "gigantic"),
    "other proportions": ("a.svg", GOOD.format("").replace("10 20", "20 20"), "other-size"),
    "use of itself": ("a.svg", GOOD.format('<g id="b"><use href="#b"/></g>'), "gigantic"),
    "empty picture": ("a.png", b"", "empty-file"),
    "text named png": ("a.png", b"hello, this is no picture", "not-a-picture"),
    "cut off PNG": ("a.png", png(400, 800)[:200], "picture-cut-off"),
    "raster of other proportions": ("a.png", png(30, 30), "other-size"),
}


@pytest.mark.parametrize("fault", FILES)
def test_a_file_that_is_no_picture_is_refused(tmp_path: Path, fault: str) -> None:
    name, content, rule = FILES[fault]

    found = refusal(tmp_path, name, content)

    assert found.rule == rule
    assert found.hint


@pytest.mark.parametrize(
    ("text", "line", "rule"),
    [
        ('<?xml version="1.0"?>\n<!DOCTYPE svg>\n' + GOOD.format(""), 2, "svg-doctype"),
        ('<?xml version="1.0"?>\n\n<!entity a "b">' + GOOD.format(""), 3, "svg-doctype"),
        (GOOD.format("\n\n<g>"), 3, "broken-svg"),
    ],
)
def test_a_drawing_that_is_no_plain_one_is_told_with_its_line(tmp_path: Path, text: str, line: int, rule: str) -> None:
    found = refusal(tmp_path, "a.svg", text)

    assert (found.line, found.rule) == (line, rule)


@pytest.mark.parametrize(
    ("box", "said"),
    [
        ("0 0 10", "has no viewBox of four numbers."),
        ("0 0 10 x", "has no viewBox of four numbers."),
        ("1 0 10 20", "has a viewBox that starts at 1, 0."),
        ("0 -2 10 20", "has a viewBox that starts at 0, -2."),
        ("0 0 0 20", "is 0 x 20 units."),
        ("0 0 10 0", "is 10 x 0 units."),
        ("0 0 -10 -20", "is -10 x -20 units."),
        ("0 0 10 20001", "is 10 x 20001 units."),
        ("0 0 20001 20", "is 20001 x 20 units."),
        ("0 0 nan 20", "is nan x 20 units."),
    ],
)
def test_a_drawing_starts_at_0_and_has_an_honest_size(tmp_path: Path, box: str, said: str) -> None:
    found = refusal(tmp_path, "a.svg", GOOD.format("").replace("0 0 10 20", box))

    assert (found.message, found.line) == (said, 0)


@pytest.mark.parametrize(("box", "size"), [("0 0 20000 20000", (20_000, 20_000)), ("0,0,0.5,1", (0.5, 1)), (" 0  0 10 20 ", (10, 20))])
def test_a_drawing_may_be_small_or_large(tmp_path: Path, box: str, size: tuple[float, float]) -> None:
    (tmp_path / "a.svg").write_text(GOOD.format("").replace("0 0 10 20", box))

    assert svg_size(load_picture(tmp_path, "a.svg", width=size[0], height=size[1])) == size


@pytest.mark.parametrize(
    ("size", "taken"),
    [((100, 200), True), ((100, 202), True), ((100, 203), False), ((100, 198), True), ((100, 197), False), ((200, 100), False)],
)
def test_a_raster_picture_has_the_proportions_of_its_view(tmp_path: Path, size: tuple[int, int], taken: bool) -> None:
    (tmp_path / "a.png").write_bytes(png(*size))

    if taken:
        assert load_picture(tmp_path, "a.png", width=10, height=20).media_type == "image/png"
    else:
        found = refusal(tmp_path, "a.png", png(*size))
        assert found.message == f"is {size[0]} x {size[1]}, but map.json says 10 x 20."
        assert found.hint == "Write the picture's own width and height into map.json."


def nested(depth: int) -> str:
    """A drawing whose groups stand in one another so deep, itself counted."""
    return '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 20">' + "<g>" * (depth - 1) + "</g>" * (depth - 1) + "</svg>"


def test_60_groups_may_stand_in_one_another_and_no_more(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text(nested(60))

    assert load_picture(tmp_path, "a.svg", width=10, height=20).body.startswith("<g>")
    assert refusal(tmp_path, "a.svg", nested(61)).message == "nests groups more than 60 deep."


@pytest.mark.parametrize("href", ["href", f"{LINK}:href"])
def test_20_000_shapes_may_be_drawn_and_no_more(tmp_path: Path, href: str) -> None:
    """100 uses of a group of 198 shapes: each use counts, what it shows, and the group itself where it stands."""
    group = '<g id="b">' + "<path/>" * 197 + "</g>"
    used = f'<use {href}="#b"/>' * 99
    drawn = 3 + 1 + 198 + 99 * 199  # svg, defs and its path; the use that leads nowhere; the group; its uses
    lacking = "<path/>" * (20_000 - drawn)
    nowhere = f'<use {href}="#nothing"/>'

    (tmp_path / "a.svg").write_text(GOOD.format(group + used + nowhere + lacking))
    assert load_picture(tmp_path, "a.svg", width=10, height=20)
    assert refusal(tmp_path, "a.svg", GOOD.format(group + used + nowhere + lacking + "<path/>")).message == (
        "draws far too many shapes, by <use> inside <use>."
    )


def test_a_doubling_use_is_counted_before_it_is_drawn(tmp_path: Path) -> None:
    levels = "".join(f'<g id="l{n + 1}">' + f'<use href="#l{n}"/>' * 10 + "</g>" for n in range(8))

    assert refusal(tmp_path, "a.svg", GOOD.format(f'<g id="l0"/>{levels}')).rule == "gigantic"


def test_deep_nesting_is_refused_without_a_traceback(tmp_path: Path) -> None:
    assert refusal(tmp_path, "a.svg", GOOD.format("<g>" * 5000 + "</g>" * 5000)).rule == "gigantic"


def test_a_decompression_bomb_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    found = refusal(tmp_path, "a.png", png_that_says(60_000, 120_000))

    assert found.message == "is gigantic: it has too many pixels to open it."
    assert found.hint == "Make it smaller: 40 million pixels at most."


def test_a_raster_picture_of_40_million_pixels_is_taken_and_no_larger_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bodymap.loading.pictures.MAX_PIXELS", 5000)  # as the rule is, in a size that is quick to make
    (tmp_path / "a.png").write_bytes(png(50, 100))

    assert load_picture(tmp_path, "a.png", width=10, height=20)
    found = refusal(tmp_path, "a.png", png(51, 102))
    assert (found.rule, found.message) == ("gigantic", "is gigantic: 51 x 102 pixels.")


def test_a_large_picture_of_honest_size_is_no_bomb(tmp_path: Path) -> None:
    """Pillow warns from 89 million pixels on; we refuse from 40 million on, in words of our own."""
    assert refusal(tmp_path, "a.png", png_that_says(6_000, 12_000)).message == "is gigantic: 6000 x 12000 pixels."
    assert refusal(tmp_path, "a.png", png_that_says(8_000, 16_000)).message == "is gigantic: 8000 x 16000 pixels."
    assert refusal(tmp_path, "a.png", png_that_says(4_000, 8_000)).rule == "picture-cut-off"


# Logos, and pictures as they are sent -----------------------------------------------------------------------------


def logo(folder: Path, name: str, content: bytes | str) -> tuple[float, float]:
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return logo_size(load_logo(folder / name))


def drawing(width: float, height: float) -> str:
    return GOOD.format("").replace("10 20", f"{width} {height}")


def test_a_logo_has_the_size_of_its_file_in_any_proportions(tmp_path: Path) -> None:
    assert logo(tmp_path, "a.png", png(4000, 10)) == (4000, 10)
    assert logo(tmp_path, "a.jpg", png(10, 30, "JPEG")) == (10, 30)
    assert logo(tmp_path, "a.SVG", drawing(10.5, 4000)) == (10.5, 4000)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.svg", drawing(4001, 10), "is 4001 x 10, too large for a logo."),
        ("a.svg", drawing(10, 4000.5), "is 10 x 4000.5, too large for a logo."),
        ("a.png", png(4001, 2), "is 4001 x 2, too large for a logo."),
        ("a.png", png(2, 4001), "is 2 x 4001, too large for a logo."),
        ("a.png", b"", "is empty."),
        ("a.png", b" " * 300_001, "is too large: 300 kB, where 300 kB is the most."),
        ("a.png", b" " * 300_000, "is not a picture in PNG, JPEG or WebP."),
    ],
)
def test_a_logo_that_is_no_logo_is_refused(tmp_path: Path, name: str, content: bytes | str, said: str) -> None:
    with pytest.raises(DataError) as caught:
        logo(tmp_path, name, content)

    assert [finding.message for finding in caught.value.findings] == [said]


def test_a_picture_of_the_data_may_weigh_8_million_bytes_and_no_more(tmp_path: Path) -> None:
    assert refusal(tmp_path, "a.png", b" " * 8_000_000).message == "is not a picture in PNG, JPEG or WebP."
    assert refusal(tmp_path, "a.png", b" " * 8_000_001).message == "is too large: 8 MB, where 8 MB is the most."


@pytest.mark.parametrize(
    ("form", "width", "sent"),
    [("PNG", 25, (25, 50)), ("PNG", 50, (50, 100)), ("PNG", 80, (50, 100)), ("WEBP", 25, (25, 50)), ("WEBP", 80, (50, 100))],
)
def test_a_raster_picture_is_sent_as_webp_no_wider_than_it_is(tmp_path: Path, form: str, width: int, sent: tuple[int, int]) -> None:
    (tmp_path / "a.png").write_bytes(png(50, 100, form))
    picture = load_picture(tmp_path, "a.png", width=10, height=20)

    made = webp(picture, width=width)

    image = Image.open(io.BytesIO(made))
    assert (image.format, image.size) == ("WEBP", sent)
    assert (made == picture.data) == (form == "WEBP" and width >= 50), "one that has its form and size is sent as it is"
