"""What the search box understands: words of people who look for something (`search.yaml`)."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from bodymap.model.base import BenefitId, QuestionId, RedFlagId, Refers, RegionId, Searched, Slug, Value

Phrases = Annotated[tuple[Searched, ...], Field(min_length=1)]
"""Each is found when all of its words are there, in any order, whatever stands beside them."""

Section = Literal["safety", "session", "aftercare"]
"""The anchor of a part of the page that can be found."""

PlaceOrProblem = Annotated[Slug, Refers("region or condition")]


class BodyPart(Value):
    """Words for a part of the body, and the regions that it lies in, the best first."""

    words: Phrases
    regions: Annotated[tuple[RegionId, ...], Field(min_length=1)]


class Situation(Value):
    """A movement, a posture, work, sport or a name of a problem, and what it leads to, the best first."""

    words: Phrases
    finds: Annotated[tuple[PlaceOrProblem, ...], Field(min_length=1)]


class SideWords(Value):
    """Words for a side of the body, the person's own, and for both."""

    left: Phrases
    right: Phrases
    both: Phrases


class Search(Value):
    """`search.yaml`. Synonyms of regions, conditions, muscles and honest answers stand with these.

    Attributes:
        filler: words that say nothing about where it hurts.
        own: words by which people speak of themselves: what they say is meant, whatever else nobody knows.
        endings: letters that a word loses at its end before it is compared, one after the other, where three letters are left.
        sides: words for the sides.
        same: words that mean the same here; the first stands for all.
        complaints: what people say of a place; alone they lead nowhere.
        places: parts of the body.
        situations: what leads to a problem or a place though it names neither.
        questions: words for a question, by its id.
        benefits: words for a benefit, by its id.
        sections: words for a part of the page, by its anchor.
        emergencies: words for the signs of a red flag, by its id: one list for each sign, in their order.
        crisis: words for thoughts of ending one's life.
        not_meant: phrases that hold a word of the body and mean something else.
    """

    filler: Phrases
    own: Phrases
    endings: tuple[Searched, ...] = ()
    sides: SideWords
    same: tuple[Annotated[tuple[Searched, ...], Field(min_length=2)], ...] = ()
    complaints: Phrases
    places: tuple[BodyPart, ...] = ()
    situations: tuple[Situation, ...] = ()
    questions: Mapping[QuestionId, Phrases] = {}
    benefits: Mapping[BenefitId, Phrases] = {}
    sections: Mapping[Section, Phrases] = {}
    emergencies: Mapping[RedFlagId, tuple[Phrases, ...]]
    crisis: Phrases
    not_meant: tuple[Searched, ...] = ()
