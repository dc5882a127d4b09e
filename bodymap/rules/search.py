"""Rules of the search: every emergency sign is found by words of people who need it."""

from collections.abc import Iterator

from bodymap.errors import Finding
from bodymap.loading.folder import Loaded
from bodymap.rules.findings import finding_at

ENOUGH = 5
"""Phrases by which each emergency sign is found at least."""


def emergency_signs_are_found(loaded: Loaded) -> Iterator[Finding]:
    """Each sign of an emergency red flag, and thoughts of ending one's life, have at least five phrases."""
    body_map = loaded.body_map
    known = body_map.search.emergencies
    for flag in body_map.safety.red_flags:
        lists = known.get(flag.id, ())
        if lists and len(lists) != len(flag.signs):
            message = f'red flag "{flag.id}" has {len(flag.signs)} signs, but {len(lists)} lists of words.'
            yield _finding(loaded, "emergencies", flag.id, message=message, hint="Write one list for each sign, in their order.")
        elif flag.level == "emergency":
            for place, sign in enumerate(flag.short or flag.signs):
                number = len(set(lists[place])) if lists else 0
                if number < ENOUGH:
                    message = f'the sign "{sign}" is found by {number} phrases.'
                    path = (flag.id, place) if lists else ()
                    yield _finding(loaded, "emergencies", *path, message=message, hint=f"Write at least {ENOUGH} as people would.")
    number = len(set(body_map.search.crisis))
    if number < ENOUGH:
        message = f"thoughts of ending one's life are found by {number} phrases."
        yield _finding(loaded, "crisis", message=message, hint=f"Write at least {ENOUGH} as people would.")


def _finding(loaded: Loaded, *path: str | int, message: str, hint: str) -> Finding:
    return finding_at(loaded, "search", "", *path, rule="emergency-words", message=message, hint=hint)
