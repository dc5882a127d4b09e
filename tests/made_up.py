"""Maps that the shipped one is not: the same in another order, or with one thing changed, so that a rule shows and not luck."""

from typing import Any

from bodymap.model.body_map import BodyMap


def turned(body_map: BodyMap, *parts: str) -> BodyMap:
    """Return the map with what stands in some of its files in the opposite order, such as `conditions`."""
    return body_map.model_copy(update={part: dict(reversed(getattr(body_map, part).items())) for part in parts})


def with_changed(body_map: BodyMap, part: str, item: str, **changes: Any) -> BodyMap:
    """Return the map with other words or numbers in one item: `with_changed(body_map, "conditions", "whiplash", name="...")`."""
    items = getattr(body_map, part)
    return body_map.model_copy(update={part: {**items, item: items[item].model_copy(update=changes)}})
