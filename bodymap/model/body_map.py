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

from bodymap.model.base import FigureId, PersonName, Slug, Text, Texts, Value
from bodymap.model.clinical import (
    Benefit,
    Certainty,
    CertaintyWords,
    Codes,
    Condition,
    Elsewhere,
    Group,
    Question,
    Reference,
    Region,
    TriggerPoint,
)
from bodymap.model.clinician_labels import BoardWords, EvidenceWords, SetupWords
from bodymap.model.figure import Figure
from bodymap.model.patient_labels import HandoutWords, PageWords
from bodymap.model.safety import Safety
from bodymap.model.search import Search
from bodymap.model.trials import Trials


class About(Value):
    """Version and review of the data (`about.yaml`). Nobody has reviewed it while `reviewed_by` is empty."""

    version: Text
    dated: date
    reviewed_by: PersonName | None = None
    reviewed_on: date | None = None
    next_review: date | None = None
    figure: FigureId
    language: Slug


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
    search: Search
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
