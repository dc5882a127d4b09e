"""The shipped data: complete, clean, and as careful as its facts."""

import re

import pytest

from bodymap.loading.files import SHIPPED_DATA
from bodymap.model.body_map import BodyMap
from bodymap.rules.check import check_folder
from bodymap.rules.reading_grade import reading_grade

GRADED = {  # condition: certainty of long-lasting pain, small injury, movement, early response; guideline
    "muscle-tightness": ("C1", "C2", "C1", "C2", None),
    "myofascial-pain": ("C2", "C2", "C2", "C3", None),
    "neck-radiculopathy": ("C1", "NA", "C1", "C1", None),
    "back-radiculopathy": ("C1", "NA", "C1", "C1", "against"),
    "chronic-neuropathic-pain": ("C2", "NA", "C1", "C1", None),
    "chronic-neck-pain": ("C2", "NA", "C0", "C2", None),
    "chronic-back-pain": ("C2", "NA", "C1", "C2", "differ"),
    "backache": ("NA", "C1", "C1", "C1", "differ"),
    "upper-back-pain": ("C1", "C1", "C1", "C1", None),
    "whiplash": ("C0", "C0", "C0", "C0", None),
    "headache": ("C1", "NA", "NA", "C1", None),
    "headache-neck-related": ("C2", "NA", "C2", "C2", None),
    "jaw-pain": ("C1", "NA", "C1", "C1", None),
    "frozen-shoulder": ("NA", "C1", "C1", "C1", None),
    "shoulder-pain": ("NA", "C2", "C1", "C2", None),
    "tennis-elbow": ("NA", "C3", "NA", "C3", None),
    "forearm-hand-overuse": ("NA", "C1", "C1", "C1", None),
    "minor-sports-strain": ("NA", "C1", "C1", "C1", None),
    "minimal-muscle-damage": ("C1", "C1", "C1", "C1", None),
    "osteoarthritis-stiffness": ("NA", "NA", "C1", "C1", "against"),
    "rheumatoid-arthritis-stiffness": ("NA", "NA", "C1", "NA", None),
    "reduced-range-of-motion": ("NA", "NA", "C2", "C2", None),
    "hip-buttock-pain": ("C1", "C2", "C1", "C2", None),
    "knee-pain": ("NA", "C2", "NA", "C2", None),
    "calf-heel-pain": ("NA", "C2", "C1", "C2", None),
    "unable-to-exercise": ("C1", "C1", "C1", "C1", None),
}


def test_nothing_is_missing(body_map: BodyMap) -> None:
    assert len(body_map.regions) == 28
    assert len(body_map.conditions) == 26
    assert len(body_map.benefits) == 4
    assert len(body_map.trigger_points) == 41
    assert len(body_map.references) == 61
    assert len(body_map.safety.red_flags) == 43
    assert len(body_map.questions) == 14


def test_the_figure_has_every_area_and_every_place(body_map: BodyMap) -> None:
    assert len(body_map.figure.areas) == 57
    assert sum(len(view.places) for view in body_map.figure.views) == 86
    assert sum(point.core for point in body_map.trigger_points.values()) == 21


def test_the_check_finds_nothing() -> None:
    report = check_folder(SHIPPED_DATA)

    assert [str(finding) for finding in report.findings] == []
    assert "28 regions, 26 conditions, 4 benefits, 41 trigger points, 61 references" in report.counts


@pytest.mark.parametrize("condition", GRADED)
def test_every_condition_keeps_its_certainty(condition: str, body_map: BodyMap) -> None:
    told = body_map.conditions[condition]

    guideline = told.guideline.says if told.guideline else None
    assert (*told.benefits.values(), guideline) == GRADED[condition]
    assert list(told.benefits) == list(body_map.benefits)


def test_no_condition_is_listed_for_chest_and_tummy(body_map: BodyMap) -> None:
    named = {region for condition in body_map.conditions.values() for region in condition.regions}

    assert set(body_map.regions) - named == {"chest", "abdomen"}


def test_the_lung_warning_stands_where_the_lung_lies(body_map: BodyMap) -> None:
    (flag,) = (each for each in body_map.safety.red_flags if each.id == "collapsed-lung")

    assert flag.level == "emergency"
    assert set(flag.regions) == {"chest", "upper-back", "mid-back", "shoulder-top", "shoulder-blade", "shoulder", "neck-front"}


def test_no_clinician_has_reviewed_it_yet(body_map: BodyMap) -> None:
    assert body_map.about.reviewed_by is None
    assert body_map.about.reviewed_on is None


@pytest.mark.parametrize("remembered", ["1-3 sessions", "1 to 3 sessions in most", "3 to 6 sessions within", "4 to 6 weeks"])
def test_figures_from_memory_stay_out(remembered: str, body_map: BodyMap) -> None:
    told = " ".join(body_map.conditions[name].usual_course for name in ("jaw-pain", "knee-pain", "calf-heel-pain"))

    assert remembered not in told
    assert re.search(r"\d+ to \d+ weeks", told) is None


def test_patient_words_hold_no_depth_and_no_angle(body_map: BodyMap) -> None:
    points = " ".join(" ".join((point.where, *(point.safety or ()), *point.felt)) for point in body_map.trigger_points.values())
    lung = body_map.safety.collapsed_lung
    told = " ".join((points, *lung.what, *lung.signs, *lung.what_to_do, *lung.other_harms))

    assert re.search(r"\d+ ?(mm|cm)\b|\bangle of\b|degrees", told) is None


def test_red_flags_keep_their_levels(body_map: BodyMap) -> None:
    levels = [flag.level for flag in body_map.safety.red_flags]

    assert (levels.count("emergency"), levels.count("today"), levels.count("before-needling")) == (22, 16, 5)


def test_the_page_as_a_whole_is_plain(body_map: BodyMap) -> None:
    told = [sentence for flag in body_map.safety.red_flags for sentence in flag.signs]

    assert reading_grade(told) <= 8
