"""What a condition cites, and the number of each reference in the list of sources. The only numbering there is."""

from collections.abc import Collection

from bodymap.model.body_map import BodyMap
from bodymap.model.clinical import Condition, Reference


def condition_references(condition: Condition) -> tuple[str, ...]:
    """Return what a condition cites: its own references, then those of its guideline."""
    return condition.references + (condition.guideline.references if condition.guideline else ())


def numbered(body_map: BodyMap, references: Collection[str]) -> tuple[tuple[int, Reference], ...]:
    """Return references with their numbers in the list of sources, from 1, each once, in the order of the numbers."""
    wanted = set(references)
    return tuple((number, each) for number, each in enumerate(body_map.references.values(), start=1) if each.id in wanted)
