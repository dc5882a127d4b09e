"""The picture as a value: links, names, letters, and ids that never clash."""

from typing import Literal
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from bodymap.content.explanation import trigger_points_of
from bodymap.drawing.colour import DRAWN_DARK, DRAWN_LIGHT
from bodymap.drawing.svg import beside, lefts, mini, paper_svg, picture, picture_path, plate, standalone, still, svg
from bodymap.model.body_map import BodyMap
from bodymap.model.figure import Area, Figure, Picture, Place, View
from tests.made_up import with_changed

SVG = "{http://www.w3.org/2000/svg}"


def drawn(body_map: BodyMap, view: View, prefix: str = "") -> ElementTree.Element:
    text = str(svg(body_map, view, prefix=prefix)).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    return ElementTree.fromstring(text)


@pytest.mark.parametrize("index", [0, 1])
def test_every_area_is_a_named_link_to_its_words(index: int, body_map: BodyMap) -> None:
    view = body_map.figure.views[index]

    links = drawn(body_map, view).findall(f".//{SVG}a[@data-area]")

    assert [link.get("data-area") for link in links] == [area.id for area in view.areas]
    assert all(link.get("href") == f"#{link.get('data-area')}" and link.get("aria-label") for link in links)
    assert all(link.get("role") is None for link in links), "roles are set by the script, never before something drives them"


