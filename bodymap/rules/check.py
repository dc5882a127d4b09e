"""Content rules of the data: one small function a rule. What can be loaded can still be wrong; this is what a clinic checks with.

Rules and their sources: FACTS of the project, sections 0 (certainty), D1 (red flags), G1 (reading grade), G4 (words).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from bodymap.errors import DataError, Finding
from bodymap.loading.folder import Loaded, load_with_lines
from bodymap.model.body_map import BodyMap
from bodymap.model.parts import PARTS
from bodymap.rules.banned_words import no_banned_words
from bodymap.rules.certainty import benefit_words_fit_their_code, certainties_have_words, conditions_grade_every_benefit
from bodymap.rules.figures import points_lie_in_their_region, polygons_are_sound
from bodymap.rules.reading_grade import words_are_plain
from bodymap.rules.regions import listed_fits_the_conditions, regions_are_drawn, regions_have_an_emergency_flag, synonyms_are_enough
from bodymap.rules.search import emergency_signs_are_found
from bodymap.rules.short_words import (
    homes_are_places_of_their_condition,
    short_signs_fit,
    short_words_fit,
    short_words_say_no_more_than_their_code,
    short_words_speak_of_a_goal,
)
from bodymap.rules.trials import TRIAL_RULES
from bodymap.rules.usage import everything_is_used
from bodymap.rules.warnings import reasons_are_as_urgent_as_red_flags


@dataclass(frozen=True)
class Report:
    """What a check found. `counts` is the line for a clean folder, empty otherwise."""

    findings: tuple[Finding, ...]
    counts: str


def check_folder(folder: Path) -> Report:
    """Return all findings of a data folder: of loading it, or, where it loads, of the content rules."""
    try:
        loaded = load_with_lines(folder)
    except DataError as error:
        return Report(error.findings, "")
    findings = tuple(sorted({finding for rule in RULES for finding in rule(loaded)}))
    return Report(findings, "" if findings else counts(loaded.body_map))


def counts(body_map: BodyMap) -> str:
    """Return one line that counts what the map holds."""
    numbers: dict[str, int] = {}
    for part in PARTS:
        content = part.content(body_map)
        if part.counted:
            numbers[part.counted] = len(getattr(content, part.counted))
        elif isinstance(content, tuple):
            numbers[part.fills[0].field] = len(content)
    numbers["figures"] = len(body_map.figures)
    return "The data is clean: " + ", ".join(f"{number} {name.replace('_', ' ')}" for name, number in numbers.items()) + "."


RULES: tuple[Callable[[Loaded], Iterable[Finding]], ...] = (
    regions_are_drawn,
    regions_have_an_emergency_flag,
    listed_fits_the_conditions,
    conditions_grade_every_benefit,
    benefit_words_fit_their_code,
    certainties_have_words,
    no_banned_words,
    words_are_plain,
    everything_is_used,
    polygons_are_sound,
    points_lie_in_their_region,
    synonyms_are_enough,
    reasons_are_as_urgent_as_red_flags,
    short_signs_fit,
    short_words_fit,
    short_words_say_no_more_than_their_code,
    short_words_speak_of_a_goal,
    homes_are_places_of_their_condition,
    emergency_signs_are_found,
    *TRIAL_RULES,
)
