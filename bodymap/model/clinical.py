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
    ReferenceId,
    RegionId,
    Searched,
    Side,
    Slug,
    Text,
    Texts,
    Value,
)

Certainty = Literal["C3", "C2", "C1", "C0", "NA"]

CERTAINTIES: tuple[Certainty, ...] = ("C3", "C2", "C1", "C0", "NA")
"""From the surest down (FACTS section 0)."""


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
    lung_warning: bool = False
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


class Condition(Value):
    """A problem that IMS is used for, and what is known about it.

    `in_heading` is how the name reads inside "What we know about needling and ...".
    `no_trial_found` turns the words of C1 into "not tested" (FACTS section 0).
    """

    id: Annotated[Slug, Defines("condition")]
    name: Text
    in_heading: Text
    clinical_name: ClinicalText
    regions: Annotated[tuple[RegionId, ...], Field(min_length=1)]
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
    not_first_step: Texts
    guideline: Guideline | None = None
    references: Annotated[tuple[ReferenceId, ...], Field(min_length=1)]
    synonyms: Annotated[tuple[Searched, ...], Field(min_length=5)]

    @property
    def highest(self) -> Certainty:
        """The surest code of its benefits; C1 where none is a goal."""
        goals = [code for code in self.benefits.values() if code != "NA"]
        return min(goals, key=CERTAINTIES.index, default="C1")

    @property
    def cautious_heading(self) -> bool:
        """Whether its heading is "What we know about needling and ..." (FACTS G4: only C1 and C0, or a guideline against)."""
        against = self.guideline is not None and self.guideline.says == "against"
        return against or self.highest in ("C1", "C0")


class Grading(Value):
    """How sure one part of a benefit is, in words, with its code for the small picture."""

    certainty: Certainty
    words: Text


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

    id: Slug
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
