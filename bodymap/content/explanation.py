"""(BodyMap, region id) -> what is said about it: the view model that every host shows.

The order of what is said is a medical rule: red flags before benefits, emergency signs first (FACTS D1); conditions we are
surest about first, one that a guideline advises against after its equals; benefits only with how sure and for how long.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from bodymap.content.names import area_names
from bodymap.model.base import LEVELS, URGENCIES, Level, Urgency
from bodymap.model.body_map import BodyMap
from bodymap.model.citations import condition_references, numbered
from bodymap.model.clinical import (
    CERTAINTIES,
    EARLY_RESPONSE,
    Certainty,
    CertaintyWords,
    Condition,
    Reference,
    Region,
    Symbol,
    TriggerPoint,
    symbol,
)
from bodymap.model.patient_labels import PageWords
from bodymap.model.safety import RedFlag


@dataclass(frozen=True)
class Expectation:
    """One row of "what to expect": a benefit and how sure that is, in a short label, a sentence and a small picture.

    An early response has words and no picture: it says nothing about how much it helps.
    """

    id: str
    benefit: str
    certainty: Certainty
    symbol: Symbol | None
    label: str
    sentence: str


@dataclass(frozen=True)
class ConditionExplanation:
    """What is said about a condition. `sources` are numbered by their place in the list of all references, from 1.

    `sure` is how sure we are of the condition in one row: of the benefit that its short words speak of, else of its surest one.
    """

    condition: Condition
    heading: str
    sure: Expectation
    expectations: tuple[Expectation, ...]
    not_first_step: Mapping[Urgency, tuple[str, ...]]
    sources: tuple[tuple[int, Reference], ...]


@dataclass(frozen=True)
class Explanation:
    """What is said about a region, in the order in which it is said.

    `conditions` are all of its conditions, the surest first; `here`, `general` and `quiet` are the same in the groups of `grouped`.
    """

    region: Region
    names: Mapping[str, str]
    red_flags: Mapping[Level, tuple[RedFlag, ...]]
    conditions: tuple[Condition, ...]
    here: tuple[Condition, ...]
    general: tuple[Condition, ...]
    quiet: tuple[Condition, ...]
    trigger_points: tuple[TriggerPoint, ...]
    often_felt_here: tuple[TriggerPoint, ...]

    @property
    def own_flags(self) -> dict[Level, tuple[RedFlag, ...]]:
        """The red flags of this region and not of all."""
        return {level: tuple(flag for flag in flags if flag.regions != "all") for level, flags in self.red_flags.items()}

    @property
    def everywhere_flags(self) -> dict[Level, tuple[RedFlag, ...]]:
        """The red flags of all regions."""
        return {level: tuple(flag for flag in flags if flag.regions == "all") for level, flags in self.red_flags.items()}

    @property
    def some_core(self) -> bool:
        """Whether any of its trigger points is a core one; where none is, all are shown at once."""
        return any(point.core for point in self.trigger_points)


def explain(body_map: BodyMap, region_id: str) -> Explanation:
    """Return what is said about a region.

    Raises:
        KeyError: the map has no such region.
    """
    region = body_map.regions[region_id]
    here, general, quiet = grouped(body_map, region_id)
    return Explanation(
        region=region,
        names=area_names(body_map, region),
        red_flags=red_flags(body_map, [region_id]),
        conditions=tuple(c for c in surest_first(body_map) if region_id in c.regions),
        here=here,
        general=general,
        quiet=quiet,
        trigger_points=trigger_points_of(body_map, region_id),
        often_felt_here=often_felt_here(body_map, region),
    )


def red_flags(body_map: BodyMap, regions: Collection[str]) -> dict[Level, tuple[RedFlag, ...]]:
    """Return the red flags by level, emergency first; the regions' own come before those of all regions.

    Args:
        body_map: the map.
        regions: whose red flags; of no region, those of all regions are left.
    """
    flags = body_map.safety.red_flags
    own = [flag for flag in flags if flag.regions != "all" and not set(regions).isdisjoint(flag.regions)]
    shared = [flag for flag in flags if flag.regions == "all"]
    return {level: tuple(flag for flag in own + shared if flag.level == level) for level in LEVELS}


def surest_first(body_map: BodyMap) -> tuple[Condition, ...]:
    """Return all conditions, the surest first; of equals, one that a guideline advises against comes last."""

    def rank(condition: Condition) -> tuple[int, bool]:
        return CERTAINTIES.index(condition.highest), condition.advised_against

    return tuple(sorted(body_map.conditions.values(), key=rank))


Conditions = tuple[Condition, ...]


def grouped(body_map: BodyMap, region_id: str) -> tuple[Conditions, Conditions, Conditions]:
    """Return the conditions of a region in three groups: those of the place, general ones (of many places), and quiet ones.

    Quiet are those that were tested without extra benefit, and those that were not tested and are not at home here. Inside a group come
    those at home here first, then the surer ones; of equals, one that a guideline advises against comes last, then one that was not
    tested, then the one whose regions name this place later. (Design of the answer at a glance: "Order at a place".)
    """

    def rank(condition: Condition) -> tuple[bool, int, bool, bool, int]:
        return (
            region_id not in condition.at_home,
            CERTAINTIES.index(condition.certainty),
            condition.advised_against,
            condition.no_trial_found,
            condition.regions.index(region_id),
        )

    def quiet(condition: Condition) -> bool:
        return condition.certainty == "C0" or (condition.no_trial_found and region_id not in condition.at_home)

    ranked = sorted((each for each in body_map.conditions.values() if region_id in each.regions), key=rank)
    loud = [each for each in ranked if not quiet(each)]
    return (
        tuple(each for each in loud if not each.general),
        tuple(each for each in loud if each.general),
        tuple(each for each in ranked if quiet(each)),
    )


def explain_condition(body_map: BodyMap, condition: Condition) -> ConditionExplanation:
    """Return what is said about a condition: benefits that are a goal here, each with how sure, and numbered sources."""
    expectations = tuple(expectation(body_map, condition, benefit) for benefit, code in condition.benefits.items() if code != "NA")
    heading = condition.name
    if condition.cautious_heading:
        heading = body_map.page.what_we_know_about.replace("{condition}", condition.in_heading)
    return ConditionExplanation(
        condition=condition,
        heading=heading,
        sure=min(expectations, key=lambda row: (row.id != condition.sure_of, row.id == EARLY_RESPONSE, CERTAINTIES.index(row.certainty))),
        expectations=expectations,
        not_first_step=not_first_step(condition),
        sources=numbered(body_map, condition_references(condition)),
    )


def expectation(body_map: BodyMap, condition: Condition, benefit: str) -> Expectation:
    """Return how sure we are of one benefit of a condition, as it is said.

    How early a change shows is said in words without a picture, but not where nothing was tested or nothing was gained.
    """
    told, code = body_map.benefits[benefit], condition.benefits[benefit]
    words, picture = certainty_words(body_map, condition, code), symbol(code, no_trial_found=condition.no_trial_found)
    if benefit == EARLY_RESPONSE:
        if picture in ("C3", "C2", "C1"):
            words = CertaintyWords(label=body_map.page.shows_early, sentence=told.statement)
        picture = None
    return Expectation(benefit, told.name, code, picture, words.label, words.sentence)


def not_first_step(condition: Condition) -> dict[Urgency, tuple[str, ...]]:
    """Return the signs with which IMS is not the first step by what to do about them, the most urgent first; no urgency without a sign."""
    signs = {urgency: tuple(each.sign for each in condition.not_first_step if each.level == urgency) for urgency in URGENCIES}
    return {urgency: said for urgency, said in signs.items() if said}


def what_to_do(words: PageWords, urgency: Urgency, emergency_number: str) -> str:
    """Return what to do about signs of an urgency: "Call 911 now:"; where no number is set, the page's words stand in its place."""
    if urgency == "emergency":
        return words.call_now.replace("{number}", emergency_number or words.emergency_number)
    return {"today": words.doctor_today, "before-needling": words.doctor_first, "talk": words.tell_physiotherapist}[urgency]


