"""What every value of the data is made of: frozen, and closed to unknown keys; ids and the things they name; words.

A mark in the type of a text says what the text is: `Annotated[Slug, Refers("region")]`. Pydantic and JSON Schema leave it alone.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints


@dataclass(frozen=True)
class Words:
    """Words for people.

    Attributes:
        stated: whether they are a statement of the clinic, in which no banned word may stand (FACTS G4).
        graded: whether they count for the reading grade of what patients read (FACTS G1).
    """

    stated: bool = True
    graded: bool = True


@dataclass(frozen=True)
class Defines:
    """The id of a thing, known from here on: `kind` says what it is, in words."""

    kind: str


@dataclass(frozen=True)
class Refers:
    """The id of a thing that is defined somewhere else in the data: `kind` says what it is, in words; it may be "region or condition"."""

    kind: str


Mark = Words | Defines | Refers


SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
"""The form of an id."""

Slug = Annotated[str, StringConstraints(pattern=SLUG, max_length=60)]
"""An id, the same in files, page and address: `lower-back`."""

Side = Literal["left", "right"]
"""A side of the body, the person's own."""

Level = Literal["emergency", "today", "before-needling"]
"""How urgent a red flag is."""

LEVELS: tuple[Level, ...] = ("emergency", "today", "before-needling")
"""The order in which red flags are shown (FACTS D1)."""

Urgency = Literal["emergency", "today", "before-needling", "talk"]
"""How urgent a reason against needling first is: as a red flag, or only something that the physiotherapist has to know."""

URGENCIES: tuple[Urgency, ...] = (*LEVELS, "talk")
"""From the most urgent down."""

BenefitId = Annotated[Slug, Refers("benefit")]
ConditionId = Annotated[Slug, Refers("condition")]
FigureId = Annotated[Slug, Refers("figure")]
GroupId = Annotated[Slug, Refers("group")]
PointId = Annotated[Slug, Refers("trigger point")]
QuestionId = Annotated[Slug, Refers("question")]
RedFlagId = Annotated[Slug, Refers("red flag")]
ReferenceId = Annotated[Slug, Refers("reference")]
RegionId = Annotated[Slug, Refers("region")]
ViewId = Annotated[Slug, Refers("view")]


class Value(BaseModel):
    """A frozen value that refuses unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


Text = Annotated[str, StringConstraints(min_length=1, max_length=4000), Words()]
"""Words as text, never markup. They are statements of the clinic, in plain words, where no other type below says otherwise."""

Asked = Annotated[Text, Words(stated=False)]
"""A question: what people ask is no statement of the clinic."""

Searched = Annotated[Text, Words(stated=False, graded=False)]
"""Words by which people look for something: theirs, not the clinic's, and no sentence."""

PersonName = Annotated[Text, Words(stated=False, graded=False)]
"""The name of a person, with titles: whoever is called Best keeps the name."""

ClinicalText = Annotated[Text, Words(graded=False)]
"""Clinical names and words for clinicians, which are harder to read than patients' words may be."""

Texts = Annotated[tuple[Text, ...], Field(min_length=1)]


def slug(text: str) -> str:
    """Return a text in the form of an id: "Golfers Elbow" as `golfers-elbow`; `a` where nothing of it fits.

    >>> slug("Praxis Müller (neu)")
    'praxis-muller-neu'
    """
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:60].strip("-") or "a"
