"""A picture of anything with places on it -> a `BodyMap` to choose on: a dental chart, a car, a horse. It brings no words but its own."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from bodymap.loading.folder import load_body_map
from bodymap.loading.pictures import load_picture
from bodymap.model.body_map import BodyMap
from bodymap.model.clinical import Group, Region
from bodymap.model.figure import Area, Figure, Point, View

VIEW = "picture"


def map_of_picture(
    picture: Path | str,
    places: Mapping[str, tuple[str, Sequence[Point]]],
    *,
    size: tuple[float, float],
    name: str,
    words: Mapping[str, str] | None = None,
) -> BodyMap:
    """Return a map with one view, for `diagram_html`. It has no condition and explains nothing.

    Args:
        picture: a file in SVG, PNG, JPEG or WebP.
        places: for each id (small letters, digits, hyphens) the place's name and its corners, at least three, in units of `size`.
        size: width and height of the picture in the units of the corners: its pixels, or any others of the same proportions.
        name: what the picture shows, for screen readers: "Car".
        words: other words of the page (`page.yaml`), such as `hint`.

    Raises:
        DataError: the picture is missing, broken, far too large, or not of these proportions.
        ValueError: an id is not of this form, a place has too few corners, or a corner lies outside the picture.
    """
    path, (width, height) = Path(picture), size
    loaded = load_picture(path.parent, path.name, width=width, height=height)
    outside = [each for each, (_, corners) in places.items() if not all(0 <= x <= width and 0 <= y <= height for x, y in corners)]
    if outside:
        raise ValueError(f"Corners lie outside the picture of {width:g} x {height:g} units: {', '.join(outside)}.")
    areas = tuple(Area(view=VIEW, region=each, polygon=tuple(corners)) for each, (_, corners) in places.items())
    view = View(id=VIEW, picture=loaded, width=width, height=height, areas=areas, landmarks={}, places=())
    shipped = load_body_map()
    said = {"map": name, "map_view": name, **(words or {})}
    return shipped.model_copy(
        update={
            "figures": {VIEW: Figure(id=VIEW, views=(view,))},
            "about": shipped.about.model_copy(update={"figure": VIEW}),
            "groups": (Group(id=VIEW, name=name),),
            "regions": {each: _region(each, title) for each, (title, _) in places.items()},
            "conditions": {},
            "trials": {},
            "trigger_points": {},
            "elsewhere": (),
            "page": type(shipped.page).model_validate({**shipped.page.model_dump(), **said}),
            "codes": None,
        }
    )


def _region(id_: str, name: str) -> Region:
    return Region(id=id_, name=name, clinical_name=name, group=VIEW, listed="none", explanation=name, synonyms=(name,) * 5)
