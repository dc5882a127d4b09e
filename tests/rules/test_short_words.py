"""Words for a line or two: they fit, they are whole, and they say no more than what they stand for."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bodymap.content.explanation import explain_condition
from bodymap.errors import Finding
from bodymap.model.body_map import BodyMap
from bodymap.rules.check import check_folder

Edit = Callable[[str, str, str], int]
CONDITIONS, SAFETY = "en/conditions.yaml", "en/safety.yaml"


def found(folder: Path, rule: str) -> Finding:
    findings = [each for each in check_folder(folder).findings if each.rule == rule]
    assert len(findings) == 1, [str(each) for each in findings]
    return findings[0]


# The shipped words --------------------------------------------------------------------------------------------------


def test_every_sign_and_every_condition_has_short_words(body_map: BodyMap) -> None:
    assert [flag.id for flag in body_map.safety.red_flags if len(flag.short) != len(flag.signs)] == []
    assert [each.id for each in body_map.conditions.values() if not (each.in_short and each.sure_of and each.how_long)] == []
    assert [each.id for each in body_map.conditions.values() if not (each.home or each.general)] == []
    assert [each.id for each in body_map.conditions.values() if len(each.name_short or each.name) > 34] == []


def test_only_signs_that_would_lose_a_branch_take_three_lines(body_map: BodyMap) -> None:
    longer = {flag.id: [text for text in flag.short if len(text) > 86] for flag in body_map.safety.red_flags}

    assert {name: len(texts) for name, texts in longer.items() if texts} == {"headache-emergency": 1, "torn-neck-artery": 1}
    assert {flag.id for flag in body_map.safety.red_flags if flag.three_lines} == {"headache-emergency", "torn-neck-artery"}


def test_a_card_shows_how_sure_we_are_of_what_its_short_words_speak_of(body_map: BodyMap) -> None:
    knots = body_map.conditions["myofascial-pain"]
    other = knots.model_copy(update={"benefits": {**knots.benefits, "movement": "C3"}})

    assert explain_condition(body_map, other).sure.label == "Not very sure"
    assert explain_condition(body_map, other.model_copy(update={"sure_of": "movement"})).sure.label == "Moderately sure"
    assert explain_condition(body_map, other.model_copy(update={"sure_of": None})).sure.label == "Moderately sure"


# What is found wrong ------------------------------------------------------------------------------------------------


def test_a_sign_without_its_short_one_is_found(folder: Path, edit: Edit) -> None:
    line = edit(SAFETY, "      - A leg that is getting weaker\n", "")

    finding = found(folder, "short-signs")

    assert finding.file == SAFETY
    assert line - 2 <= finding.line < line
    assert 'red flag "foot-drop" has 2 signs, but 1 short ones' in finding.message


@pytest.mark.parametrize(
    ("old", "new", "most"),
    [
        ("- Fever with a stiff neck", "- Fever with a neck that is stiff and hard to turn to a side", 53),
        ("- Chest pain, pressure or tightness", f"- Chest pain, pressure or {'very ' * 11}much tightness", 86),
        ("- Blood in your urine", f"- Blood in your {'rather ' * 11}dark urine", 86),
        ("- Sudden headache, your worst ever, within minutes", f"- Sudden headache, your {'very ' * 25}worst ever, within minutes", 160),
    ],
    ids=["one-line", "two-lines-for-branches", "two-lines-where-it-can-wait", "three-lines"],
)
def test_a_short_sign_that_does_not_fit_is_found(old: str, new: str, most: int, folder: Path, edit: Edit) -> None:
    text = (folder / SAFETY).read_text("utf-8")
    at = text.rindex(f"      {old}\n")
    (folder / SAFETY).write_text(text[:at] + text[at:].replace(old, new, 1), "utf-8")

    finding = found(folder, "short-too-long")

    assert (finding.file, finding.line) == (SAFETY, text[:at].count("\n") + 1)
    assert f"of {len(new) - 2} characters; {most} is the most here" in finding.message


@pytest.mark.parametrize(
    ("key", "old", "new", "most"),
    [
        ("in_short", "in_short: May ease tension for a while", "in_short: May ease tension for a while, as far as can be seen", 48),
        ("how_long", "how_long: about a week", "how_long: about a week, at most two", 20),
        ("name_short", "name_short: Sciatica, pain down the leg", "name_short: Sciatica, which is pain down the leg", 34),
    ],
)
def test_short_words_of_a_condition_that_do_not_fit_are_found(key: str, old: str, new: str, most: int, folder: Path, edit: Edit) -> None:
    line = edit(CONDITIONS, old, new)

    finding = found(folder, "short-too-long")

    assert (finding.file, finding.line) == (CONDITIONS, line)
    assert f"characters in {key}; {most} is the most" in finding.message


def test_a_short_name_beside_a_name_that_fits_is_found(folder: Path, edit: Edit) -> None:
    line = edit(CONDITIONS, "  name: Whiplash\n", "  name: Whiplash\n  name_short: Neck\n")

    finding = found(folder, "short-name")

    assert (finding.file, finding.line) == (CONDITIONS, line + 1)


@pytest.mark.parametrize(
    ("file", "old", "new", "rule"),
    [
        (SAFETY, "- Sudden tearing pain in chest, back or tummy", "- Sudden tearing pain in chest, back …", "short-cut-off"),
        (SAFETY, "- Sudden tearing pain in chest, back or tummy", "- Sudden tearing pain in chest, back ...", "short-cut-off"),
        (SAFETY, "- Sudden tearing pain in chest, back or tummy", "- Sudden tearing pain in chest, back or tummy.", "short-full-stop"),
        (CONDITIONS, "in_short: May ease knee pain for a short time", "in_short: May ease knee pain for a short …", "short-cut-off"),
        (CONDITIONS, "in_short: May ease knee pain for a short time", "in_short: May ease knee pain.", "short-full-stop"),
    ],
)
def test_short_words_that_are_cut_off_or_end_as_a_sentence_are_found(
    file: str, old: str, new: str, rule: str, folder: Path, edit: Edit
) -> None:
    line = edit(file, old, new)

    finding = found(folder, rule)

    assert (finding.file, finding.line) == (file, line)


@pytest.mark.parametrize(
    ("old", "new", "hint"),
    [
        ("May ease tension for a while", "Might ease tension for a while", 'Use the word "may" for C2'),
        ("May ease tension for a while", "Eases tension for a while", 'Use the word "may" for C2'),
        ("May lower pain a little, and help grip slightly", "Lowers pain a little", 'Use the word "may" for C3'),
        ("Might ease the muscle part of the pain", "May ease the muscle part of the pain", 'Use the word "might" for C1'),
        ("Might ease the muscle part of the pain", "Might ease pain, may free movement", 'Use the word "might" for C1'),
        ("May ease tension for a while", "May and will ease tension", "No result can be promised"),
        ("In a good trial, it added no worthwhile benefit", "Might ease a sore neck", "no extra benefit"),
        ("In a good trial, it added no worthwhile benefit", "No gain in a trial, but it may ease pain", "no extra benefit"),
    ],
)
def test_short_words_that_say_more_or_less_than_their_code_are_found(old: str, new: str, hint: str, folder: Path, edit: Edit) -> None:
    line = edit(CONDITIONS, f"in_short: {old}\n", f"in_short: {new}\n")

    finding = found(folder, "short-too-strong")

    assert (finding.file, finding.line) == (CONDITIONS, line)
    assert hint in finding.hint


@pytest.mark.parametrize(
    ("benefit", "said"),
    [("long-lasting-pain", "which is no goal of treatment here"), ("early-response", "which says nothing about how much it helps")],
)
def test_short_words_that_speak_of_no_goal_are_found(benefit: str, said: str, folder: Path) -> None:
    path = folder / CONDITIONS
    text = path.read_text("utf-8")
    at = text.index("  sure_of:", text.index("- id: tennis-elbow"))
    path.write_text(text[:at] + text[at:].replace("small-injury-pain", benefit, 1), "utf-8")

    finding = found(folder, "sure-of")

    assert (finding.file, finding.line) == (CONDITIONS, text[:at].count("\n") + 1)
    assert f'condition "tennis-elbow" is sure_of "{benefit}", {said}' in finding.message


def test_a_home_that_is_no_place_of_the_condition_is_found(folder: Path, edit: Edit) -> None:
    line = edit(CONDITIONS, "  home:\n    - jaw\n", "  home:\n    - jaw\n    - elbow\n")

    finding = found(folder, "home")

    assert (finding.file, finding.line) == (CONDITIONS, line + 2)
    assert 'condition "jaw-pain" is at home at "elbow", which is none of its regions' in finding.message


def test_short_words_may_be_left_out(folder: Path) -> None:
    for name, keys in ((CONDITIONS, ("name_short", "in_short", "sure_of", "how_long", "general")), (SAFETY, ("three_lines",))):
        path = folder / name
        kept = [
            line for line in path.read_text("utf-8").splitlines(keepends=True) if not line.strip().startswith(tuple(f"{k}:" for k in keys))
        ]
        path.write_text("".join(kept), "utf-8")

    assert [str(each) for each in check_folder(folder).findings if not each.rule.startswith("short-too-long")] == []
