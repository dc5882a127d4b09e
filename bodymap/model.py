"""The words of the field, as frozen values. A `BodyMap` holds them all.

Words used here and everywhere else:

- figure: a body drawn one way: its views, and where areas and trigger points lie on them.
- view: one side of a figure that a person can look at, `front` or `back`, with its picture.
- region: a part of the body that words are written for, such as `shoulder`. It knows no side.
- area: a region drawn on a view. A sided region has two, `shoulder-left` and `shoulder-right`; one across the midline
  has one, with the region's own id. Left and right are the person's own.
- trigger point: the place where a muscle often has a tender spot. A teaching aid, never a needle target.
- referred pain: pain felt away from its source; here, the regions where a trigger point's pain is often felt.
- condition: a problem that IMS (intramuscular stimulation) is used for.
- benefit: one of the four things that IMS may do; every condition says how sure that is.
- certainty: how sure we are, C3 (moderately) to C0 (tested, no extra benefit), or NA (not a goal of treatment here).
- red flag: a sign that needs a doctor first, with its level.

One unit for every point: units of the view's picture, origin top left, y down.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from bodymap.board_words import BoardWords
from bodymap.evidence_words import EvidenceWords
from bodymap.handout_words import HandoutWords
from bodymap.page_words import PageWords, Text
from bodymap.setup_words import SetupWords
from bodymap.trials import Trials
from bodymap.value import Slug, Value

Point = tuple[float, float]
"""A place on a view: x and y in units of its picture, origin top left, y down."""

Texts = Annotated[tuple[Text, ...], Field(min_length=1)]
Side = Literal["left", "right"]
Certainty = Literal["C3", "C2", "C1", "C0", "NA"]
Level = Literal["emergency", "today", "before-needling"]

LEVELS: tuple[Level, ...] = ("emergency", "today", "before-needling")
"""The order in which red flags are shown (FACTS D1)."""

CERTAINTIES: tuple[Certainty, ...] = ("C3", "C2", "C1", "C0", "NA")
"""From the surest down (FACTS section 0)."""

# Geometry ---------------------------------------------------------------------------------------------------------


class Area(Value):
    """A region drawn on a view: its corners, at least three, either direction."""

    view: Slug
    region: Slug
    side: Side | None = None
    polygon: Annotated[tuple[Point, ...], Field(min_length=3)]

    @property
    def id(self) -> str:
        """The region's id, with the side where there is one: `shoulder-left`."""
        return area_id(self.region, self.side)


class Place(Value):
    """Where a trigger point is drawn on a view."""

    id: Slug
    view: Slug
    side: Side
    x: float
    y: float


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


# Words ------------------------------------------------------------------------------------------------------------


class About(Value):
    """Version and review of the data (`about.yaml`). Nobody has reviewed it while `reviewed_by` is empty."""

    version: Text
    dated: date
    reviewed_by: Text | None = None
    reviewed_on: date | None = None
    next_review: date | None = None
    figure: Slug
    language: Slug


class Reference(Value):
    """A source: what it is, where to find it, what it found and what of it was seen."""

    id: Slug
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

    id: Slug
    name: Text


class Region(Value):
    """A part of the body that words are written for.

    `sided_name` holds `{side}` where the side is said: "Front of the {side} knee". `listed` tells how far the map's
    conditions go here: `many`, `few` (other causes are common and not covered) or `none` (ask a doctor first).
    """

    id: Slug
    name: Text
    sided_name: Annotated[Text, StringConstraints(pattern=r"\{side\}")] | None = None
    clinical_name: Text
    group: Slug
    listed: Literal["many", "few", "none"]
    lung_warning: bool = False
    explanation: Text
    caution: Text | None = None
    synonyms: Annotated[tuple[Text, ...], Field(min_length=5)]

    @property
    def sided(self) -> bool:
        """Whether the region is drawn twice, left and right."""
        return self.sided_name is not None


class Guideline(Value):
    """What national guidelines say of a condition (code CX is `against`), in words, with their references."""

    says: Literal["against", "differ"]
    words: Text
    references: Annotated[tuple[Slug, ...], Field(min_length=1)]


class Condition(Value):
    """A problem that IMS is used for, and what is known about it.

    `in_heading` is how the name reads inside "What we know about needling and ...".
    `no_trial_found` turns the words of C1 into "not tested" (FACTS section 0).
    """

    id: Slug
    name: Text
    in_heading: Text
    clinical_name: Text
    regions: Annotated[tuple[Slug, ...], Field(min_length=1)]
    what_it_is: Texts
    feels_like: Text
    how_ims_may_help: Texts
    benefits: Mapping[Slug, Certainty]
    no_trial_found: bool = False
    expected: Texts
    evidence: Text
    time_frame: Text
    usual_course: Text
    goes_with: Text
    not_first_step: Texts
    guideline: Guideline | None = None
    references: Annotated[tuple[Slug, ...], Field(min_length=1)]
    synonyms: Annotated[tuple[Text, ...], Field(min_length=5)]

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

    id: Slug
    name: Text
    lead: Text
    statement: Text
    how_sure: Annotated[tuple[Grading, ...], Field(min_length=1)]
    for_how_long: Text
    references: Annotated[tuple[Slug, ...], Field(min_length=1)]


