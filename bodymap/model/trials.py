"""What trials of needling used: numbers of sessions, times, and the sources that name them. Words for them stand elsewhere."""

from typing import Annotated, Literal

from pydantic import Field

from bodymap.model.base import ReferenceId, Slug, Value


class Span(Value):
    """A number, or from the least to the most; `rough` where it is not exact."""

    least: Annotated[float, Field(gt=0)]
    most: Annotated[float, Field(gt=0)]
    rough: Literal["about", "average"] | None = None


class Time(Value):
    """A time after a course, or its length, in its own unit; from the least to the most."""

    least: Annotated[float, Field(ge=0)]
    most: Annotated[float, Field(ge=0)]
    unit: Literal["days", "weeks", "months", "years"]

    @property
    def weeks(self) -> float:
        """The most of it in weeks, for comparing: a month is a twelfth of 52 weeks."""
        return self.most * {"days": 1 / 7, "weeks": 1, "months": 52 / 12, "years": 52}[self.unit]


class Course(Value):
    """What one trial used, or some trials together, as `trials.yaml` explains; what is not known is None.

    `references` are those whose own findings name the numbers: empty where trials are said to have used them, but none is named.
    """

    sessions: Span | None = None
    per_week: Span | None = None
    length: Time | None = None
    seen: Time | None = None
    not_seen: tuple[Time, ...] = ()
    no_difference: bool = False
    electric: bool = False
    references: tuple[ReferenceId, ...] = ()


class Trials(Value):
    """What trials used for a condition, whose id it has; `gap` says why there is no number."""

    id: Slug
    gap: Literal["untested", "not-said"] | None = None
    courses: tuple[Course, ...] = ()
