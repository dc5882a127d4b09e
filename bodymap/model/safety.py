"""What is said about safety: red flags, side effects, rare harms, aftercare."""

from typing import Annotated, Literal

from pydantic import Field

from bodymap.model.base import ClinicalText, ReferenceId, RegionId, Text, Texts, Value

Level = Literal["emergency", "today", "before-needling"]

LEVELS: tuple[Level, ...] = ("emergency", "today", "before-needling")
"""The order in which red flags are shown (FACTS D1)."""


class RedFlag(Value):
    """Signs that need a doctor first, for some regions or for `all`, with their level."""

    level: Level
    regions: Literal["all"] | Annotated[tuple[RegionId, ...], Field(min_length=1)]
    signs: Texts


class Survey(Value):
    """A count of side effects: its reference, how many treatments it counted, and its name in a table."""

    reference: ReferenceId
    name: Text
    treatments: Annotated[int, Field(gt=0)]


class SideEffect(Value):
    """One side effect: how often each survey noted it, in the order of the surveys; empty where a survey does not say."""

    name: Text
    noted: tuple[Text | None, ...]


class Marked(Value):
    """A number said both ways, with the count out of 100 for its icon array."""

    words: Text
    count: Annotated[int, Field(ge=0, le=100)]
    references: Annotated[tuple[ReferenceId, ...], Field(min_length=1)]


class SideEffects(Value):
    """Side effects in numbers."""

    intro: Texts
    surveys: Annotated[tuple[Survey, ...], Field(min_length=1)]
    effects: Annotated[tuple[SideEffect, ...], Field(min_length=1)]
    both_ways: Annotated[tuple[Marked, ...], Field(min_length=1)]
    how_to_read: Texts
    soreness: Texts
    soreness_references: Annotated[tuple[ReferenceId, ...], Field(min_length=1)]
    acupuncture: Texts
    acupuncture_references: Annotated[tuple[ReferenceId, ...], Field(min_length=1)]


class CollapsedLung(Value):
    """The rare but serious harm: what it is, its signs, what to do; depths are for clinicians only."""

    what: Texts
    signs: Texts
    what_to_do: Texts
    other_harms: Texts
    for_clinicians: Annotated[tuple[ClinicalText, ...], Field(min_length=1)]
    references: Annotated[tuple[ReferenceId, ...], Field(min_length=1)]


class Aftercare(Value):
    """What to do after a session, and when to ask for help."""

    at_home: Texts
    call_us: Texts
    same_day: Texts
    emergency: Texts


class Safety(Value):
    """All that is said about safety (`safety.yaml`)."""

    red_flags: Annotated[tuple[RedFlag, ...], Field(min_length=1)]
    do_not_needle: Texts
    needs_care: Texts
    cautions_references: Annotated[tuple[ReferenceId, ...], Field(min_length=1)]
    side_effects: SideEffects
    collapsed_lung: CollapsedLung
    session: Texts
    aftercare: Aftercare
    disclaimer: Texts
    common_rule: Texts
