"""Content rules of the data: one small function a rule. What can be loaded can still be wrong; this is what a clinic checks with.

Rules and their sources: FACTS of the project, sections 0 (certainty), D1 (red flags), G1 (reading grade), G4 (words).
"""

import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from bodymap.findings import DataError, Finding
from bodymap.load import Loaded, load_with_lines
from bodymap.model import BodyMap, Condition, Figure, fitting_listed
from bodymap.trial_rules import TRIAL_RULES

MAX_GRADE = 8.0
"""Flesch-Kincaid grade that patient text may reach (FACTS G1, after the NIH)."""

BANNED = re.compile(
    r"\b(eliminat\w*|cur(?:es|ed|ing|e)|guarantee\w*|permanent\w*|miracle\w*|best|better than|proven|safe|painless\w*"
    r"|instantly|always|100\s?%)(?!\w)",
    re.IGNORECASE,
)
"""Words that no statement of the clinic may use (FACTS G4)."""

NOT_PATIENT_TEXT = {"id", "clinical_name", "in_heading", "references", "regions", "synonyms", "benefits", "muscle", "for_clinicians"}
"""Keys left out of the reading grade: clinical names raise it, ids are no text."""


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
    parts = {
        "regions": body_map.regions,
        "conditions": body_map.conditions,
        "benefits": body_map.benefits,
        "trigger points": body_map.trigger_points,
        "references": body_map.references,
        "red flags": body_map.safety.red_flags,
        "questions": body_map.questions,
        "figures": body_map.figures,
    }
    return "The data is clean: " + ", ".join(f"{len(part)} {name}" for name, part in parts.items()) + "."


def _file(loaded: Loaded, name: str) -> str:
    return f"{loaded.body_map.about.language}/{name}.yaml"


def _at(loaded: Loaded, name: str, item: str, *path: str | int, rule: str, message: str, hint: str) -> Finding:
    file = name if name.endswith((".yaml", ".json")) else _file(loaded, name)
    return Finding(file, loaded.lines[file].of(item, *path), rule, message, hint)


# Rules ------------------------------------------------------------------------------------------------------------


def regions_are_drawn(loaded: Loaded) -> Iterator[Finding]:
    """Every region has its areas on every figure: two where it is sided, one where it lies across the midline."""
    for figure in loaded.body_map.figures.values():
        drawn: dict[str, set[str | None]] = {}
        for area in figure.areas:
            drawn.setdefault(area.region, set()).add(area.side)
        for region in loaded.body_map.regions.values():
            wanted: set[str | None] = {"left", "right"} if region.sided else {None}
            found = drawn.get(region.id, set())
            if found != wanted:
                has = ", ".join(sorted(str(side or "no side") for side in found)) or "no area"
                message = f'region "{region.id}" has {has} on the figure "{figure.id}".'
                hint = "A region with sided_name needs a left and a right area, one without needs one area without a side."
                yield _at(loaded, "regions", region.id, rule="area-missing", message=message, hint=hint)


def regions_have_an_emergency_flag(loaded: Loaded) -> Iterator[Finding]:
    """Every region has an emergency red flag of its own or one for all."""
    flags = [flag for flag in loaded.body_map.safety.red_flags if flag.level == "emergency"]
    for region in loaded.body_map.regions:
        if not any(flag.regions == "all" or region in flag.regions for flag in flags):
            message = f'region "{region}" has no red flag of the level "emergency".'
            hint = "Name it in a red flag of safety.yaml."
            yield _at(loaded, "regions", region, rule="no-emergency-flag", message=message, hint=hint)


def listed_fits_the_conditions(loaded: Loaded) -> Iterator[Finding]:
    """`listed` says none exactly where a region has no condition, and few where it has three or fewer."""
    for region in loaded.body_map.regions.values():
        number = sum(region.id in condition.regions for condition in loaded.body_map.conditions.values())
        fitting = fitting_listed(number)
        if region.listed != fitting:
            message = f'region "{region.id}" says listed: {region.listed}, but {number} conditions name it.'
            hint = f"Write listed: {fitting}, and let the explanation say so."
            yield _at(loaded, "regions", region.id, "listed", rule="listed", message=message, hint=hint)


def conditions_grade_every_benefit(loaded: Loaded) -> Iterator[Finding]:
    """Every condition gives every benefit a certainty code, and at least one is a goal."""
    for condition in loaded.body_map.conditions.values():
        missing = [benefit for benefit in loaded.body_map.benefits if benefit not in condition.benefits]
        if missing:
            message = f'condition "{condition.id}" does not say how sure it is of: {", ".join(missing)}.'
            hint = "Give each benefit a code: C3, C2, C1, C0 or NA."
            yield _at(loaded, "conditions", condition.id, "benefits", rule="benefit-missing", message=message, hint=hint)
        elif set(condition.benefits.values()) == {"NA"}:
            message = f'condition "{condition.id}" has no benefit that is a goal.'
            yield _at(loaded, "conditions", condition.id, "benefits", rule="no-goal", message=message, hint="Leave the condition out.")


