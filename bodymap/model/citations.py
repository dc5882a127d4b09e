"""Who cites which reference, and the number of each in the list of sources. The only numbering there is."""

from collections.abc import Iterator

from bodymap.model.base import Refers
from bodymap.model.body_map import BodyMap
from bodymap.model.clinical import Reference
from bodymap.model.parts import entries


def cited(body_map: BodyMap) -> Iterator[tuple[str, str]]:
    """Yield every citation: what cites (a thing with an id, else its file), and the reference."""
    for entry in entries(body_map):
        if entry.mark == Refers("reference"):
            yield entry.thing or entry.part.stem, entry.text


def numbered(body_map: BodyMap, references: list[str] | tuple[str, ...]) -> list[tuple[int, Reference]]:
    """Return references with their numbers in the list of sources, each once, in the order of the numbers."""
    numbers = {reference: number for number, reference in enumerate(body_map.references, start=1)}
    return sorted((numbers[each], body_map.references[each]) for each in dict.fromkeys(references))
