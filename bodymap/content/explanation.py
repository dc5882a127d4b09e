"""(BodyMap, region id) -> what is said about it: the view model that every host shows.

The order of what is said is a medical rule: red flags before benefits, emergency signs first (FACTS D1); conditions we are
surest about first, one that a guideline advises against after its equals; benefits only with how sure and for how long.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from bodymap.content.names import area_names
from bodymap.model.body_map import BodyMap
from bodymap.model.citations import condition_references, numbered
from bodymap.model.clinical import CERTAINTIES, Certainty, CertaintyWords, Condition, Reference, Region, TriggerPoint
from bodymap.model.safety import LEVELS, Level, RedFlag


@dataclass(frozen=True)
class Expectation:
    """One row of "what to expect": a benefit and how sure that is."""

    benefit: str
    certainty: Certainty
    label: str
    sentence: str


@dataclass(frozen=True)
class ConditionExplanation:
    """What is said about a condition. `sources` are numbered by their place in the list of all references, from 1."""

    condition: Condition
    heading: str
    surest: Expectation
    expectations: tuple[Expectation, ...]
    sources: tuple[tuple[int, Reference], ...]


@dataclass(frozen=True)
class Explanation:
    """What is said about a region, in the order in which it is said."""

    region: Region
    names: Mapping[str, str]
    red_flags: Mapping[Level, tuple[RedFlag, ...]]
    conditions: tuple[Condition, ...]
    trigger_points: tuple[TriggerPoint, ...]
    often_felt_here: tuple[TriggerPoint, ...]


def explain(body_map: BodyMap, region_id: str) -> Explanation:
    """Return what is said about a region.

    Raises:
        KeyError: the map has no such region.
    """
    region = body_map.regions[region_id]
    return Explanation(
        region=region,
        names=area_names(body_map, region),
        red_flags=red_flags(body_map, [region_id]),
        conditions=tuple(c for c in surest_first(body_map) if region_id in c.regions),
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
        against = condition.guideline is not None and condition.guideline.says == "against"
        return CERTAINTIES.index(condition.highest), against

    return tuple(sorted(body_map.conditions.values(), key=rank))


def explain_condition(body_map: BodyMap, condition: Condition) -> ConditionExplanation:
    """Return what is said about a condition: benefits that are a goal here, each with how sure, and numbered sources."""
    expectations = tuple(
        Expectation(body_map.benefits[benefit].name, code, words.label, words.sentence)
        for benefit, code in condition.benefits.items()
        if code != "NA"
        for words in [certainty_words(body_map, condition, code)]
    )
    heading = condition.name
    if condition.cautious_heading:
        heading = body_map.page.what_we_know_about.replace("{condition}", condition.in_heading)
    return ConditionExplanation(
        condition=condition,
        heading=heading,
        surest=min(expectations, key=lambda row: CERTAINTIES.index(row.certainty)),
        expectations=expectations,
        sources=numbered(body_map, condition_references(condition)),
    )


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