HOPEFUL = re.compile(r"\b(research suggests|moderately sure|will (?:ease|help|lower|reduce)|helps most|works well)\b", re.IGNORECASE)


def benefit_words_fit_their_code(loaded: Loaded) -> Iterator[Finding]:
    """What is expected of a condition is said no stronger than its highest code allows, and C0 is said plainly."""
    for condition in loaded.body_map.conditions.values():
        said = " ".join((*condition.expected, *condition.how_ims_may_help))
        strong = HOPEFUL.search(said)
        if strong and condition.highest != "C3":
            message = f'condition "{condition.id}" says "{strong.group()}", but its highest code is {condition.highest}.'
            hint = "Say it as the code allows: may, might, not very sure, we do not know yet."
            yield _at(loaded, "conditions", condition.id, "expected", rule="too-strong", message=message, hint=hint)
        if condition.highest == "C0" and not re.search(r"\b(no|not)\b", " ".join(condition.expected), re.IGNORECASE):
            message = f'condition "{condition.id}" was tested without extra benefit (C0), but "expected" does not say so.'
            hint = "Say that research found no extra benefit."
            yield _at(loaded, "conditions", condition.id, "expected", rule="too-strong", message=message, hint=hint)


def certainties_have_words(loaded: Loaded) -> Iterator[Finding]:
    """Every certainty code that is used has its words."""
    body_map = loaded.body_map
    used = {code for condition in body_map.conditions.values() for code in condition.benefits.values()}
    for code in sorted(used - set(body_map.certainties)):
        message = f"the certainty {code} is used, but has no words."
        yield Finding(_file(loaded, "benefits"), 1, "certainty-words", message, f"Add {code} with label and sentence.")


def no_banned_words(loaded: Loaded) -> Iterator[Finding]:
    """No statement of the clinic uses a banned word. Citations, findings of others and questions are no statements."""
    spared = {"citation", "finding", "short", "seen", "question", "synonyms"}
    for name, item, path, text in _texts(loaded, spared):
        for found in BANNED.finditer(text):
            message = f'uses the word "{found.group()}": "{_around(text, found)}".'
            hint = "Say it without that word: no result can be promised (advertising rules)."
            yield _at(loaded, name, item, *path, rule="banned-word", message=message, hint=hint)


def words_are_plain(loaded: Loaded) -> Iterator[Finding]:
    """Patient text of each condition and trigger point reaches grade 8 or lower."""
    groups: dict[tuple[str, str], list[str]] = {}
    for name, item, _, text in _texts(loaded, NOT_PATIENT_TEXT | {"citation", "finding", "short", "seen"}):
        if name in ("conditions", "trigger-points", "regions", "questions", "benefits", "elsewhere", "evidence"):
            groups.setdefault((name, item), []).append(text)
    for (name, item), texts in groups.items():
        grade = reading_grade(texts)
        if grade > MAX_GRADE:
            message = f'"{item}" reads at grade {grade:.1f}; {MAX_GRADE:.0f} is the most.'
            hint = "Use shorter sentences and everyday words; clinical names go into clinical_name."
            yield _at(loaded, name, item, rule="reading-grade", message=message, hint=hint)


def everything_is_used(loaded: Loaded) -> Iterator[Finding]:
    """No reference that nobody cites, no file that nobody reads, no condition without a point is an error; the first two are."""
    body_map = loaded.body_map
    known = {reference for _, reference in cited(body_map)}
    for reference in body_map.references:
        if reference not in known:
            message = f'reference "{reference}" is cited by nothing.'
            hint = "Cite it where it belongs, or delete it."
            yield _at(loaded, "references.yaml", reference, rule="unused-reference", message=message, hint=hint)
    read = set(loaded.lines) | {view.picture.name for figure in body_map.figures.values() for view in figure.views}
    for path in sorted(body_map.folder.rglob("*")):
        name = path.relative_to(body_map.folder).as_posix()
        if path.is_file() and name not in read and not path.name.startswith("."):
            yield Finding(name, 0, "unused-file", "is read by nothing.", "Delete it, or check how it is spelled.")


def polygons_are_sound(loaded: Loaded) -> Iterator[Finding]:
    """Areas do not cross themselves, lie inside their picture and do not overlap on one view."""
    from shapely import Polygon, STRtree, is_valid_reason  # weighs 3 MB: only where data is checked

    for figure in loaded.body_map.figures.values():
        for view in figure.views:
            shapes, names = [], []
            for area in view.areas:
                shape = Polygon(area.polygon)
                if not shape.is_valid or shape.area == 0:
                    reason = "it has no area" if shape.is_valid else is_valid_reason(shape).lower()
                    yield _area(
                        loaded, figure, view.id, area.id, "polygon-broken", f"is not a sound polygon: {reason}.", "Draw its outline again."
                    )
                    continue
                left, top, right, bottom = shape.bounds
                if left < 0 or top < 0 or right > view.width or bottom > view.height:
                    message = (
                        f"reaches outside the picture of {view.width:g} x {view.height:g}: {left:g}, {top:g} to {right:g}, {bottom:g}."
                    )
                    yield _area(loaded, figure, view.id, area.id, "polygon-outside", message, "Points are in units of the picture.")
                shapes.append(shape)
                names.append(area.id)
            for one, other in sorted(STRtree(shapes).query(shapes, predicate="intersects").T.tolist()) if shapes else []:
                if one < other and shapes[one].intersection(shapes[other]).area > 1:
                    message = f'overlaps the area "{names[other]}".'
                    yield _area(loaded, figure, view.id, names[one], "polygon-overlap", message, "Leave a small gap between areas.")


