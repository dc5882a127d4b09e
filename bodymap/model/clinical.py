"""What is known of regions, conditions, benefits and trigger points, with its sources."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from bodymap.model.base import (
    Asked,
    BenefitId,
    ClinicalText,
    ConditionId,
    Defines,
    GroupId,
    RedFlagId,
    ReferenceId,
    RegionId,
    Searched,
    Side,
    Slug,
    Text,
    Texts,
    Urgency,
    Value,
)

Certainty = Literal["C3", "C2", "C1", "C0", "NA"]

CERTAINTIES: tuple[Certainty, ...] = ("C3", "C2", "C1", "C0", "NA")
"""From the surest down (FACTS section 0)."""

Symbol = Literal["C3", "C2", "C1", "untested", "C0"]
"""The small picture of how sure we are: of four steps three, two, one or none filled, or an equals sign."""

EARLY_RESPONSE = "early-response"
"""The benefit that tells how soon a change shows. It says nothing about how much it helps, so it has words and never steps,
and never counts for how sure we are of a condition (FACTS 0.3, section 1.2)."""


def symbol(certainty: Certainty | None, *, no_trial_found: bool = False) -> Symbol | None:
    """Return the small picture of a code; none where something is no goal or has words alone, no filled step where no trial was found."""
    if certainty == "C1" and no_trial_found:
        return "untested"
    return None if certainty == "NA" else certainty


class Reference(Value):
    """A source: what it is, where to find it, what it found and what of it was seen."""

    id: Annotated[Slug, Defines("reference")]
    citation: Text
    short: Text
    doi: Annotated[str, StringConstraints(pattern=r"^10\.\d{4,}/\S+$")] | None = None
    pmid: Annotated[str, StringConstraints(pattern=r"^\d+$")] | None = None
    site: Annotated[str, StringConstraints(pattern=r"^[a-z0-9.-]+\.[a-z]+(/[\w./-]*)?$")] | None = None
    check: Literal["verified", "partly verified"]
    seen: Text
    finding: Text

    @property
    def link(self) -> str | None:
        """The address of the source: its DOI, else its own site, else its PubMed page, else None."""
        if self.doi:
            return f"https://doi.org/{self.doi}"
        if self.site:
            return f"https://{self.site}"
        return f"https://pubmed.ncbi.nlm.nih.gov/{self.pmid}" if self.pmid else None


class Group(Value):
    """A heading of the list of regions."""

    id: Annotated[Slug, Defines("group")]
    name: Text


class Region(Value):
    """A part of the body that words are written for.

    `sided_name` holds `{side}` where the side is said: "Front of the {side} knee". `listed` tells how far the map's
    conditions go here: `many`, `few` (other causes are common and not covered) or `none` (ask a doctor first).
    """

    id: Annotated[Slug, Defines("region")]
    name: Text
    sided_name: Annotated[Text, StringConstraints(pattern=r"\{side\}")] | None = None
    clinical_name: ClinicalText
    group: GroupId
    listed: Literal["many", "few", "none"]
    explanation: Text
    caution: Text | None = None
    synonyms: Annotated[tuple[Searched, ...], Field(min_length=5)]

    @property
    def sided(self) -> bool:
        """Whether the region is drawn twice, left and right."""
        return self.sided_name is not None


class RegionsFile(Value):
    """`regions.yaml`."""

    groups: Annotated[tuple[Group, ...], Field(min_length=1)]
    regions: Annotated[tuple[Region, ...], Field(min_length=1)]


class Guideline(Value):
    """What national guidelines say of a condition (code CX is `against`), in words, with their references."""

    says: Literal["against", "differ"]
    words: Text
    references: Annotated[tuple[ReferenceId, ...], Field(min_length=1)]


class Reason(Value):
    """A reason why IMS is not the first step: a sign, and how urgent it is. What to do is said once for each urgency (`page.yaml`).

    `same_as` is the red flag of one of the condition's regions that names this sign, too: the reason is never less urgent than it.
    """

    sign: Text
    level: Urgency
    same_as: RedFlagId | None = None


class Condition(Value):
    """A problem that IMS is used for, and what is known about it.

    `in_heading` is how the name reads inside "What we know about needling and ...".
    `no_trial_found` turns the words of C1 into "not tested" (FACTS section 0).
    `name_short`, `in_short` and `how_long` fit one line: a shorter name, what IMS may do, and for how long. `sure_of` is the benefit
    that `in_short` speaks of.
    `home` are the regions to which people with it point first, `general` says that it is a problem of muscles or joints in many places.
    """

    id: Annotated[Slug, Defines("condition")]
    name: Text
    name_short: Text | None = None
    in_short: Text | None = None
    sure_of: BenefitId | None = None
    how_long: Text | None = None
    in_heading: Text
    clinical_name: ClinicalText
    regions: Annotated[tuple[RegionId, ...], Field(min_length=1)]
    home: tuple[RegionId, ...] = ()
    general: bool = False
    what_it_is: Texts
    feels_like: Text
    how_ims_may_help: Texts
    benefits: Mapping[BenefitId, Certainty]
    no_trial_found: bool = False
    expected: Texts
    evidence: Text
    time_frame: Text
    usual_course: Text
    goes_with: Text
    not_first_step: Annotated[tuple[Reason, ...], Field(min_length=1)]
    guideline: Guideline | None = None
    references: Annotated[tuple[ReferenceId, ...], Field(min_length=1)]
    synonyms: Annotated[tuple[Searched, ...], Field(min_length=5)]

    @property
    def highest(self) -> Certainty:
        """The surest code of its benefits; C1 where none is a goal. An early response never counts."""
        goals = [code for benefit, code in self.benefits.items() if code != "NA" and benefit != EARLY_RESPONSE]
        return min(goals, key=CERTAINTIES.index, default="C1")

    @property
    def certainty(self) -> Certainty:
        """How sure we are of it in one row: the code of the benefit that its short words speak of, else the surest one."""
        return self.benefits.get(self.sure_of, self.highest) if self.sure_of else self.highest

    @property
    def at_home(self) -> tuple[str, ...]:
        """The regions to which people with it point first: its first region where none is named, none where it is general."""
        return self.home or (() if self.general else self.regions[:1])

    @property
    def advised_against(self) -> bool:
        """Whether a national guideline advises against needling for it (code CX)."""
        return self.guideline is not None and self.guideline.says == "against"

    @property
    def cautious_heading(self) -> bool:
        """Whether its heading is "What we know about needling and ..." (FACTS G4: only C1 and C0, or a guideline against)."""
        return self.advised_against or self.highest in ("C1", "C0")


class Grading(Value):
    """How sure one part of a benefit is, in words, with its code for the small picture; words alone have no code."""

    certainty: Certainty | None = None
    no_trial_found: bool = False
    words: Text

    @property
    def symbol(self) -> Symbol | None:
        """Its small picture; None for words alone."""
        return symbol(self.certainty, no_trial_found=self.no_trial_found)


class Benefit(Value):
    """One of the four things IMS may do: what it is in short, what may be said, how sure that is and for how long."""

    id: Annotated[Slug, Defines("benefit")]
    name: Text
    lead: Text
    statement: Text
    how_sure: Annotated[tuple[Grading, ...], Field(min_length=1)]
    for_how_long: Text
    references: Annotated[tuple[ReferenceId, ...], Field(min_length=1)]


class CertaintyWords(Value):
    """The words of a certainty code: a short label and a whole sentence."""

    label: Text
    sentence: Text


class BenefitsFile(Value):
    """`benefits.yaml`."""

    benefits: Annotated[tuple[Benefit, ...], Field(min_length=1)]
    certainties: Mapping[Certainty, CertaintyWords]
    not_tested: CertaintyWords
    note: Texts


class TriggerPoint(Value):
    """A muscle's usual tender spot: where it is, where its pain is often felt, and what lies close.

    `caution` is the strength of its warning: `information-only`, `specialist` or `high-risk` need the safety note beside it.
    """

    id: Annotated[Slug, Defines("trigger point")]
    muscle: ClinicalText
    name: Text
    region: RegionId
    core: bool
    where: Text
    short_where: Text
    felt: Texts
    refers_to: Annotated[tuple[RegionId, ...], Field(min_length=1)]
    conditions: Annotated[tuple[ConditionId, ...], Field(min_length=1)]
    caution: Literal["information-only", "specialist", "high-risk"] | None = None
    safety: Texts | None = None
    synonyms: tuple[Searched, ...] = ()


class TriggerPointsFile(Value):
    """`trigger-points.yaml`: what must be said of all of them, with its sources, and the points."""

    note: Texts
    references: Annotated[tuple[ReferenceId, ...], Field(min_length=1)]
    trigger_points: Annotated[tuple[TriggerPoint, ...], Field(min_length=1)]


class Table(Value):
    """A small table inside an answer: column headings (the first one names the rows) and rows of the same length."""

    columns: Annotated[tuple[Text, ...], Field(min_length=2)]
    rows: Annotated[tuple[tuple[Text, ...], ...], Field(min_length=1)]


class Question(Value):
    """A question people ask, and its answer in paragraphs."""

    id: Annotated[Slug, Defines("question")]
    question: Asked
    answer: Texts
    table: Table | None = None
    references: tuple[ReferenceId, ...] = ()


class Elsewhere(Value):
    """An honest answer for what is no place on the map; `region` is where the map can turn to instead."""

    id: Slug
    name: Text
    region: RegionId | None = None
    text: Texts
    synonyms: Annotated[tuple[Searched, ...], Field(min_length=5)]


class Codes(Value):
    """Codes of a terminology for regions and sides, with the notice of its own licence."""

    system: Text
    notice: Text
    regions: Mapping[RegionId, Annotated[str, StringConstraints(pattern=r"^\d+$")]]
    sides: Mapping[Side, Annotated[str, StringConstraints(pattern=r"^\d+$")]]


def fitting_listed(number: int) -> Literal["many", "few", "none"]:
    """Return what a region's `listed` has to say where it has so many conditions (FACTS section A)."""
    return "none" if number == 0 else "few" if number <= 3 else "many"
