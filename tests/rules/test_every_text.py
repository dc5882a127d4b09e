"""No text of the data escapes the rules: each is changed in its file, whatever file and key that is, and must be found there."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from bodymap.cli import main
from bodymap.errors import Finding
from bodymap.rules.check import check_folder
from tests.every_text import add, add_to_every_text, matches

NO_STATEMENTS = {
    "references.yaml/citation": "the title of somebody's work",
    "references.yaml/short": "the same in short",
    "references.yaml/seen": "what of that work was seen",
    "references.yaml/finding": "what others found, as they say it",
    "questions.yaml/question": "people ask what they like",
    "*/synonyms": "words by which people search",
    "search.yaml/*": "words by which people search",
    "about.yaml/reviewed_by": "a person's name",
}
"""Texts that may hold a banned word, and why."""

HARD = "Neuromuscular physiotherapeutic interventions demonstrate statistically heterogeneous musculoskeletal outcomes"

NOT_FOR_PATIENTS = {
    "about.yaml": "a version",
    "references.yaml": "titles and findings of studies",
    "codes/snomed.yaml": "the notice of a licence, for programmers",
    "en/setup.yaml": "for webmasters",
    "en/search.yaml": "words by which people search",
}

NOT_GRADED = {
    "*/clinical_name": "clinical names raise the grade",
    "*/muscle": "a clinical name",
    "*/for_clinicians": "for clinicians",
    "*/synonyms": "words by which people search",
}
"""Texts of patients' files that need not be plain, and why."""


@pytest.fixture
def reviewed(folder: Path) -> Path:
    """The data with every optional text filled in."""
    path = folder / "about.yaml"
    path.write_text(path.read_text("utf-8").replace("reviewed_by:\n", "reviewed_by: Anna Best, physiotherapist\n"), "utf-8")
    return folder


def of_rule(folder: Path, rule: str) -> list[Finding]:
    return [each for each in check_folder(folder).findings if each.rule == rule]


def test_a_banned_word_is_found_in_every_text_that_the_clinic_states(reviewed: Path) -> None:
    texts = add_to_every_text(reviewed, "cures")
    stated = {number: (place.file, place.line) for number, place in texts.items() if not matches(place, NO_STATEMENTS)}

    found = {}
    for each in of_rule(reviewed, "banned-word"):
        number = re.search(r"cures (\d{4})", each.message)
        assert number, f"a banned word that was there before: {each}"
        found[int(number[1])] = (each.file, each.line)

    assert found == stated
    assert len(found) > 1500


def test_every_exception_is_needed(reviewed: Path) -> None:
    texts = add_to_every_text(reviewed, "cures").values()

    assert [pattern for pattern in NO_STATEMENTS if not any(matches(place, [pattern]) for place in texts)] == []


def test_the_check_names_banned_words_that_passed_once(reviewed: Path) -> None:
    lines = {}
    for file, old in (
        ("en/benefits.yaml", "label: Not tested"),
        ("en/benefits.yaml", "sentence: It may help for a while."),
        ("en/benefits.yaml", "- Nothing on this map"),
        ("en/trigger-points.yaml", "- Tender spots are often found"),
        ("en/handout.yaml", "What IMS may do"),
        ("en/setup.yaml", "Put the map on your page"),
        ("en/evidence.yaml", "How long effects were seen"),
    ):
        path = reviewed / file
        text = path.read_text("utf-8")
        path.write_text(text.replace(old, f"{old} always", 1), "utf-8")
        lines[f"{file}:{text[: text.index(old)].count(chr(10)) + 1}: "] = old

    output = CliRunner().invoke(main, ["check", str(reviewed)]).output

    assert [start for start in lines if f'{start}uses the word "always"' not in output] == []


def test_words_too_hard_to_read_are_found_in_every_file_for_patients(reviewed: Path) -> None:
    files = {place.file for place in add_to_every_text(reviewed, HARD).values()}

    assert {each.file for each in of_rule(reviewed, "reading-grade")} == files - set(NOT_FOR_PATIENTS)


def test_clinical_names_and_words_of_a_search_may_be_hard_to_read(folder: Path) -> None:
    changed = add(folder, lambda place: matches(place, NOT_GRADED), lambda _: f". {HARD}" * 8).values()

    assert of_rule(folder, "reading-grade") == []
    assert [pattern for pattern in NOT_GRADED if not any(matches(place, [pattern]) for place in changed)] == []


@pytest.mark.parametrize(
    ("file", "text", "named", "stands_at"),
    [
        ("en/conditions.yaml", "  feels_like: ", '"muscle-tightness" reads at grade', "- id: muscle-tightness"),
        ("en/regions.yaml", "  caution: ", '"head-front" reads at grade', "  - id: head-front"),
        ("en/safety.yaml", "    - Go to emergency care.", '"collapsed_lung" reads at grade', "collapsed_lung:"),
        ("en/page.yaml", "  - Nothing you type or press is sent or stored.", '"interest" reads at grade', "interest:"),
    ],
)
def test_hard_words_are_not_hidden_by_the_easy_ones_of_the_same_file(
    file: str, text: str, named: str, stands_at: str, folder: Path
) -> None:
    path = folder / file
    before = path.read_text("utf-8")
    path.write_text(before.replace(text, f"{text.rstrip()} {f'{HARD}. ' * 8}", 1), "utf-8")

    findings = of_rule(folder, "reading-grade")

    assert [(each.file, each.line) for each in findings] == [(file, before[: before.index(stands_at)].count("\n") + 1)]
    assert findings[0].message.startswith(named)
