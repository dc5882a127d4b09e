"""No card is weaker than the warning signs of its places."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bodymap.errors import Finding
from bodymap.model.base import URGENCIES
from bodymap.model.body_map import BodyMap
from bodymap.model.clinical import Reason
from bodymap.rules.check import check_folder

Edit = Callable[[str, str, str], int]
CONDITIONS = "en/conditions.yaml"


def found(folder: Path, rule: str) -> Finding:
    findings = [each for each in check_folder(folder).findings if each.rule == rule]
    assert len(findings) == 1, [str(each) for each in findings]
    return findings[0]


# What must be as urgent ---------------------------------------------------------------------------------------------

URGENT = [  # a condition, words of its sign, and how urgent that is at least (facts 0.3, section 1.1)
    ("chronic-neck-pain", "weak arms or legs, clumsy hands or unsteady", "emergency"),
    ("chronic-neck-pain", "dizzy", "emergency"),
    ("chronic-neck-pain", "double vision or slurred speech", "emergency"),
    ("chronic-neck-pain", "one side of your neck or head", "emergency"),
    ("chronic-neck-pain", "after an accident", "emergency"),
    ("whiplash", "double vision, slurred speech or are unsteady", "emergency"),
    ("whiplash", "severe or unusual headache, or you are confused", "emergency"),
    ("whiplash", "weak or tingling arms or legs", "emergency"),
    ("whiplash", "fracture has not been ruled out", "emergency"),
    ("upper-back-pain", "chest pain", "emergency"),
    ("upper-back-pain", "trouble breathing", "emergency"),
    ("upper-back-pain", "tearing pain", "emergency"),
    ("neck-radiculopathy", "growing weakness", "emergency"),
    ("neck-radiculopathy", "clumsy hands, or you walk unsteadily", "emergency"),
    ("neck-radiculopathy", "Both arms or your legs", "emergency"),
    ("hip-buttock-pain", "put weight on your leg", "emergency"),
    ("chronic-back-pain", "fever, or you lose weight", "today"),
    ("chronic-back-pain", "pain at night never eases", "today"),
    ("chronic-back-pain", "new, unexplained or getting worse, and you had a major fall, have cancer now", "today"),
    ("rheumatoid-arthritis-stiffness", "clumsy hands", "emergency"),
    ("jaw-pain", "trouble swallowing or breathing", "emergency"),
    ("calf-heel-pain", "breathless", "emergency"),
]


@pytest.mark.parametrize(("condition", "words", "level"), URGENT)
def test_a_sign_is_as_urgent_as_the_facts_say(condition: str, words: str, level: str, body_map: BodyMap) -> None:
    [reason] = [each for each in body_map.conditions[condition].not_first_step if words in each.sign]

    assert reason.level == level


def reasons(body_map: BodyMap) -> list[tuple[str, Reason]]:
    return [(condition.id, reason) for condition in body_map.conditions.values() for reason in condition.not_first_step]


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("fever", "today"),  # a red flag of every place
        ("lose weight", "today"),
        ("dark urine", "today"),
        ("hot", "today"),
        ("new weakness", "emergency"),
        ("new or growing weakness", "emergency"),
        ("between your legs", "emergency"),
        ("breathless", "emergency"),
        ("clumsy hands", "emergency"),
    ],
)
def test_no_card_says_less_than_the_warning_signs_of_every_place_it_belongs_to(words: str, level: str, body_map: BodyMap) -> None:
    said = [(name, reason.level) for name, reason in reasons(body_map) if words in reason.sign]

    assert said
    assert [(name, found) for name, found in said if URGENCIES.index(found) > URGENCIES.index(level)] == []


def test_an_old_illness_alone_sends_nobody_to_a_doctor_today(body_map: BodyMap) -> None:
    history = [(name, each) for name, each in reasons(body_map) if "cancer now or had it before" in each.sign or "steroids" in each.sign]

    assert {each.level for _, each in history if "new" not in each.sign} == {"before-needling"}
    assert {each.level for _, each in history if "new" in each.sign} == {"today"}


def test_what_to_do_stands_in_its_own_words_and_not_in_a_sign(body_map: BodyMap) -> None:
    told = [each.sign for _, each in reasons(body_map)]

    assert [sign for sign in told if "doctor first" in sign or "same-day med" in sign or "emergency help" in sign or "Get " in sign] == []


# What is found wrong ------------------------------------------------------------------------------------------------


def test_a_sign_that_is_weaker_than_its_red_flag_is_found(folder: Path, edit: Edit) -> None:
    old = "      level: emergency\n      same_as: cauda-equina\n"
    line = edit(CONDITIONS, old, old.replace("emergency", "today"))

    finding = found(folder, "weaker-than-red-flag")

    assert (finding.file, finding.line) == (CONDITIONS, line)
    assert '"back-radiculopathy" says today of a sign whose red flag "cauda-equina" says emergency' in finding.message
    assert finding.hint.startswith("Write level: emergency")


def test_a_red_flag_of_another_place_is_found(folder: Path, edit: Edit) -> None:
    line = edit(CONDITIONS, "      same_as: torn-neck-artery\n", "      same_as: cauda-equina\n")

    finding = found(folder, "foreign-red-flag")

    assert (finding.file, finding.line) == (CONDITIONS, line)
    assert '"chronic-neck-pain" names the red flag "cauda-equina", which is of none of its places' in finding.message


def test_the_words_of_a_red_flag_without_its_name_are_found(folder: Path, edit: Edit) -> None:
    old = "    - sign: You have severe muscle pain with very dark urine.\n      level: today\n      same_as: anywhere-today\n"
    line = edit(CONDITIONS, old, old.replace("      same_as: anywhere-today\n", ""))

    finding = found(folder, "unnamed-red-flag")

    assert (finding.file, finding.line) == (CONDITIONS, line)
    assert finding.hint == "Add same_as: anywhere-today."


def test_a_red_flag_that_does_not_exist_is_found(folder: Path, edit: Edit) -> None:
    line = edit(CONDITIONS, "same_as: hot-joint", "same_as: hot-jiont")

    finding = found(folder, "unknown-id")

    assert (finding.file, finding.line) == (CONDITIONS, line)
    assert 'names the red flag "hot-jiont", which does not exist' in finding.message
    assert finding.hint == 'Did you mean "hot-joint"?'
