"""No sentence is stronger than what is known: each benefit has its code, and the words fit it."""

import pytest

from bodymap.loading.folder import Loaded
from bodymap.model.body_map import BodyMap
from bodymap.rules.certainty import benefit_words_fit_their_code, certainties_have_words, conditions_grade_every_benefit
from tests.made_up import with_changed
from tests.rules.conftest import WithMap

FILE = "en/conditions.yaml"


def graded(body_map: BodyMap, *codes: str | None, **words: object) -> BodyMap:
    """The map in which the benefits of backache have these codes; None leaves one out."""
    benefits = {benefit: code for benefit, code in zip(body_map.benefits, codes, strict=True) if code}
    return with_changed(body_map, "conditions", "backache", benefits=benefits, **words)


def test_every_benefit_that_has_no_code_is_named(body_map: BodyMap, with_map: WithMap, loaded: Loaded) -> None:
    (finding,) = conditions_grade_every_benefit(with_map(graded(body_map, "C1", None, None, "C1")))

    assert finding.message == 'condition "backache" does not say how sure it is of: small-injury-pain, movement.'
    assert finding.hint == "Give each benefit a code: C3, C2, C1, C0 or NA."
    assert (finding.file, finding.rule) == (FILE, "benefit-missing")
    assert finding.line == loaded.lines[FILE].of("backache", "benefits")


def test_a_condition_for_which_nothing_is_a_goal_is_found(body_map: BodyMap, with_map: WithMap, loaded: Loaded) -> None:
    (finding,) = conditions_grade_every_benefit(with_map(graded(body_map, "NA", "NA", "NA", "NA")))

    assert finding.message == 'condition "backache" has no benefit that is a goal.'
    assert (finding.rule, finding.hint) == ("no-goal", "Leave the condition out.")
    assert finding.line == loaded.lines[FILE].of("backache", "benefits")
    assert list(conditions_grade_every_benefit(with_map(graded(body_map, "NA", "NA", "C0", "NA")))) == []


HOPEFUL = (
    *("research suggests", "Research suggests", "moderately sure", "will ease", "will help", "will lower", "will reduce"),
    *("helps most", "works well"),
)


@pytest.mark.parametrize("field", ["expected", "how_ims_may_help"])
@pytest.mark.parametrize("words", HOPEFUL)
@pytest.mark.parametrize(("code", "allowed"), [("C3", True), ("C2", False), ("C1", False)])
def test_hope_is_for_what_we_are_moderately_sure_of(
    field: str, words: str, code: str, allowed: bool, body_map: BodyMap, with_map: WithMap
) -> None:
    text = f"For some people it {words} with pain."

    found = list(benefit_words_fit_their_code(with_map(graded(body_map, code, "NA", "NA", "NA", **{field: (text,)}))))

    said = [f'condition "backache" says "{words}", but its highest code is {code}.']
    assert [finding.message for finding in found] == ([] if allowed else said)


@pytest.mark.parametrize("words", ["It may ease pain.", "It will not ease it.", "We are not very sure.", "It works.", "It wills ease."])
def test_careful_words_fit_any_code(words: str, body_map: BodyMap, with_map: WithMap) -> None:
    assert list(benefit_words_fit_their_code(with_map(graded(body_map, "C1", "NA", "NA", "NA", expected=(words,))))) == []


@pytest.mark.parametrize(
    ("words", "allowed"),
    [
        ("Research found no extra benefit.", True),
        ("It did not help.", True),
        ("Not more than exercise.", True),
        ("It may help.", False),
        ("Nothing is known.", False),
        ("A notable piano.", False),
    ],
)
def test_what_was_tested_without_benefit_says_so(words: str, allowed: bool, body_map: BodyMap, with_map: WithMap, loaded: Loaded) -> None:
    found = list(benefit_words_fit_their_code(with_map(graded(body_map, "C0", "NA", "C0", "NA", expected=(words,)))))

    assert bool(found) != allowed
    for finding in found:
        assert finding.message == 'condition "backache" was tested without extra benefit (C0), but "expected" does not say so.'
        assert (finding.rule, finding.hint) == ("too-strong", "Say that research found no extra benefit.")
        assert finding.line == loaded.lines[FILE].of("backache", "expected")


def test_what_helps_elsewhere_needs_no_such_words(body_map: BodyMap, with_map: WithMap) -> None:
    assert list(benefit_words_fit_their_code(with_map(graded(body_map, "C0", "NA", "C1", "NA", expected=("It may help.",))))) == []


def test_each_code_that_is_used_has_its_words(body_map: BodyMap, with_map: WithMap) -> None:
    certainties = {code: words for code, words in body_map.certainties.items() if code not in ("C3", "C2", "NA")}

    found = list(certainties_have_words(with_map(body_map.model_copy(update={"certainties": certainties}))))

    assert [(finding.file, finding.line, finding.rule) for finding in found] == [("en/benefits.yaml", 1, "certainty-words")] * 3
    assert [finding.message for finding in found] == [f"the certainty {code} is used, but has no words." for code in ("C2", "C3", "NA")]
    assert found[0].hint == "Add C2 with label and sentence."
