"""Rules of certainty: every benefit has a code, and no sentence is stronger than its code (FACTS section 0)."""

import re
from collections.abc import Iterator

from bodymap.errors import Finding
from bodymap.loading.folder import Loaded
from bodymap.rules.findings import finding_at, words_file


def conditions_grade_every_benefit(loaded: Loaded) -> Iterator[Finding]:
    """Every condition gives every benefit a certainty code, and at least one is a goal."""
    for condition in loaded.body_map.conditions.values():
        missing = [benefit for benefit in loaded.body_map.benefits if benefit not in condition.benefits]
        if missing:
            message = f'condition "{condition.id}" does not say how sure it is of: {", ".join(missing)}.'
            hint = "Give each benefit a code: C3, C2, C1, C0 or NA."
            yield finding_at(loaded, "conditions", condition.id, "benefits", rule="benefit-missing", message=message, hint=hint)
        elif set(condition.benefits.values()) == {"NA"}:
            message = f'condition "{condition.id}" has no benefit that is a goal.'
            yield finding_at(
                loaded, "conditions", condition.id, "benefits", rule="no-goal", message=message, hint="Leave the condition out."
            )


HOPEFUL = re.compile(r"\b(research suggests|moderately sure|will (?:ease|help|lower|reduce)|helps most|works well)\b", re.IGNORECASE)


def benefit_words_fit_their_code(loaded: Loaded) -> Iterator[Finding]:
    """What is expected of a condition is said no stronger than its highest code allows, and C0 is said plainly."""
    for condition in loaded.body_map.conditions.values():
        said = " ".join((*condition.expected, *condition.how_ims_may_help))
        strong = HOPEFUL.search(said)
        if strong and condition.highest != "C3":
            message = f'condition "{condition.id}" says "{strong.group()}", but its highest code is {condition.highest}.'
            hint = "Say it as the code allows: may, might, not very sure, we do not know yet."
            yield finding_at(loaded, "conditions", condition.id, "expected", rule="too-strong", message=message, hint=hint)
        if condition.highest == "C0" and not re.search(r"\b(no|not)\b", " ".join(condition.expected), re.IGNORECASE):
            message = f'condition "{condition.id}" was tested without extra benefit (C0), but "expected" does not say so.'
            hint = "Say that research found no extra benefit."
            yield finding_at(loaded, "conditions", condition.id, "expected", rule="too-strong", message=message, hint=hint)


def certainties_have_words(loaded: Loaded) -> Iterator[Finding]:
    """Every certainty code that is used has its words."""
    body_map = loaded.body_map
    used = {code for condition in body_map.conditions.values() for code in condition.benefits.values()}
    for code in sorted(used - set(body_map.certainties)):
        message = f"the certainty {code} is used, but has no words."
        yield Finding(words_file(loaded, "benefits"), 1, "certainty-words", message, f"Add {code} with label and sentence.")
