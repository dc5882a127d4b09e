"""What trials used: every number stands in a sentence of the project's facts, gaps stay gaps, and faults are found."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bodymap.errors import Finding
from bodymap.loading.folder import Loaded
from bodymap.model.body_map import BodyMap
from bodymap.model.trials import Course, Span, Time, Trials
from bodymap.rules.check import check_folder
from bodymap.rules.trials import TRIAL_RULES

TRIALS = "trials.yaml"

# The facts, sentence by sentence: where the number comes from (a condition's "usual course" or the finding of a reference),
# the sentence as it stands there, and what of it may be shown. Written by hand from the facts.
SAID: dict[str, list[tuple[str, Course]]] = {
    "muscle-tightness": [("1-4 sessions, about weekly, then review (trials: 1-5 sessions).", Course(sessions=Span(least=1, most=5)))],
    "myofascial-pain": [
        (
            "3-8 sessions over 2-4 weeks in trials; weekly is common.",
            Course(sessions=Span(least=3, most=8), length=Time(least=2, most=4, unit="weeks")),
        ),
        (
            "Very low to moderate quality evidence of less pain up to 12 weeks vs sham, no treatment or other care. "
            "No clear effect at 6-12 months.",
            Course(
                seen=Time(least=12, most=12, unit="weeks"),
                not_seen=(Time(least=6, most=12, unit="months"),),
                references=("gattie-2017",),
            ),
        ),
    ],
    "back-radiculopathy": [
        (
            "Physiotherapy plus needling gave more pain relief than physiotherapy alone, including 2 months later.",
            Course(seen=Time(least=2, most=2, unit="months"), references=("mahmoudzadeh-2016",)),
        )
    ],
    "chronic-neuropathic-pain": [
        (
            "Needled 1-2 times a week, 7.9 treatments on average.",
            Course(sessions=Span(least=7.9, most=7.9, rough="average"), per_week=Span(least=1, most=2), references=("gunn-1980",)),
        ),
        (
            "spine-level plus trigger-point needling twice a week for 4 weeks beat pretend needling and lidocaine injection on pain",
            Course(per_week=Span(least=2, most=2), length=Time(least=4, most=4, unit="weeks"), references=("couto-2014",)),
        ),
    ],
    "chronic-neck-pain": [
        (
            "77 adults, 7 sessions in 4 weeks of manual therapy and exercise with real or pretend needling. Both groups improved; "
            "no difference at 4 weeks, 6 months or 1 year.",
            Course(
                sessions=Span(least=7, most=7),
                length=Time(least=4, most=4, unit="weeks"),
                not_seen=(
                    Time(least=4, most=4, unit="weeks"),
                    Time(least=6, most=6, unit="months"),
                    Time(least=1, most=1, unit="years"),
                ),
                references=("gattie-2021",),
            ),
        ),
        (
            "116 people, 4-6 sessions in 4 weeks. Adding needling gave 1.2-1.6 points less pain (0-10) at 1 month only; "
            "no effect on disability, and none later.",
            Course(
                sessions=Span(least=4, most=6),
                length=Time(least=4, most=4, unit="weeks"),
                seen=Time(least=1, most=1, unit="months"),
                references=("stieven-2020",),
            ),
        ),
    ],
    "chronic-back-pain": [
        (
            "Less pain (SMD -1.06) and disability (-0.76) right after treatment than other treatments",
            Course(seen=Time(least=0, most=0, unit="weeks"), references=("liu-2018", "furlan-2005")),
        )
    ],
    "whiplash": [
        (
            "Trial: 6 needling sessions in 3 weeks inside a 6-week exercise course. "
            "Needling plus exercise was no better than pretend needling plus exercise by a worthwhile amount at any time up to 12 months",
            Course(
                sessions=Span(least=6, most=6),
                length=Time(least=3, most=3, unit="weeks"),
                not_seen=(Time(least=0, most=12, unit="months"),),
                references=("sterling-2015",),
            ),
        )
    ],
    "headache-neck-related": [
        (
            "Adding real needling to physiotherapy lowered headache intensity and neck disability more than sham or physiotherapy alone, "
            "up to 6 months",
            Course(seen=Time(least=6, most=6, unit="months"), references=("mousavi-khatir-2022",)),
        )
    ],
    "frozen-shoulder": [
        (
            "70 people, needling 6 times on alternate days plus physiotherapy for 12 days. "
            "Pain and movement improved, but there was no comparison group.",
            Course(sessions=Span(least=6, most=6), length=Time(least=12, most=12, unit="days"), references=("ac-dn-2021",)),
        ),
        (
            "12 visits over 6 weeks. 20 people with frozen shoulder, 12 sessions. "
            "Both groups improved; adding needling made no measurable difference.",
            Course(
                sessions=Span(least=12, most=12),
                length=Time(least=6, most=6, unit="weeks"),
                no_difference=True,
                references=("hazar-2014",),
            ),
        ),
    ],
    "tennis-elbow": [
        ("About 4 weekly sessions in trials.", Course(sessions=Span(least=4, most=4, rough="about"), per_week=Span(least=1, most=1))),
        (
            "About 1 point less pain (0-10) within a week (the interval almost touches zero)",
            Course(seen=Time(least=1, most=1, unit="weeks"), references=("ma-2024",)),
        ),
    ],
    "osteoarthritis-stiffness": [
        (
            "45 people with hip arthritis, 3 weekly sessions. Less pain and better function than sham or nothing just after treatment.",
            Course(
                sessions=Span(least=3, most=3),
                per_week=Span(least=1, most=1),
                seen=Time(least=0, most=0, unit="weeks"),
                references=("ceballos-laita-2021",),
            ),
        ),
        (
            "3 weekly sessions (hip trial) to 6 weeks (knee trial, electrical).",
            Course(length=Time(least=6, most=6, unit="weeks"), electric=True, references=("dunning-2018",)),
        ),
    ],
    "reduced-range-of-motion": [
        (
            "43 people with upper trapezius pain, 3 weekly sessions. "
            "IMS group had less pain and more neck movement at 1 month than the injection group.",
            Course(
                sessions=Span(least=3, most=3),
                per_week=Span(least=1, most=1),
                seen=Time(least=1, most=1, unit="months"),
                references=("ga-2007",),
            ),
        )
    ],
    "hip-buttock-pain": [
        ("A few sessions over 6 weeks.", Course(length=Time(least=6, most=6, unit="weeks"), references=("brennan-2017",)))
    ],
}

UNTESTED = {
    "neck-radiculopathy": "No tested schedule.",
    "upper-back-pain": "No trials just for this area were found",
    "minimal-muscle-damage": "Not tested for this as such",
    "rheumatoid-arthritis-stiffness": "No IMS trials found.",
    "unable-to-exercise": "Not tested as such.",
}
"""Where the facts say that nothing was tested, in their own words."""

LEFT_OUT = {
    "backache": "Often none needed; if used, 1-3 sessions.",  # custom
    "headache": "Acupuncture guideline: up to 10 sessions in 5-8 weeks.",  # acupuncture
    "jaw-pain": "1-3 sessions in most trials (from memory), then review.",  # memory
    "shoulder-pain": "1-4 sessions within an exercise plan.",  # not said to be of a trial
    "forearm-hand-overuse": "Review by session 3.",  # custom
    "minor-sports-strain": "1-3 sessions, not in the first 48-72 hours over the injury (custom, not tested).",  # custom
    "knee-pain": "3-6 sessions within an exercise plan (range from memory).",  # memory
    "calf-heel-pain": "About weekly for 4-6 weeks (range from memory).",  # memory
}
"""Numbers of the facts that no trial is said to have used: they stay out."""

IN_WORDS = {"weekly": "1", "twice a week": "2", "a week": "1", "just after": "0", "right after": "0", "at any time up to": "0"}


@pytest.mark.parametrize("condition", SAID)
def test_what_trials_used_is_what_the_facts_say(condition: str, body_map: BodyMap) -> None:
    assert body_map.trials[condition].courses == tuple(course for _, course in SAID[condition])


@pytest.mark.parametrize(("sentence", "course"), [row for rows in SAID.values() for row in rows])
def test_every_number_stands_in_its_sentence(sentence: str, course: Course) -> None:
    said = set(re.findall(r"\d+(?:\.\d+)?", sentence)) | {number for words, number in IN_WORDS.items() if words in sentence}

    spans = [each for each in (course.sessions, course.per_week, course.length, course.seen, *course.not_seen) if each]
    shown = {f"{number:g}" for span in spans for number in (span.least, span.most)}
    assert shown <= said


def test_the_rest_are_gaps(body_map: BodyMap) -> None:
    gaps = {name: trials.gap for name, trials in body_map.trials.items() if not trials.courses}

    assert gaps == dict.fromkeys(UNTESTED, "untested") | dict.fromkeys(LEFT_OUT, "not-said")
    assert set(body_map.trials) == set(body_map.conditions)


# What is found wrong ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "rule", "said"),
    [
        ("- id: jaw-pain", "- id: jaw-pian", "trials-unknown", 'names the condition "jaw-pian"'),
        ("  gap: untested", "  gap: untested\n  courses:\n    - sessions: {least: 1, most: 1}", "trials-gap", "both courses and a gap"),
        ("  gap: not-said\n", "", "trials-gap", "neither courses nor a gap"),
        ("    - sessions: {least: 1, most: 5}", "    - electric: true", "course-empty", "holds no number"),
        ("    - sessions: {least: 1, most: 5}", "    - sessions: {least: 5, most: 1}", "range", "from 5 to 1, which is less"),
        ("    - sessions: {least: 1, most: 5}", "    - sessions: {least: 1, most: 30}", "range", "30 sessions"),
        ("{least: 6, most: 12, unit: months}", "{least: 1, most: 12, unit: weeks}", "effect", "seen and not seen at the same time"),
        ("references: [gattie-2017]", "references: [sterling-2015]", "course-source", "no source of that condition"),
        ("      references: [gattie-2017]\n", "", "course-source", "not by whom"),
    ],
)
def test_a_fault_is_found_with_its_line(
    old: str, new: str, rule: str, said: str, folder: Path, edit: Callable[[str, str, str], int]
) -> None:
    line = edit(TRIALS, old, new)

    finding = found(folder, rule)

    assert finding.file == TRIALS
    assert abs(finding.line - line) <= 3, "the line of the fault, or of the part around it"
    assert said in finding.message
    assert finding.hint


def test_a_condition_without_its_trials_is_found(folder: Path, edit: Callable[[str, str, str], int]) -> None:
    edit(TRIALS, "- id: jaw-pain\n  gap: not-said\n", "")

    finding = found(folder, "trials-missing")

    assert finding.message == 'says nothing of the condition "jaw-pain".'


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("{least: 1, most: 5}", "{least: -1, most: 5}", "shape"),
        ("unit: weeks", "unit: fortnights", "shape"),
        ("references: [gattie-2017]", "references: [gatie-2017]", "unknown-id"),
    ],
)
def test_what_cannot_be_loaded_says_where(old: str, new: str, rule: str, folder: Path, edit: Callable[[str, str, str], int]) -> None:
    line = edit(TRIALS, old, new)

    findings = check_folder(folder).findings

    assert [(each.file, each.line) for each in findings] == [(TRIALS, line)]
    assert rule in findings[0].rule


def found(folder: Path, rule: str) -> Finding:
    findings = [each for each in check_folder(folder).findings if each.rule == rule]
    assert findings, "the rule finds it"
    return findings[0]


# Each rule, with the line it names --------------------------------------------------------------------------------


def wrong(loaded: Loaded, item: str, *courses: dict[str, object], gap: str | None = None) -> list[Finding]:
    """What the rules find where a condition has these courses in the place of its own."""
    trials = Trials.model_validate({"id": item, "gap": gap, "courses": courses})
    shown = loaded.body_map.model_copy(update={"trials": {**loaded.body_map.trials, item: trials}})
    return [finding for rule in TRIAL_RULES for finding in rule(replace(loaded, body_map=shown))]


def span(least: float, most: float, **more: str) -> dict[str, object]:
    return {"least": least, "most": most, **more}


NECK = "chronic-neck-pain"
SOURCE = {"references": ["gattie-2021"]}


@pytest.mark.parametrize(
    ("course", "path", "said"),
    [
        ({"sessions": span(12, 12)}, None, None),
        ({"sessions": span(1, 13)}, ("sessions",), '"chronic-neck-pain" has 13 sessions, but no trial used more than 12.'),
        ({"sessions": span(5, 4)}, ("sessions",), '"chronic-neck-pain" goes from 5 to 4, which is less.'),
        ({"sessions": span(4, 4)}, None, None),
        ({"per_week": span(3, 2)}, ("per_week",), '"chronic-neck-pain" goes from 3 to 2, which is less.'),
        ({"per_week": span(20, 30)}, None, None),
        ({"length": span(3, 2, unit="weeks")}, ("length",), '"chronic-neck-pain" goes from 3 to 2, which is less.'),
        ({"seen": span(3, 2, unit="weeks"), **SOURCE}, ("seen",), '"chronic-neck-pain" goes from 3 to 2, which is less.'),
        (
            {"not_seen": [span(3, 4, unit="weeks"), span(9, 8.5, unit="weeks")], **SOURCE},
            ("not_seen", 1),
            '"chronic-neck-pain" goes from 9 to 8.5, which is less.',
        ),
    ],
)
def test_numbers_run_from_the_least_to_the_most(
    course: dict[str, object], path: tuple[str | int, ...] | None, said: str | None, loaded: Loaded
) -> None:
    found = wrong(loaded, NECK, course)

    assert [finding.message for finding in found] == ([said] if said else [])
    for finding in found:
        assert (finding.file, finding.rule) == (TRIALS, "range")
        assert finding.line == loaded.lines[TRIALS].of(NECK, "courses", 0, *(path or ()))


@pytest.mark.parametrize(
    ("seen", "not_seen", "no_difference", "fits"),
    [
        (span(4, 4, unit="weeks"), [span(6, 6, unit="weeks")], False, True),
        (span(4, 4, unit="weeks"), [span(4, 4, unit="weeks")], False, False),
        (span(4, 4, unit="weeks"), [span(1, 1, unit="months")], False, True),
        (span(5, 5, unit="weeks"), [span(1, 1, unit="months")], False, False),
        (span(4, 4, unit="weeks"), [span(6, 6, unit="weeks"), span(28, 28, unit="days")], False, False),
        (span(4, 4, unit="weeks"), [], True, False),
        (None, [span(4, 4, unit="weeks")], True, True),
    ],
)
def test_nothing_was_seen_after_it_was_no_longer_seen(
    seen: object, not_seen: list[object], no_difference: bool, fits: bool, loaded: Loaded
) -> None:
    found = wrong(loaded, NECK, {"seen": seen, "not_seen": not_seen, "no_difference": no_difference, **SOURCE})

    assert (found == []) == fits
    for finding in found:
        assert finding.message == '"chronic-neck-pain" has a difference that is seen and not seen at the same time.'
        assert (finding.rule, finding.line) == ("effect", loaded.lines[TRIALS].of(NECK, "courses", 0, "seen"))


@pytest.mark.parametrize(
    ("courses", "gap", "found"),
    [
        ([], "untested", []),
        ([{"sessions": span(1, 1)}], None, []),
        ([{"sessions": span(1, 1)}], "untested", ['"chronic-neck-pain" has both courses and a gap.']),
        ([], None, ['"chronic-neck-pain" has neither courses nor a gap.']),
        ([{"electric": True}], None, ['a course of "chronic-neck-pain" holds no number.']),
        ([{"sessions": span(1, 1)}, SOURCE], None, ['a course of "chronic-neck-pain" holds no number.']),
        ([{"no_difference": True, **SOURCE}], None, []),
    ],
)
def test_a_condition_has_numbers_or_says_why_not(
    courses: list[dict[str, object]], gap: str | None, found: list[str], loaded: Loaded
) -> None:
    findings = wrong(loaded, NECK, *courses, gap=gap)

    assert [finding.message for finding in findings] == found
    place = ("courses", len(courses) - 1) if "holds no number" in "".join(found) else ()
    assert all(finding.line == loaded.lines[TRIALS].of(NECK, *place) for finding in findings)


@pytest.mark.parametrize(
    ("course", "found"),
    [
        ({"sessions": span(1, 1)}, []),
        ({"seen": span(1, 1, unit="weeks")}, ["says what was seen, but not by whom."]),
        ({"not_seen": [span(1, 1, unit="weeks")]}, ["says what was seen, but not by whom."]),
        ({"no_difference": True}, ["says what was seen, but not by whom."]),
        ({"seen": span(1, 1, unit="weeks"), "references": ["gattie-2021", "stieven-2020"]}, []),
        (
            {"sessions": span(1, 1), "references": ["gattie-2021", "gattie-2017"]},
            ['cites "gattie-2017", which is no source of that condition.'],
        ),
    ],
)
def test_what_was_seen_has_a_source_of_its_own_condition(course: dict[str, object], found: list[str], loaded: Loaded) -> None:
    findings = wrong(loaded, NECK, course)

    assert [finding.message for finding in findings] == [f'"chronic-neck-pain" {each}' for each in found]
    for finding in findings:
        place = ("references", 1) if "cites" in finding.message else ()
        assert (finding.rule, finding.line) == ("course-source", loaded.lines[TRIALS].of(NECK, "courses", 0, *place))
        assert finding.hint == ('Did you mean "gattie-2021"?' if "cites" in finding.message else "Add references.")


def test_trials_of_an_unknown_condition_have_one_finding_alone(loaded: Loaded) -> None:
    course: dict[str, object] = {"seen": span(1, 1, unit="weeks"), "references": ["gattie-2017"]}

    assert [(each.message, each.hint) for each in wrong(loaded, "tennis-elbo", course)] == [
        ('names the condition "tennis-elbo", which does not exist.', 'Did you mean "tennis-elbow"?')
    ]


def test_what_a_condition_lacks_is_said_with_what_to_add(loaded: Loaded) -> None:
    trials = {name: each for name, each in loaded.body_map.trials.items() if name != NECK}
    shown = replace(loaded, body_map=loaded.body_map.model_copy(update={"trials": trials}))

    assert [finding for rule in TRIAL_RULES for finding in rule(shown)] == [
        Finding(
            TRIALS,
            0,
            "trials-missing",
            f'says nothing of the condition "{NECK}".',
            f"Add id: {NECK} with its courses, or with a gap: untested or not-said.",
        )
    ]
