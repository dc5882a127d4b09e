"""What is said about safety: red flags, side effects, rare harms, aftercare."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from bodymap.model.base import ClinicalText, Defines, Level, ReferenceId, RegionId, Slug, Text, Texts, Value


class RedFlag(Value):
    """Signs that need a doctor first, for some regions or for `all`, with their level.

    A condition's reason against needling first that names one of these signs says so by the id (`same_as`).
    `short` says each sign in one line or two, to finish "Get help now if you have". It names every branch of the sign; `three_lines`
    allows a third line where a branch would be lost otherwise.
    """

    id: Annotated[Slug, Defines("red flag")]
    level: Level
    regions: Literal["all"] | Annotated[tuple[RegionId, ...], Field(min_length=1)]
    signs: Texts
    short: tuple[Text, ...] = ()
    three_lines: bool = False


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
    """Side effects in numbers. `harms` says what other studies of harm found, beside the surveys."""

    intro: Texts
    surveys: Annotated[tuple[Survey, ...], Field(min_length=1)]
    effects: Annotated[tuple[SideEffect, ...], Field(min_length=1)]
    both_ways: Annotated[tuple[Marked, ...], Field(min_length=1)]
    how_to_read: Texts
    in_short: Texts
    soreness: Texts
    soreness_references: Annotated[tuple[ReferenceId, ...], Field(min_length=1)]
    harms: Texts
    harms_references: Annotated[tuple[ReferenceId, ...], Field(min_length=1)]
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
    """All that is said about safety (`safety.yaml`).

    `crisis` is for thoughts of ending one's life: said at every place, apart from the signs of the body; `{line}` is the line to call.
    """

    red_flags: Annotated[tuple[RedFlag, ...], Field(min_length=1)]
    crisis: Annotated[Text, StringConstraints(pattern=r"\{line\}")]
    do_not_needle: Texts
    needs_care: Texts
    cautions_references: Annotated[tuple[ReferenceId, ...], Field(min_length=1)]
    side_effects: SideEffects
    collapsed_lung: CollapsedLung
    session: Texts
    aftercare: Aftercare
    disclaimer: Texts
    common_rule: Texts
