"""Who cites which reference, and the number of each in the list of sources. The only numbering there is."""

from collections.abc import Collection, Iterator

from bodymap.model.body_map import BodyMap
from bodymap.model.clinical import Condition, Reference


def cited(body_map: BodyMap) -> Iterator[tuple[str, str]]:
    """Yield every citation: what cites, and the reference."""
    effects = body_map.safety.side_effects
    for condition in body_map.conditions.values():
        yield from ((condition.id, each) for each in condition_references(condition))
    for benefit in body_map.benefits.values():
        yield from ((benefit.id, each) for each in benefit.references)
    for question in body_map.questions:
        yield from ((question.id, each) for each in question.references)
    yield from (("trigger-points", each) for each in body_map.trigger_points_references)
    safety = [
        *body_map.safety.cautions_references,
        *effects.soreness_references,
        *effects.acupuncture_references,
        *body_map.safety.collapsed_lung.references,
    ]
    safety += [survey.reference for survey in effects.surveys]
    safety += [each for marked in effects.both_ways for each in marked.references]
    yield from (("safety", each) for each in safety)


def condition_references(condition: Condition) -> tuple[str, ...]:
    """Return what a condition cites: its own references, then those of its guideline."""
    return condition.references + (condition.guideline.references if condition.guideline else ())


def numbered(body_map: BodyMap, references: Collection[str]) -> tuple[tuple[int, Reference], ...]:
    """Return references with their numbers in the list of sources, from 1, each once, in the order of the numbers."""
    wanted = set(references)
    return tuple((number, each) for number, each in enumerate(body_map.references.values(), start=1) if each.id in wanted)
