"""Who cites which reference, and the number of each in the list of sources. The only numbering there is."""

from collections.abc import Collection, Iterator

from bodymap.model.body_map import BodyMap
from bodymap.model.clinical import Condition, Reference
from bodymap.model.marks import Refers
from bodymap.model.parts import entries


def cited(body_map: BodyMap) -> Iterator[tuple[str, str]]:
    """Yield every citation: what cites (a thing with an id, else its file), and the reference."""
    for entry in entries(body_map):
        if entry.mark == Refers("reference"):
            yield entry.thing or entry.part.stem, entry.text


def condition_references(condition: Condition) -> tuple[str, ...]:
    """Return what a condition cites: its own references, then those of its guideline."""
    return condition.references + (condition.guideline.references if condition.guideline else ())


def numbered(body_map: BodyMap, references: Collection[str]) -> tuple[tuple[int, Reference], ...]:
    """Return references with their numbers in the list of sources, from 1, each once, in the order of the numbers."""
    wanted = set(references)
    return tuple((number, each) for number, each in enumerate(body_map.references.values(), start=1) if each.id in wanted)
