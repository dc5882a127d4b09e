"""Each content rule finds what it is for, says where, and what to do."""

import importlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bodymap.errors import Finding
from bodymap.loading.folder import Loaded
from bodymap.rules.check import RULES, check_folder, counts
from bodymap.rules.reading_grade import reading_grade

Edit = Callable[[str, str, str], int]
CONDITIONS = "en/conditions.yaml"
MAP = "figures/drawn/map.json"


def found(folder: Path, rule: str) -> Finding:
    report = check_folder(folder)
    findings = [each for each in report.findings if each.rule == rule]
    assert findings, [str(each) for each in report.findings]
    assert report.counts == ""
    assert findings[0].hint
    return findings[0]


def change_map(folder: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """Change map.json as a value; it keeps one row a line, as the shipped one has."""
    path = folder / MAP
    value = json.loads(path.read_text("utf-8"))
    change(value)
    path.write_text(json.dumps(value, indent=0), "utf-8")


def area(value: dict[str, Any], region: str, side: str | None = None) -> dict[str, Any]:
    return next(row for row in value["areas"] if row["region"] == region and row["side"] == side)


def test_a_fault_of_loading_is_reported_before_any_rule(folder: Path, edit: Edit) -> None:
    edit(CONDITIONS, "- shoulder-blade\n", "- sholder-blade\n")

    assert [each.rule for each in check_folder(folder).findings] == ["unknown-id"]


def test_findings_come_in_the_order_of_files_and_lines_each_once(folder: Path, edit: Edit) -> None:
    edit("en/page.yaml", "lead: Press the place that hurts.", "lead: This is safe and safe. Press the place that hurts.")
    edit(CONDITIONS, "feels_like: ", "feels_like: It always hurts, and it will always hurt always. ")
    (folder / "en/b.yaml").write_text("words")

    found = check_folder(folder).findings

    assert list(found) == sorted(found)
    assert [(each.file, each.rule) for each in found] == [
        ("en/b.yaml", "unused-file"),
        *[("en/conditions.yaml", "banned-word")] * 3,
        *[("en/page.yaml", "banned-word")] * 2,
    ]


def test_a_code_without_words_is_found(folder: Path) -> None:
    path = folder / "en/benefits.yaml"
    text = path.read_text("utf-8")
    start = text.index("  NA:\n    label:")
    path.write_text(text[:start] + text[text.index("not_tested:") :], "utf-8")

    assert found(folder, "certainty-words").message == "the certainty NA is used, but has no words."


def test_clean_data_is_counted(loaded: Loaded) -> None:
    assert counts(loaded.body_map) == (
        "The data is clean: 28 regions, 26 conditions, 4 benefits, 41 trigger points, 61 references, 26 trials, "
        "43 red flags, 14 questions, 24 elsewhere, 2 figures."
    )


def test_a_region_without_an_area_is_found(folder: Path) -> None:
    change_map(folder, lambda value: value["areas"].remove(area(value, "calf", "left")))

    assert 'region "calf" has right on the figure "drawn"' in found(folder, "area-missing").message


def test_a_region_without_an_emergency_flag_is_found(folder: Path) -> None:
    path = folder / "en/safety.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("level: emergency", "level: today"), "utf-8")

    finding = found(folder, "no-emergency-flag")

    assert finding.file == "en/regions.yaml"
    assert 'no red flag of the level "emergency"' in finding.message


def test_a_region_that_says_too_much_of_its_conditions_is_found(folder: Path, edit: Edit) -> None:
    line = edit("en/regions.yaml", "listed: none", "listed: many")

    finding = found(folder, "listed")

    assert (finding.file, finding.line) == ("en/regions.yaml", line)
    assert finding.hint == "Write listed: none, and let the explanation say so."


def test_an_ungraded_benefit_is_found(folder: Path, edit: Edit) -> None:
    edit(CONDITIONS, "    movement: C1\n", "")

    assert "does not say how sure it is of: movement" in found(folder, "benefit-missing").message


def test_words_stronger_than_their_code_are_found(folder: Path) -> None:
    path = folder / CONDITIONS
    text = path.read_text("utf-8")
    start = text.index("- id: backache")
    at = text.index("expected:\n", start) + len("expected:\n")
    path.write_text(text[:at] + "    - Research suggests it may help for some weeks.\n" + text[at:], "utf-8")

    finding = found(folder, "too-strong")

    assert 'condition "backache" says "Research suggests", but its highest code is C1' in finding.message


@pytest.mark.parametrize(
    "word", ["cures", "guaranteed", "permanent", "best", "better than", "painless", "always", "100%", "proven", "safe"]
)
def test_a_banned_word_is_found_with_its_line(word: str, folder: Path, edit: Edit) -> None:
    line = edit("en/page.yaml", "lead: Press the place that hurts.", f"lead: This is {word} for you. Press the place that hurts.")

    finding = found(folder, "banned-word")

    assert (finding.file, finding.line) == ("en/page.yaml", line)
    assert f'"{word}"' in finding.message


def test_a_citation_may_use_any_word(folder: Path, edit: Edit) -> None:
    edit("references.yaml", "Gunn CC, Milbrandt", "The best and proven Gunn CC, Milbrandt")

    assert check_folder(folder).findings == ()


def test_words_too_hard_to_read_are_found(folder: Path, edit: Edit) -> None:
    hard = "Neuromuscular physiotherapeutic interventions demonstrate statistically heterogeneous musculoskeletal outcomes. " * 25
    edit(CONDITIONS, "feels_like: ", f"feels_like: {hard}")

    finding = found(folder, "reading-grade")

    assert "8 is the most" in finding.message


def test_the_reading_grade_is_the_formula_of_flesch_and_kincaid() -> None:
    # 10 words in 2 sentences with 10 syllables: 0.39 * 5 + 11.8 * 1 - 15.59 = -1.84
    assert reading_grade(["The cat sat on it.", "The dog ran to it."]) == pytest.approx(-1.84, abs=0.06)


def test_an_uncited_reference_is_found(folder: Path, edit: Edit) -> None:
    text = (folder / "references.yaml").read_text("utf-8")
    start = text.index("- id: gunn-1980")
    entry = text[start : text.index("- id:", start + 5)]
    (folder / "references.yaml").write_text(text.rstrip() + "\n" + entry.replace("gunn-1980", "nobody-2000"), "utf-8")

    finding = found(folder, "unused-reference")

    assert 'reference "nobody-2000" is cited by nothing' in finding.message


def test_an_unread_file_is_found(folder: Path) -> None:
    (folder / "en/condition.yaml").write_text("- id: a\n")

    assert found(folder, "unused-file").file == "en/condition.yaml"


def test_a_polygon_that_crosses_itself_is_found(folder: Path) -> None:
    def cross(value: dict[str, Any]) -> None:
        area(value, "abdomen")["polygon"] = [[400, 700], [500, 800], [500, 700], [420, 800]]

    change_map(folder, cross)

    assert 'area "abdomen" on the front view is not a sound polygon: self-intersection' in found(folder, "polygon-broken").message


def test_a_polygon_with_two_points_is_found(folder: Path) -> None:
    def cut(value: dict[str, Any]) -> None:
        area(value, "abdomen")["polygon"] = [[400, 700], [500, 800]]

    change_map(folder, cut)

    assert "It needs at least 3." in found(folder, "shape-too-short").hint


def test_a_polygon_outside_the_picture_is_found(folder: Path) -> None:
    def push(value: dict[str, Any]) -> None:
        shape = area(value, "wrist-hand", "left")
        shape["polygon"] = [[x + 200, y] for x, y in shape["polygon"]]

    change_map(folder, push)

    assert "reaches outside the picture of 936 x 2137" in found(folder, "polygon-outside").message


def test_overlapping_polygons_are_found(folder: Path) -> None:
    def push(value: dict[str, Any]) -> None:
        shape = area(value, "abdomen")
        shape["polygon"] = [[x, y - 60] for x, y in shape["polygon"]]

    change_map(folder, push)

    assert "overlaps the area" in found(folder, "polygon-overlap").message


def test_a_trigger_point_outside_its_region_is_found(folder: Path) -> None:
    def push(value: dict[str, Any]) -> None:
        row = next(row for row in value["triggerPoints"] if row["id"] == "tp-masseter")
        row["y"] += 400

    change_map(folder, push)

    finding = found(folder, "point-outside")

    assert finding.file == MAP
    assert 'outside the area of its region "jaw"' in finding.message


def test_a_trigger_point_that_is_not_drawn_is_found(folder: Path) -> None:
    def drop(value: dict[str, Any]) -> None:
        value["triggerPoints"] = [row for row in value["triggerPoints"] if row["id"] != "tp-masseter"]

    change_map(folder, drop)

    assert 'trigger point "tp-masseter" is not on the figure "drawn"' in found(folder, "point-missing").message


def test_a_doubled_synonym_is_found(folder: Path, edit: Edit) -> None:
    text = (folder / "en/regions.yaml").read_text("utf-8")
    first = text[text.index("synonyms:") :].splitlines()[1]
    edit("en/regions.yaml", f"{first}\n", f"{first}\n{first}\n")

    assert "twice" in found(folder, "synonym-twice").message


def test_every_rule_says_what_it_wants() -> None:
    assert all((rule.__doc__ or "").endswith(".") for rule in RULES)


def test_a_word_is_hyphenated_once_however_often_it_is_read() -> None:
    """Otherwise the check of a map with 1000 conditions takes twice as long."""
    reading_grade(["A steady needle eases a muscle."])
    textstat = importlib.import_module("textstat").textstat
    known = textstat.pyphen.positions.cache_info().misses

    reading_grade(["A needle eases a steady muscle.", "A muscle eases a needle."])

    assert textstat.pyphen.positions.cache_info().misses == known