def test_both_views_can_stand_in_one_page_twice(body_map: BodyMap) -> None:
    copies = [drawn(body_map, view, prefix) for view in body_map.figure.views for prefix in ("", "two-")]

    ids = [element.get("id") for copy in copies for element in copy.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


def test_ids_and_what_points_to_them_take_the_same_prefix(body_map: BodyMap) -> None:
    text = svg(body_map, body_map.figure.views[0], prefix="two-")

    assert 'href="#f-' not in text
    assert "url(#f-" not in text
    assert 'id="f-' not in text
    assert "url(#two-f-c)" in text


def test_the_body_is_hidden_from_assistive_technology(body_map: BodyMap) -> None:
    for view in body_map.figure.views:
        root = drawn(body_map, view)
        figure = root.find(f"{SVG}g[@class='bm-figure']")
        assert figure is not None
        assert figure.get("aria-hidden") == "true"
        assert [letter.text for letter in root.findall(f"{SVG}text")] == ["L", "R"]


def test_left_is_the_persons_own(body_map: BodyMap) -> None:
    front, back = body_map.figure.views

    def x(view: View, area: str) -> float:
        link = next(each for each in drawn(body_map, view).iter(f"{SVG}a") if each.get("data-area") == area)
        return float(link.get("data-x", ""))

    assert x(front, "elbow-left") > front.width / 2 > x(front, "elbow-right")
    assert x(back, "elbow-left") < back.width / 2 < x(back, "elbow-right")


def test_an_area_that_mirrors_its_other_side_is_sent_once_and_lies_where_the_data_says(body_map: BodyMap) -> None:
    view = body_map.figure.views[0]
    paths = {link.get("data-area"): link[0] for link in drawn(body_map, view).iter(f"{SVG}a")}

    assert paths["elbow-right"].get("d") == paths["elbow-left"].get("d")
    assert paths["elbow-right"].get("transform") == f"matrix(-1 0 0 1 {view.width:g} 0)"
    polygons = {area.id: area.polygon for area in view.areas}
    assert polygons["elbow-right"] == tuple((view.width - x, y) for x, y in polygons["elbow-left"])


def test_an_area_that_does_not_mirror_its_other_side_is_drawn_as_it_is(body_map: BodyMap) -> None:
    view = body_map.figure.views[0]
    moved = [
        area.model_copy(update={"polygon": tuple((x + 5, y) for x, y in area.polygon)}) if area.id == "elbow-right" else area
        for area in view.areas
    ]

    paths = {link.get("data-area"): link[0] for link in drawn(body_map, view.model_copy(update={"areas": tuple(moved)})).iter(f"{SVG}a")}

    assert paths["elbow-right"].get("transform") is None
    assert paths["elbow-right"].get("d") != paths["elbow-left"].get("d")


def test_names_are_text_never_markup(body_map: BodyMap) -> None:
    region = body_map.regions["abdomen"].model_copy(update={"name": '"><script>alert(1)</script>'})
    hostile = body_map.model_copy(update={"regions": {**body_map.regions, "abdomen": region}})

    assert "<script" not in svg(hostile, hostile.figure.views[0])


def test_a_drawing_holds_only_attributes_that_svg_knows(body_map: BodyMap) -> None:
    for view in body_map.figure.views:
        assert " hidden" not in str(svg(body_map, view))  # an attribute of HTML; the checker of `make audit` refuses it


# Trigger points ---------------------------------------------------------------------------------------------------


def points(body_map: BodyMap, view: View) -> dict[str, dict[str, str]]:
    """What stands at each trigger point, for the script that draws it."""
    return {group.get("data-point", ""): dict(group.attrib) for group in drawn(body_map, view).iter(f"{SVG}g") if group.get("data-point")}


def test_points_are_numbered_from_1_in_each_place_with_the_core_ones_first(body_map: BodyMap) -> None:
    found = {name: given for view in body_map.figure.views for name, given in points(body_map, view).items()}

    assert set(found) == set(body_map.trigger_points)
    for region in body_map.regions:
        told = [point.id for point in trigger_points_of(body_map, region)]
        assert [found[name]["data-number"] for name in told] == [str(number) for number in range(1, len(told) + 1)]
    buttock = ("tp-gluteus-medius", "tp-gluteus-minimus", "tp-piriformis", "tp-gluteus-maximus")
    assert [found[name]["data-number"] for name in buttock] == ["1", "2", "3", "4"]
    assert {name for name, given in found.items() if "data-core" in given} == {
        point.id for point in body_map.trigger_points.values() if point.core
    }


def test_a_point_says_its_name_its_place_and_where_it_is_felt(body_map: BodyMap) -> None:
    assert points(body_map, body_map.figure.views[0])["tp-masseter"] == {
        "data-point": "tp-masseter",
        "data-name": "Masseter",
        "data-region": "jaw",
        "data-refers": "jaw head-front",
        "data-number": "1",
        "data-places": points(body_map, body_map.figure.views[0])["tp-masseter"]["data-places"],
        "data-core": "",
    }


def test_points_of_a_place_where_nothing_is_listed_stay_quiet(body_map: BodyMap) -> None:
    quiet = {name for view in body_map.figure.views for name, given in points(body_map, view).items() if "data-quiet" in given}

    assert quiet == {point.id for point in body_map.trigger_points.values() if body_map.regions[point.region].listed == "none"}
    assert quiet == {"tp-pectoralis-major"}


def test_a_point_has_its_own_places_on_this_view(body_map: BodyMap) -> None:
    places = (
        Place(id="tp-soleus", view="front", side="left", x=10.4, y=20.6),
        Place(id="tp-masseter", view="front", side="right", x=30, y=40),
        Place(id="tp-soleus", view="front", side="right", x=50, y=60),
    )

    found = points(body_map, view(places=places))

    assert {name: given["data-places"] for name, given in found.items()} == {
        "tp-soleus": "left 10 21|right 50 60",
        "tp-masseter": "right 30 40",
    }


# Pictures ---------------------------------------------------------------------------------------------------------

BODY = '<defs><path id="f-a"/></defs><g class="skin" fill="url(#f-c)"><use href="#f-a"/><path d="M0 0"/></g><path id="f-b"/>'


def view(
    name: str = "front",
    *,
    size: tuple[float, float] = (100, 200),
    media: Literal["image/svg+xml", "image/webp"] = "image/svg+xml",
    body: str = BODY,
    areas: tuple[Area, ...] = (),
    places: tuple[Place, ...] = (),
    landmarks: tuple[str, ...] = ("label-left", "label-right"),
) -> View:
    """A small view whose labels stand at 10, 20 and 90, 20."""
    where = {"label-left": (10.0, 20.0), "label-right": (90.0, 20.0)}
    return View(
        id=name,
        picture=Picture(name=f"{name}.svg", media_type=media, data=b"data", body=body if media == "image/svg+xml" else ""),
        width=size[0],
        height=size[1],
        areas=areas,
        landmarks={label: where[label] for label in landmarks},
        places=places,
    )


def test_a_drawing_stands_in_the_page_with_its_ids_under_a_prefix() -> None:
    assert picture(view()) == f'<g class="bm-figure" id="figure-front" aria-hidden="true">{BODY}</g>'
    assert picture(view(), prefix="x-", address="a.webp") == (
        '<g class="bm-figure" id="x-figure-front" aria-hidden="true"><defs><path id="x-f-a"/></defs><g class="skin" fill="url(#x-f-c)">'
        '<use href="#x-f-a"/><path d="M0 0"/></g><path id="x-f-b"/></g>'
    )


def test_a_raster_picture_is_an_image_from_its_address_or_inside_the_page() -> None:
    start = '<image class="bm-figure" id="x-figure-front" aria-hidden="true" width="100" height="200" href='

    assert picture(view(media="image/webp"), prefix="x-", address="a.webp") == f'{start}"a.webp"/>'
    assert picture(view(media="image/webp"), prefix="x-") == f'{start}"data:image/webp;base64,ZGF0YQ=="/>'
    assert picture(view(media="image/webp")) == f'{start}"data:image/webp;base64,ZGF0YQ=="/>'.replace("x-figure", "figure")


@pytest.mark.parametrize(
    ("prefix", "body", "outline"),
    [
        ("", BODY, '<g class="skin" fill="url(#f-c)"><use href="#f-a"/><path d="M0 0"/></g>'),
        ("x-", BODY, '<g class="skin" fill="url(#x-f-c)"><use href="#x-f-a"/><path d="M0 0"/></g>'),
        ("x-", '<g class="skin"><use href="#f-a"/></g>', '<g class="skin"><use href="#x-f-a"/></g>'),
        ("x-", '<g class="skin"><path id="f-a"/></g>', '<g class="skin"><path id="x-f-a"/></g>'),
        ("x-", '<g class="skin"><g/></g>', '<use href="#x-figure-front"/>'),
        ("", "<path/>", '<use href="#figure-front"/>'),
    ],
)
def test_a_small_copy_is_the_skin_of_a_drawing_or_points_to_the_whole(prefix: str, body: str, outline: str) -> None:
    start, end = '<svg viewBox="0 0 100 200">', '<g/><rect class="bm-frame" vector-effect="non-scaling-stroke"/></svg>'

    assert mini(view(body=body), **({"prefix": prefix} if prefix else {})) == f"{start}{outline}{end}"


def test_a_small_copy_of_a_raster_picture_points_to_it() -> None:
    shown = view(media="image/webp")
    odd = shown.model_copy(update={"picture": shown.picture.model_copy(update={"body": BODY})})

    assert '<use href="#figure-front"/>' in mini(shown)
    assert '<use href="#figure-front"/>' in mini(odd)


def test_letters_stand_where_a_view_has_room_for_them(body_map: BodyMap) -> None:
    def letters(shown: View) -> list[tuple[str | None, str | None, str | None]]:
        return [(text.text, text.get("x"), text.get("y")) for text in drawn(body_map, shown).iter(f"{SVG}text")]

    assert letters(view()) == [("L", "10", "20"), ("R", "90", "20")]
    assert letters(view(landmarks=("label-right",))) == [("R", "90", "20")]
    assert letters(view(landmarks=())) == []


BOX, MIRRORED = ((10.0, 10.0), (30.0, 10.0), (30.0, 30.0)), ((90.0, 10.0), (70.0, 10.0), (70.0, 30.0))


def area(region: str, side: Literal["left", "right"] | None, corners: tuple[tuple[float, float], ...]) -> Area:
    return Area(view="front", region=region, side=side, polygon=corners)


@pytest.mark.parametrize(
    ("first", "second", "turned"),
    [
        (area("calf", "left", MIRRORED), area("calf", "right", BOX), [False, True]),
        (area("calf", "right", MIRRORED), area("calf", "left", BOX), [True, False]),
        (area("shin", "left", MIRRORED), area("calf", "right", BOX), [False, False]),
        (area("calf", "left", MIRRORED[1:] + MIRRORED[:1]), area("calf", "right", BOX), [False, False]),
        (area("calf", "left", BOX), area("calf", "right", BOX), [False, False]),
    ],
)
def test_the_right_area_is_the_left_one_turned_over_where_it_mirrors_it(
    first: Area, second: Area, turned: list[bool], body_map: BodyMap
) -> None:
    links = drawn(body_map, view(areas=(first, second))).findall(f".//{SVG}a")

    assert [link[0].get("transform") for link in links] == ["matrix(-1 0 0 1 100 0)" if each else None for each in turned]
    assert (links[0][0].get("d") == links[1][0].get("d")) == (any(turned) or first.polygon == second.polygon)
    assert {link[0].get("vector-effect") for link in links} == {"non-scaling-stroke"}


def test_an_area_is_a_link_to_its_words_with_the_place_of_its_name(body_map: BodyMap) -> None:
    shown = view(areas=(area("calf", "left", ((0.0, 0.0), (40.0, 0.0), (40.0, 40.0), (0.0, 40.0))),))

    (link,) = drawn(body_map, shown, "x-").findall(f".//{SVG}a")

    assert dict(link.attrib) == {
        "class": "bm-area",
        "href": "#x-calf-left",
        "data-area": "calf-left",
        "data-box": "0 0 40 40",
        "data-x": "20",
        "data-y": "20",
        "aria-label": "Left calf",
    }
    assert 'href="#calf-left"' in svg(body_map, shown)
    assert 'id="figure-front"' in svg(body_map, shown)


def test_a_raster_body_comes_from_the_address_of_the_map_in_its_largest_size(body_map: BodyMap) -> None:
    shown = body_map.model_copy(update={"about": body_map.about.model_copy(update={"figure": "sculpted"})})
    front = shown.figure.views[0]

    assert 'href="../figures/sculpted/front-996.webp"' in svg(shown, front, pictures="../")
    assert 'href="figures/sculpted/front-996.webp"' in svg(shown, front, pictures="")
    assert 'href="data:image/webp;base64,' in svg(shown, front)
    assert picture_path("sculpted", "front", 480) == "figures/sculpted/front-480.webp"


def test_several_views_stand_beside_each_other_with_a_gap_of_40_units(body_map: BodyMap) -> None:
    figure = Figure(id="drawn", views=(view(), view("back", size=(50, 300)), view("side", size=(70, 10))))

    assert lefts(figure) == [0, 140, 230]
    assert beside(figure) == (300, 300)
    root = ElementTree.fromstring(
        str(still(body_map, figure, pictures="../")).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    )
    assert root.get("viewBox") == "0 0 300 300"
    assert [(each.get("x"), each.get("width"), each.get("data-view")) for each in root] == [
        ("0", "100", "front"),
        ("140", "50", "back"),
        ("230", "70", "side"),
    ]
    assert 'id="drawn-figure-front"' in still(body_map, figure, pictures="../")
    assert 'id="x-drawn-figure-front"' in still(body_map, figure, pictures="../", prefix="x-")
    raster = Figure(id="sculpted", views=(view(media="image/webp"),))
    assert 'href="../figures/sculpted/front-996.webp"' in still(body_map, raster, pictures="../")


def test_a_plate_to_print_holds_the_picture_or_where_to_fetch_it_and_its_areas_to_light(body_map: BodyMap) -> None:
    shown = view(areas=(area("calf", "left", ((0.0, 0.0), (40.0, 0.0), (40.0, 40.0), (0.0, 40.0))),))
    figure = Figure(id="drawn", views=(shown,))
    areas = '<g data-areas=""><path data-area="calf-left" data-x="20" data-y="20" d="M0 0l40 0 0 40-40 0z"/></g><g data-marks=""></g></svg>'

    inside, fetched = plate(body_map, figure, shown), plate(body_map, figure, shown, address="../a.webp")

    assert 'id="drawn-figure-front"' in inside
    assert "data-href" not in inside
    assert '<image width="100" height="200" data-href="../a.webp"/>' in fetched
    assert "bm-figure" not in fetched
    for text in (inside, fetched):
        assert text.endswith(areas)
        assert text.count('class="bm-side"') == 2


def rules(colours: object) -> str:
    return "".join(f".{name}{{color:{colour}}}" for name, colour in dict(colours).items())  # type: ignore[call-overload]


def test_a_drawing_alone_has_the_colours_of_its_theme() -> None:
    light, dark = rules(DRAWN_LIGHT), rules(DRAWN_DARK)

    assert light != dark
    for theme, expected in (("light", light), ("dark", dark), ("auto", f"{light}@media (prefers-color-scheme:dark){{{dark}}}")):
        start, _, text = standalone(view(), theme).partition(",")
        assert start == "data:image/svg+xml"
        assert f"<style>{expected}.halo{{color:transparent}}</style>{BODY}</svg>" in unquote(text)
    assert f"<style>{light}." in paper_svg(view())


def test_a_place_without_an_area_here_is_none_of_this_view(body_map: BodyMap) -> None:
    renamed = with_changed(body_map, "regions", "calf", name="Lower leg", sided_name="{side} lower leg")

    assert 'aria-label="Left lower leg"' in svg(renamed, view(areas=(area("calf", "left", BOX),)))


def test_the_small_bodies_of_the_shipped_drawing_are_its_skin_alone(body_map: BodyMap) -> None:
    for view in body_map.figure.views:
        small = mini(view)

        assert small.count('class="skin"') == 1, view.id
        assert "#figure-" not in small, "drawn sooner than the whole picture"
