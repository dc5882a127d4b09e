"""Pictures are read as if a stranger had made them."""

import io
from pathlib import Path

import pytest
from PIL import Image

from bodymap.errors import DataError, Finding
from bodymap.loading.pictures import load_picture
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


def test_a_doubling_use_is_counted_before_it_is_drawn(tmp_path: Path) -> None:
    levels = "".join(f'<g id="l{n + 1}">' + f'<use href="#l{n}"/>' * 10 + "</g>" for n in range(8))

    assert refusal(tmp_path, "a.svg", GOOD.format(f'<g id="l0"/>{levels}')).rule == "gigantic"


def test_deep_nesting_is_refused_without_a_traceback(tmp_path: Path) -> None:
    assert refusal(tmp_path, "a.svg", GOOD.format("<g>" * 5000 + "</g>" * 5000)).rule == "gigantic"


def test_a_decompression_bomb_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    found = refusal(tmp_path, "a.png", png_that_says(60_000, 120_000))

    assert found.message == "is gigantic: it has too many pixels to open it."
    assert found.hint == "Make it smaller: 40 million pixels at most."
