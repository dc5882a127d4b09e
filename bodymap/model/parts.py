"""What the files of a data folder hold, where that is more than one kind of value of the model."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, StringConstraints

from bodymap.model.base import Slug, Texts, Value
from bodymap.model.clinical import Benefit, Certainty, CertaintyWords, Group, Region, TriggerPoint
from bodymap.model.figure import Area, Place, Point


class ViewEntry(Value):
    """A view in `map.json`: its picture file and size."""

    picture: Annotated[str, StringConstraints(pattern=r"^[\w-]+\.(svg|png|jpe?g|webp)$")]
    width: Annotated[float, Field(gt=0, le=20_000)]
    height: Annotated[float, Field(gt=0, le=20_000)]


class MapFile(Value):
    """`map.json` of a figure."""

    views: Annotated[Mapping[Slug, ViewEntry], Field(min_length=1)]
    areas: Annotated[tuple[Area, ...], Field(min_length=1)]
    landmarks: Mapping[Slug, Mapping[Slug, Point]]
    trigger_points: Annotated[tuple[Place, ...], Field(alias="triggerPoints")]


class RegionsFile(Value):
    """`regions.yaml`."""

    groups: Annotated[tuple[Group, ...], Field(min_length=1)]
    regions: Annotated[tuple[Region, ...], Field(min_length=1)]


class TriggerPointsFile(Value):
    """`trigger-points.yaml`: what must be said of all of them, with its sources, and the points."""

    note: Texts
    references: Annotated[tuple[Slug, ...], Field(min_length=1)]
    trigger_points: Annotated[tuple[TriggerPoint, ...], Field(min_length=1)]


class BenefitsFile(Value):
    """`benefits.yaml`."""

    benefits: Annotated[tuple[Benefit, ...], Field(min_length=1)]
    certainties: Mapping[Certainty, CertaintyWords]
    not_tested: CertaintyWords
    note: Texts