def certainty_words(body_map: BodyMap, condition: Condition, code: Certainty) -> CertaintyWords:
    """Return the words of a code for a condition: C1 says "not tested" where no trial was found (FACTS section 0)."""
    if code == "C1" and condition.no_trial_found:
        return body_map.not_tested
    return body_map.certainties[code]


def often_felt_here(body_map: BodyMap, region: Region) -> tuple[TriggerPoint, ...]:
    """Return the trigger points elsewhere whose pain is often felt in a region, most of whose pattern lies here first.

    The share of a pattern that lies here is taken as one part of the regions it refers to; of equals, a region named
    earlier in the pattern counts more. A region without conditions offers none: chest and tummy pain is never put down
    to a muscle by a map (FACTS section A).
    """
    if region.listed == "none":
        return ()
    points = [p for p in body_map.trigger_points.values() if region.id in p.refers_to and p.region != region.id]
    return tuple(sorted(points, key=lambda p: (len(p.refers_to), p.refers_to.index(region.id))))


def trigger_points_of(body_map: BodyMap, region_id: str) -> tuple[TriggerPoint, ...]:
    """Return the trigger points of a region, core ones first; a point's number on the picture is its place here, from 1."""
    points = [point for point in body_map.trigger_points.values() if point.region == region_id]
    return tuple(sorted(points, key=lambda point: not point.core))
