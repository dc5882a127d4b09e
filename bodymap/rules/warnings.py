"""Rules of warnings: no card is weaker than the red flags of its places."""

from collections.abc import Iterator

from bodymap.errors import Finding
from bodymap.loading.folder import Loaded
from bodymap.model.base import URGENCIES
from bodymap.model.clinical import Condition
from bodymap.model.safety import RedFlag
from bodymap.rules.findings import finding_at


def reasons_are_as_urgent_as_red_flags(loaded: Loaded) -> Iterator[Finding]:
    """A reason against needling first is at least as urgent as the red flag that it is the same as, and that flag is one of its places."""
    flags = {flag.id: flag for flag in loaded.body_map.safety.red_flags}
    for condition in loaded.body_map.conditions.values():
        for index, reason in enumerate(condition.not_first_step):
            if reason.same_as is None:
                yield from _unnamed(loaded, condition, index)
                continue
            flag, path = flags[reason.same_as], (condition.id, "not_first_step", index)
            if not _shared(flag, condition):
                message = f'"{condition.id}" names the red flag "{flag.id}", which is of none of its places.'
                hint = "Name a red flag of one of its regions, or take same_as out."
                yield finding_at(loaded, "conditions", *path, "same_as", rule="foreign-red-flag", message=message, hint=hint)
            if URGENCIES.index(reason.level) > URGENCIES.index(flag.level):
                message = f'"{condition.id}" says {reason.level} of a sign whose red flag "{flag.id}" says {flag.level}: "{reason.sign}"'
                hint = f"Write level: {flag.level}, or, where it is another sign, take same_as out."
                yield finding_at(loaded, "conditions", *path, "level", rule="weaker-than-red-flag", message=message, hint=hint)


def _unnamed(loaded: Loaded, condition: Condition, index: int) -> Iterator[Finding]:
    """Yield a finding where a red flag of the condition's places says the very words of a reason that does not name it."""
    sign = condition.not_first_step[index].sign
    for flag in loaded.body_map.safety.red_flags:
        if _shared(flag, condition) and any(sign in each for each in flag.signs):
            message = f'"{condition.id}" says the words of the red flag "{flag.id}" without naming it: "{sign}"'
            path = (condition.id, "not_first_step", index, "sign")
            yield finding_at(loaded, "conditions", *path, rule="unnamed-red-flag", message=message, hint=f"Add same_as: {flag.id}.")


def _shared(flag: RedFlag, condition: Condition) -> bool:
    return flag.regions == "all" or not set(flag.regions).isdisjoint(condition.regions)
