"""Rules of `trials.yaml`: numbers are sound, and each can be traced to a source of its condition.

The most sessions: FACTS of the project, E5 (trials used 1 to 12).
"""

from collections.abc import Callable, Iterable, Iterator

from bodymap.errors import Finding, did_you_mean
from bodymap.loading.folder import Loaded
from bodymap.model.trials import Course, Span, Time, Trials

TRIALS = "trials.yaml"
MOST_SESSIONS = 12
"""The most sessions that a trial used (FACTS E5)."""


def conditions_have_trials(loaded: Loaded) -> Iterator[Finding]:
    """Every condition has its part of `trials.yaml`, and every part a condition."""
    conditions, trials = loaded.body_map.conditions, loaded.body_map.trials
    for name in trials:
        if name not in conditions:
            yield _at(
                loaded,
                name,
                rule="trials-unknown",
                message=f'names the condition "{name}", which does not exist.',
                hint=did_you_mean(name, conditions),
            )
    for name in conditions:
        if name not in trials:
            message = f'says nothing of the condition "{name}".'
            yield Finding(TRIALS, 0, "trials-missing", message, f"Add id: {name} with its courses, or with a gap: untested or not-said.")


def trials_have_courses_or_a_gap(loaded: Loaded) -> Iterator[Finding]:
    """A condition has courses or a gap, never both, never none; a course holds something."""
    for trials in loaded.body_map.trials.values():
        if bool(trials.courses) == bool(trials.gap):
            found = "both courses and a gap" if trials.gap else "neither courses nor a gap"
            hint = "Give it courses, or say why there are none: untested or not-said."
            yield _at(loaded, trials.id, rule="trials-gap", message=f'"{trials.id}" has {found}.', hint=hint)
        for index, course in enumerate(trials.courses):
            if course == Course(references=course.references, electric=course.electric):
                message = f'a course of "{trials.id}" holds no number.'
                yield _at(
                    loaded, trials.id, "courses", index, rule="course-empty", message=message, hint="Delete it, or add what the trial used."
                )


def numbers_are_sound(loaded: Loaded) -> Iterator[Finding]:
    """The least is no more than the most, and nobody has more sessions than any trial used."""
    for trials, index, course in _courses(loaded):
        for path, span in _spans(course):
            if span.least > span.most:
                message = f'"{trials.id}" goes from {span.least:g} to {span.most:g}, which is less.'
                yield _at(
                    loaded, trials.id, "courses", index, *path, rule="range", message=message, hint="Write the smaller number as least."
                )
        if course.sessions and course.sessions.most > MOST_SESSIONS:
            message = f'"{trials.id}" has {course.sessions.most:g} sessions, but no trial used more than {MOST_SESSIONS}.'
            yield _at(
                loaded, trials.id, "courses", index, "sessions", rule="range", message=message, hint="Check the number in its source."
            )


def effects_do_not_contradict(loaded: Loaded) -> Iterator[Finding]:
    """Within one course, nothing was seen after the time at which it was no longer seen."""
    for trials, index, course in _courses(loaded):
        if course.seen and (course.no_difference or any(time.weeks <= course.seen.weeks for time in course.not_seen)):
            message = f'"{trials.id}" has a difference that is seen and not seen at the same time.'
            hint = "Write as seen only the last time before it was no longer seen."
            yield _at(loaded, trials.id, "courses", index, "seen", rule="effect", message=message, hint=hint)


def courses_cite_their_condition(loaded: Loaded) -> Iterator[Finding]:
    """A course cites sources of its own condition only, and what was seen always has one."""
    for trials, index, course in _courses(loaded):
        condition = loaded.body_map.conditions.get(trials.id)
        known = condition.references if condition else ()
        for number, reference in enumerate(course.references):
            if condition and reference not in known:
                message = f'"{trials.id}" cites "{reference}", which is no source of that condition.'
                place = ("courses", index, "references", number)
                yield _at(loaded, trials.id, *place, rule="course-source", message=message, hint=did_you_mean(reference, known))
        if not course.references and (course.seen or course.not_seen or course.no_difference):
            message = f'"{trials.id}" says what was seen, but not by whom.'
            yield _at(loaded, trials.id, "courses", index, rule="course-source", message=message, hint="Add references.")


TRIAL_RULES: tuple[Callable[[Loaded], Iterable[Finding]], ...] = (
    conditions_have_trials,
    trials_have_courses_or_a_gap,
    numbers_are_sound,
    effects_do_not_contradict,
    courses_cite_their_condition,
)


def _courses(loaded: Loaded) -> Iterator[tuple[Trials, int, Course]]:
    for trials in loaded.body_map.trials.values():
        for index, course in enumerate(trials.courses):
            yield trials, index, course


def _spans(course: Course) -> Iterator[tuple[tuple[str | int, ...], Span | Time]]:
    for name, span in (("sessions", course.sessions), ("per_week", course.per_week), ("length", course.length), ("seen", course.seen)):
        if span is not None:
            yield (name,), span
    for index, time in enumerate(course.not_seen):
        yield ("not_seen", index), time


def _at(loaded: Loaded, item: str, *path: str | int, rule: str, message: str, hint: str) -> Finding:
    return Finding(TRIALS, loaded.lines[TRIALS].of(item, *path), rule, message, hint)