class CertaintyWords(Value):
    """The words of a certainty code: a short label and a whole sentence."""

    label: Text
    sentence: Text


class TriggerPoint(Value):
    """A muscle's usual tender spot: where it is, where its pain is often felt, and what lies close.

    `caution` is the strength of its warning: `information-only`, `specialist` or `high-risk` need the safety note beside it.
    """

    id: Slug
    muscle: Text
    name: Text
    region: Slug
    core: bool
    where: Text
    short_where: Text
    felt: Texts
    refers_to: Annotated[tuple[Slug, ...], Field(min_length=1)]
    conditions: Annotated[tuple[Slug, ...], Field(min_length=1)]
    caution: Literal["information-only", "specialist", "high-risk"] | None = None
    safety: Texts | None = None
    synonyms: tuple[Text, ...] = ()


class RedFlag(Value):
    """Signs that need a doctor first, for some regions or for `all`, with their level."""

    level: Level
    regions: Literal["all"] | Annotated[tuple[Slug, ...], Field(min_length=1)]
    signs: Texts


class Survey(Value):
    """A count of side effects: its reference, how many treatments it counted, and its name in a table."""

    reference: Slug
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
    references: Annotated[tuple[Slug, ...], Field(min_length=1)]


class SideEffects(Value):
    """Side effects in numbers."""

    intro: Texts
    surveys: Annotated[tuple[Survey, ...], Field(min_length=1)]
    effects: Annotated[tuple[SideEffect, ...], Field(min_length=1)]
    both_ways: Annotated[tuple[Marked, ...], Field(min_length=1)]
    how_to_read: Texts
    soreness: Texts
    soreness_references: Annotated[tuple[Slug, ...], Field(min_length=1)]
    acupuncture: Texts
    acupuncture_references: Annotated[tuple[Slug, ...], Field(min_length=1)]


class CollapsedLung(Value):
    """The rare but serious harm: what it is, its signs, what to do; depths are for clinicians only."""

    what: Texts
    signs: Texts
    what_to_do: Texts
    other_harms: Texts
    for_clinicians: Texts
    references: Annotated[tuple[Slug, ...], Field(min_length=1)]


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
    cautions_references: Annotated[tuple[Slug, ...], Field(min_length=1)]
    side_effects: SideEffects
    collapsed_lung: CollapsedLung
    session: Texts
    aftercare: Aftercare
    disclaimer: Texts
    common_rule: Texts


class Table(Value):
    """A small table inside an answer: column headings (the first one names the rows) and rows of the same length."""

    columns: Annotated[tuple[Text, ...], Field(min_length=2)]
    rows: Annotated[tuple[tuple[Text, ...], ...], Field(min_length=1)]


class Question(Value):
    """A question people ask, and its answer in paragraphs."""

    id: Slug
    question: Text
    answer: Texts
    table: Table | None = None
    references: tuple[Slug, ...] = ()


class Elsewhere(Value):
    """An honest answer for what is no place on the map; `region` is where the map can turn to instead."""

    id: Slug
    name: Text
    region: Slug | None = None
    text: Texts
    synonyms: Annotated[tuple[Text, ...], Field(min_length=5)]


class Codes(Value):
    """Codes of a terminology for regions and sides, with the notice of its own licence."""

    system: Text
    notice: Text
    regions: Mapping[Slug, Annotated[str, StringConstraints(pattern=r"^\d+$")]]
    sides: Mapping[Side, Annotated[str, StringConstraints(pattern=r"^\d+$")]]


class BodyMap(Value):
    """Everything a page can show: figures, words and sources. Load it once, pass it as an argument."""

    folder: Path
    about: About
    figures: Mapping[Slug, Figure]
    groups: tuple[Group, ...]
    regions: Mapping[Slug, Region]
    conditions: Mapping[Slug, Condition]
    benefits: Mapping[Slug, Benefit]
    certainties: Mapping[Certainty, CertaintyWords]
    not_tested: CertaintyWords
    benefits_note: Texts
    trigger_points: Mapping[Slug, TriggerPoint]
    trigger_points_note: Texts
    trigger_points_references: tuple[Slug, ...]
    references: Mapping[Slug, Reference]
    trials: Mapping[Slug, Trials]
    safety: Safety
    questions: tuple[Question, ...]
    elsewhere: tuple[Elsewhere, ...]
    page: PageWords
    setup: SetupWords
    evidence: EvidenceWords
    board: BoardWords
    handout: HandoutWords
    codes: Codes | None = None

    @property
    def figure(self) -> Figure:
        """The figure that pages show unless told otherwise."""
        return self.figures[self.about.figure]


def area_id(region: str, side: Side | None) -> str:
    """Return the id of a region's area: with its side where there is one.

    >>> area_id("shoulder", "left"), area_id("lower-back", None)
    ('shoulder-left', 'lower-back')
    """
    return f"{region}-{side}" if side else region


def fitting_listed(number: int) -> Literal["many", "few", "none"]:
    """Return what a region's `listed` has to say where it has so many conditions (FACTS section A)."""
    return "none" if number == 0 else "few" if number <= 3 else "many"
