"""A body as it is drawn: figures, views, areas, places of trigger points.

One unit for every point: units of the view's picture, origin top left, y down.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from bodymap.model.base import Defines, PointId, RegionId, Side, Slug, Value, ViewId

Point = tuple[float, float]
"""A place on a view: x and y in units of its picture, origin top left, y down."""


class Area(Value):
    """A region drawn on a view: its corners, at least three, either direction."""

    view: ViewId
    region: RegionId
    side: Side | None = None
    polygon: Annotated[tuple[Point, ...], Field(min_length=3)]

    @property
    def id(self) -> str:
        """The region's id, with the side where there is one: `shoulder-left`."""
        return area_id(self.region, self.side)


class Place(Value):
    """Where a trigger point is drawn on a view."""

    id: PointId
    view: ViewId
    side: Side
    x: float
    y: float


class ViewEntry(Value):
    """A view in `map.json`: its picture file and size."""

    picture: Annotated[str, StringConstraints(pattern=r"^[\w-]+\.(svg|png|jpe?g|webp)$")]
    width: Annotated[float, Field(gt=0, le=20_000)]
    height: Annotated[float, Field(gt=0, le=20_000)]


class MapFile(Value):
    """`map.json` of a figure."""

    views: Annotated[Mapping[Annotated[Slug, Defines("view")], ViewEntry], Field(min_length=1)]
    areas: Annotated[tuple[Area, ...], Field(min_length=1)]
    landmarks: Mapping[ViewId, Mapping[Slug, Point]]
    trigger_points: Annotated[tuple[Place, ...], Field(alias="triggerPoints")]


class Picture(Value):
    """A view's picture as loaded and checked.

    `body` is the inside of an SVG picture, empty for a raster picture; `data` are the bytes of the file.
    """

    name: str
    media_type: Literal["image/svg+xml", "image/png", "image/jpeg", "image/webp"]
    data: bytes
    body: str = ""


class View(Value):
    """One side of a figure: its picture and size, areas, landmarks and trigger-point places."""

    id: Slug
    picture: Picture
    width: float
    height: float
    areas: tuple[Area, ...]
    landmarks: Mapping[str, Point]
    places: tuple[Place, ...]


class Figure(Value):
    """A body drawn one way."""

    id: Slug
    views: tuple[View, ...]

    @property
    def areas(self) -> tuple[Area, ...]:
        """All areas of all views, in drawing order."""
        return tuple(area for view in self.views for area in view.areas)


def area_id(region: str, side: Side | None) -> str:
    """Return the id of a region's area: with its side where there is one.

    >>> area_id("shoulder", "left"), area_id("lower-back", None)
    ('shoulder-left', 'lower-back')
    """
    return f"{region}-{side}" if side else region