def points_lie_in_their_region(loaded: Loaded) -> Iterator[Finding]:
    """Every trigger point is drawn, on both sides, inside its region's area of that side."""
    from shapely import Point, Polygon

    for figure in loaded.body_map.figures.values():
        drawn = {place.id for view in figure.views for place in view.places}
        for point in loaded.body_map.trigger_points.values():
            if point.id not in drawn:
                message = f'trigger point "{point.id}" is not on the figure "{figure.id}".'
                hint = f"Add its places to figures/{figure.id}/map.json."
                yield _at(loaded, "trigger-points", point.id, rule="point-missing", message=message, hint=hint)
        for view in figure.views:
            areas = {area.id: Polygon(area.polygon) for area in view.areas}
            for place in view.places:
                if place.id not in loaded.body_map.trigger_points:
                    continue
                region = loaded.body_map.trigger_points[place.id].region
                area = areas.get(f"{region}-{place.side}") or areas.get(region)
                if area is None or not area.buffer(2).contains(Point(place.x, place.y)):
                    where = f'{place.side} "{place.id}" on the {view.id} view lies at {place.x:g}, {place.y:g}'
                    message = f'{where}, outside the area of its region "{region}".'
                    file = f"figures/{figure.id}/map.json"
                    yield _at(loaded, file, place.id, rule="point-outside", message=message, hint="Move it, or name its other region.")


def synonyms_are_enough(loaded: Loaded) -> Iterator[Finding]:
    """No synonym stands twice at the same thing."""
    body_map = loaded.body_map
    for name, items in (("regions", body_map.regions), ("conditions", body_map.conditions)):
        for item in items.values():
            doubled = {text for text in item.synonyms if [other.lower() for other in item.synonyms].count(text.lower()) > 1}
            if doubled:
                message = f'"{item.id}" has the synonym "{min(doubled)}" twice.'
                yield _at(loaded, name, item.id, "synonyms", rule="synonym-twice", message=message, hint="Delete one of them.")


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
    *TRIAL_RULES,
)


# What the rules need ----------------------------------------------------------------------------------------------


def reading_grade(texts: Iterable[str]) -> float:
    """Return the Flesch-Kincaid grade of some texts, read as one.

    Formula: 0.39 words per sentence + 11.8 syllables per word - 15.59 (FACTS G1). Measured with textstat, which works offline.
    """
    whole = " ".join(text if text[-1:] in ".?!" else f"{text}." for text in texts)
    return float(_textstat().flesch_kincaid_grade(whole))


@cache
def _textstat() -> Any:
    """Return textstat. It hyphenates each word once: the same words again and again were half of a check."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # textstat 0.7.4 loads its word list in an old way; later versions need the network
        import textstat
    textstat.textstat.pyphen.positions = cache(textstat.textstat.pyphen.positions)
    return textstat


def _area(loaded: Loaded, figure: Figure, view: str, area: str, rule: str, message: str, hint: str) -> Finding:
    file = f"figures/{figure.id}/map.json"
    index = next(i for i, row in enumerate(loaded.areas[figure.id]) if (row.view, row.id) == (view, area))
    return Finding(file, loaded.lines[file].line("areas", index), rule, f'area "{area}" on the {view} view {message}', hint)


def _around(text: str, found: re.Match[str]) -> str:
    return text[max(0, found.start() - 30) : found.end() + 30].strip()


def _texts(loaded: Loaded, spared: set[str]) -> Iterator[tuple[str, str, tuple[str | int, ...], str]]:
    """Yield every text a person reads: its file, the item it belongs to, the path inside the item, the text."""
    body_map = loaded.body_map
    items: dict[str, Mapping[str, BaseModel]] = {
        "regions": body_map.regions,
        "conditions": body_map.conditions,
        "benefits": body_map.benefits,
        "trigger-points": body_map.trigger_points,
        "questions": {question.id: question for question in body_map.questions},
        "elsewhere": {each.id: each for each in body_map.elsewhere},
        "safety": {"": body_map.safety},
        "page": {"": body_map.page},
        "evidence": {"": body_map.evidence},
        "board": {"": body_map.board},
    }
    for name, values in items.items():
        for item, value in values.items():
            for path, text in _strings(value, (), spared):
                yield name, item, path, text


def _strings(value: Any, path: tuple[str | int, ...], spared: set[str]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, str):
        if path and " " in value:
            yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if name not in spared:
                yield from _strings(getattr(value, name), (*path, name), spared)
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from _strings(part, (*path, key), spared)
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from _strings(part, (*path, index), spared)


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
