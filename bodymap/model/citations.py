"""Who cites which reference, and the number of each in the list of sources. The only numbering there is."""

from collections.abc import Iterator

from bodymap.model.body_map import BodyMap
from bodymap.model.clinical import Condition, Reference


def cited(body_map: BodyMap) -> Iterator[tuple[str, str]]:
    """Yield every citation: what cites, and the reference."""
    effects = body_map.safety.side_effects
    for condition in body_map.conditions.values():
        yield from ((condition.id, each) for each in _condition_references(condition))
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


def _condition_references(condition: Condition) -> tuple[str, ...]:
    return condition.references + (condition.guideline.references if condition.guideline else ())


def numbered(body_map: BodyMap, references: list[str] | tuple[str, ...]) -> list[tuple[int, Reference]]:
    """Return references with their numbers in the list of sources, each once, in the order of the numbers."""
    numbers = {reference: number for number, reference in enumerate(body_map.references, start=1)}
    return sorted((numbers[each], body_map.references[each]) for each in dict.fromkeys(references))
