"""Rules of words that have to fit a line or two: short, whole, and no stronger than what they stand for.

Their lengths: the design of the answer at a glance. A line of a phone holds 53 characters, beside other things 48, 34 or 20.
"""

import re
from collections.abc import Iterator

from bodymap.errors import Finding
from bodymap.loading.folder import Loaded
from bodymap.model.clinical import EARLY_RESPONSE, Condition
from bodymap.model.safety import RedFlag
from bodymap.rules.findings import finding_at

ONE_LINE, TWO_LINES, THREE_LINES = 53, 86, 160
"""How many characters of a sign fit so many lines on a phone."""

LENGTHS = {"name_short": 34, "in_short": 48, "how_long": 20}
"""The most characters of a condition's short words."""

SEVERAL = re.compile(r"[,;]|\bor\b")
"""What shows that a sign names several branches, so that it may take two lines."""

HOPE = {"C3": "may", "C2": "may", "C1": "might"}
"""The word that short words of a certainty have to use; words of C0 say that there was no gain."""


def short_signs_fit(loaded: Loaded) -> Iterator[Finding]:
    """A red flag has as many short signs as signs, each of one line or, where it names several branches, of two, and none is cut off."""
    for flag in loaded.body_map.safety.red_flags:
        if flag.short and len(flag.short) != len(flag.signs):
            message = f'red flag "{flag.id}" has {len(flag.signs)} signs, but {len(flag.short)} short ones.'
            hint = "Write one short sign for each sign, in the same order."
            yield finding_at(loaded, "safety", flag.id, "short", rule="short-signs", message=message, hint=hint)
        for index, text in enumerate(flag.short):
            most = _most(flag, text)
            path = (flag.id, "short", index)
            if len(text) > most:
                message = f'red flag "{flag.id}" has a short sign of {len(text)} characters; {most} is the most here: "{text}"'
                hint = "Say it in fewer words, without losing a branch. A third line needs three_lines: true."
                yield finding_at(loaded, "safety", *path, rule="short-too-long", message=message, hint=hint)
            yield from _whole(loaded, "safety", path, text)


def _most(flag: RedFlag, text: str) -> int:
    if flag.three_lines:
        return THREE_LINES
    return TWO_LINES if flag.level != "emergency" or SEVERAL.search(text) else ONE_LINE


def short_words_fit(loaded: Loaded) -> Iterator[Finding]:
    """A condition's short words fit their line, none is cut off, and a short name stands only where the name is too long."""
    for condition in loaded.body_map.conditions.values():
        for key, most in LENGTHS.items():
            text = getattr(condition, key)
            if text is None:
                continue
            if len(text) > most:
                message = f'condition "{condition.id}" has {len(text)} characters in {key}; {most} is the most: "{text}"'
                hint = "Say it in fewer words."
                yield finding_at(loaded, "conditions", condition.id, key, rule="short-too-long", message=message, hint=hint)
            yield from _whole(loaded, "conditions", (condition.id, key), text)
        if condition.name_short and len(condition.name) <= LENGTHS["name_short"]:
            message = f'condition "{condition.id}" has a short name, but its name is short enough: "{condition.name}"'
            yield finding_at(
                loaded, "conditions", condition.id, "name_short", rule="short-name", message=message, hint="Take name_short out."
            )


def short_words_say_no_more_than_their_code(loaded: Loaded) -> Iterator[Finding]:
    """Short words say "may" where we are sure enough, else "might", never "will"; without extra benefit they say so."""
    for condition in loaded.body_map.conditions.values():
        fault = _fault(condition)
        if fault:
            message = f'condition "{condition.id}" says in short "{condition.in_short}", with the code {condition.certainty}.'
            yield finding_at(loaded, "conditions", condition.id, "in_short", rule="short-too-strong", message=message, hint=fault)


def _fault(condition: Condition) -> str:
    """Return what to do about short words that are stronger or weaker than their code allows; empty where they fit."""
    said = set(re.findall(r"\w+", (condition.in_short or "").lower()))
    if not said or condition.certainty == "NA":  # no goal: that is another rule's
        return ""
    if "will" in said:
        return "No result can be promised: say may or might."
    word = HOPE.get(condition.certainty)
    if word is None:
        return "" if said & {"no", "not"} and not said & {"may", "might"} else "Say that there was no extra benefit."
    return (
        "" if word in said and not said & ({"may", "might"} - {word}) else f'Use the word "{word}" for {condition.certainty}, and no other.'
    )


def short_words_speak_of_a_goal(loaded: Loaded) -> Iterator[Finding]:
    """The benefit that short words speak of is a goal here, and says how much it helps."""
    for condition in loaded.body_map.conditions.values():
        if condition.sure_of is None:
            continue
        if condition.sure_of == EARLY_RESPONSE or condition.benefits.get(condition.sure_of, "NA") == "NA":
            early = condition.sure_of == EARLY_RESPONSE
            why = "which says nothing about how much it helps" if early else "which is no goal of treatment here"
            message = f'condition "{condition.id}" is sure_of "{condition.sure_of}", {why}.'
            hint = "Name the benefit that in_short speaks of."
            yield finding_at(loaded, "conditions", condition.id, "sure_of", rule="sure-of", message=message, hint=hint)


def homes_are_places_of_their_condition(loaded: Loaded) -> Iterator[Finding]:
    """People point first to places that the condition is listed for."""
    for condition in loaded.body_map.conditions.values():
        for index, region in enumerate(condition.home):
            if region not in condition.regions:
                message = f'condition "{condition.id}" is at home at "{region}", which is none of its regions.'
                hint = "Add it to regions, or take it out of home."
                yield finding_at(loaded, "conditions", condition.id, "home", index, rule="home", message=message, hint=hint)


def _whole(loaded: Loaded, file: str, path: tuple[str | int, ...], text: str) -> Iterator[Finding]:
    """Yield a finding where short words are cut off, or end as a sentence does."""
    item, *rest = path
    if "…" in text or "..." in text:
        message = f'cuts words off: "{text}"'
        yield finding_at(loaded, file, str(item), *rest, rule="short-cut-off", message=message, hint="Say all of it in fewer words.")
    elif text.endswith("."):
        message = f'ends short words with a full stop: "{text}"'
        yield finding_at(loaded, file, str(item), *rest, rule="short-full-stop", message=message, hint="Take the full stop out.")
