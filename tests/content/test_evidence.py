"""The evidence at a glance as values: what the figures and lines hold is what the data files hold."""

import json
import re

import plotly.graph_objects as go
import pytest

from bodymap.board.evidence_figure import COLOURS, GUIDELINE, matrix
from bodymap.board.timeline_figure import timeline
from bodymap.content.evidence import lines, rows, time_words
from bodymap.loading.folder import load_body_map
from bodymap.model.body_map import BodyMap
from bodymap.model.clinical import CERTAINTIES, EARLY_RESPONSE
from bodymap.model.trials import Time
from bodymap.site.assets import ASSETS


def names(body_map: BodyMap, order: str, region: str | None = None) -> list[str]:
    return [row.condition.id for row in rows(body_map, order, region=region)]


# Rows -------------------------------------------------------------------------------------------------------------


def test_every_condition_has_a_row_and_every_benefit_a_cell(body_map: BodyMap) -> None:
    made = rows(body_map)

    assert {row.condition.id for row in made} == set(body_map.conditions)
    assert all([cell.benefit for cell in row.cells] == list(body_map.benefits) for row in made)
    assert all(cell.certainty == row.condition.benefits[cell.benefit] for row in made for cell in row.cells)


def test_words_are_those_of_the_benefits_file(body_map: BodyMap) -> None:
    whiplash = next(row for row in rows(body_map) if row.condition.id == "whiplash")
    untested = next(row for row in rows(body_map) if row.condition.id == "upper-back-pain")
    elbow = next(row for row in rows(body_map) if row.condition.id == "tennis-elbow")

    assert {cell.label for cell in whiplash.cells} == {"Tested, no extra benefit"}
    assert {cell.label for cell in untested.cells} == {"Not tested"}
    assert [cell.label for cell in elbow.cells] == [
        "not a goal",
        "Moderately sure",
        "not a goal",
        "If it helps, a change often shows early",
    ]


@pytest.mark.parametrize(
    ("order", "first", "last"),
    [
        ("surest", "tennis-elbow", "whiplash"),
        ("name", "backache", "whiplash"),
        ("small-injury-pain", "tennis-elbow", "rheumatoid-arthritis-stiffness"),
        ("guideline", "back-radiculopathy", "whiplash"),
    ],
)
def test_rows_stand_in_the_order_asked_for(order: str, first: str, last: str, body_map: BodyMap) -> None:
    found = names(body_map, order)

    assert (found[0], found[-1]) == (first, last) or order == "small-injury-pain"
    if order == "small-injury-pain":
        codes = [body_map.conditions[name].benefits[order] for name in found]
        assert codes == sorted(codes, key=CERTAINTIES.index)


def test_a_regions_conditions_come_first_in_the_order_asked_for(body_map: BodyMap) -> None:
    found = names(body_map, "name", "knee-front")

    here = [name for name in found if "knee-front" in body_map.conditions[name].regions]
    assert found[: len(here)] == here
    assert [body_map.conditions[name].name for name in here] == sorted(body_map.conditions[name].name for name in here)


@pytest.mark.parametrize(("order", "region"), [("luck", None), ("name", "tail")])
def test_an_unknown_order_or_region_is_an_error(order: str, region: str | None, body_map: BodyMap) -> None:
    with pytest.raises(KeyError):
        rows(body_map, order, region=region)


# The matrix -------------------------------------------------------------------------------------------------------


def test_the_matrix_is_a_figure_that_plotly_takes(body_map: BodyMap) -> None:
    figure = go.Figure(matrix(body_map, region="lower-back"))

    assert [trace.type for trace in figure.data] == ["heatmap", "heatmap"]
    assert json.loads(json.dumps(matrix(body_map))) == matrix(body_map)


def test_the_matrix_holds_the_codes_of_the_data(body_map: BodyMap) -> None:
    cells = matrix(body_map)["data"][0]

    found = {(name, benefit): CERTAINTIES[cells["z"][y][x]] for y, name in enumerate(cells["y"]) for x, benefit in enumerate(cells["x"])}
    assert found == {
        (each.id, benefit): "NA" if benefit == EARLY_RESPONSE else code
        for each in body_map.conditions.values()
        for benefit, code in each.benefits.items()
    }
    assert len(found) == 26 * 4


def test_each_code_has_a_colour_of_its_own(body_map: BodyMap) -> None:
    scale = matrix(body_map)["data"][0]["colorscale"]

    assert scale[0][0] == 0
    assert scale[-1][0] == pytest.approx(1)
    assert [colour for _, colour in scale[::2]] == [COLOURS[code] for code in CERTAINTIES]
    assert len(set(COLOURS.values())) == len(COLOURS), "the browser finds each colour to put in that of the theme"


def test_no_cell_tells_by_colour_alone(body_map: BodyMap) -> None:
    cells = matrix(body_map)["data"][0]

    texts = {
        (name, benefit): text
        for name, said in zip(cells["y"], cells["text"], strict=True)
        for benefit, text in zip(cells["x"], said, strict=True)
    }
    assert texts["tennis-elbow", "small-injury-pain"] == "■■■□<br>Moderately sure"
    assert texts["calf-heel-pain", "small-injury-pain"] == "■■□□<br>Not very sure"
    assert texts["backache", "small-injury-pain"] == "■□□□<br>We do not know yet"
    assert texts["upper-back-pain", "movement"] == "□□□□<br>Not tested"
    assert texts["whiplash", "movement"] == "[=]<br>Tested, no extra benefit"
    assert texts["tennis-elbow", "movement"] == "not a goal"
    assert texts["tennis-elbow", EARLY_RESPONSE] == "If it helps, a change<br>often shows early"


def test_rows_sorted_by_how_early_a_change_shows_tell_only_where_that_is_a_goal(body_map: BodyMap) -> None:
    found = names(body_map, EARLY_RESPONSE)

    assert found[:-1] == [name for name in names(body_map, "surest") if name != "rheumatoid-arthritis-stiffness"]
    assert found[-1] == "rheumatoid-arthritis-stiffness"


def test_guidelines_stand_in_their_column(body_map: BodyMap) -> None:
    column = matrix(body_map)["data"][1]

    said = {name: text for name, [text] in zip(column["y"], column["text"], strict=True) if text}
    assert said == {
        "back-radiculopathy": "[×]<br>Against",
        "osteoarthritis-stiffness": "[×]<br>Against",
        "chronic-back-pain": "[↔]<br>Differ",
        "backache": "[↔]<br>Differ",
    }
    assert column["textfont"]["color"] == COLOURS["care"]


def test_a_cell_carries_its_ids_and_its_reason(body_map: BodyMap) -> None:
    cells = matrix(body_map)["data"][0]

    condition, benefit, hover = cells["customdata"][cells["y"].index("tennis-elbow")][1]
    assert (condition, benefit) == ("tennis-elbow", "small-injury-pain")
    plain = hover.replace("<br>", " ")
    told = body_map.conditions["tennis-elbow"]
    assert "Tennis elbow" in plain
    assert body_map.certainties["C3"].sentence in plain
    assert " ".join(told.expected) in plain
    assert f"For how long: {told.time_frame}" in plain
    assert "Sources: " in plain
    assert "Ma and others, 2024" in plain


def test_words_are_text_and_never_markup(body_map: BodyMap) -> None:
    told = body_map.conditions["tennis-elbow"].model_copy(update={"name": "A <b> & C", "expected": ("<i>none</i> & no",)})
    changed = body_map.model_copy(update={"conditions": {"tennis-elbow": told}})

    hover = matrix(changed)["data"][0]["customdata"][0][1][2]

    assert "A &lt;b&gt; &amp; C" in hover
    assert "&lt;i&gt;none" in hover


def test_the_matrix_stands_in_the_order_asked_for(body_map: BodyMap) -> None:
    figure = matrix(body_map, "name", region="calf")

    assert figure["data"][0]["y"] == names(body_map, "name", "calf")
    assert figure["layout"]["yaxis"]["categoryarray"] == names(body_map, "name", "calf")
    here = sum("calf" in each.regions for each in body_map.conditions.values())
    assert figure["layout"]["shapes"][0]["y0"] == here - 0.5


def test_the_columns_are_the_benefits_and_the_guideline(body_map: BodyMap) -> None:
    axis = matrix(body_map)["layout"]["xaxis"]

    assert axis["tickvals"] == [*body_map.benefits, GUIDELINE]
    assert [text.replace("-<br>", "-").replace("<br>", " ") for text in axis["ticktext"]] == [
        *(each.name for each in body_map.benefits.values()),
        "Guideline",
    ]


# The timeline -----------------------------------------------------------------------------------------------------


def test_the_timeline_holds_the_numbers_of_the_data(body_map: BodyMap) -> None:
    sessions, length, seen, not_seen = (points(trace) for trace in timeline(body_map)["data"][:4])

    assert sessions["chronic-neck-pain"] == [(7, 7)]
    assert sessions["chronic-neck-pain/2"] == [(4, 6)]
    assert sessions["myofascial-pain"] == [(3, 8)]
    assert length["myofascial-pain"] == [(2, 4)]
    assert length["frozen-shoulder"] == [pytest.approx((12 / 7, 12 / 7))]
    assert seen["headache-neck-related"] == [(26, 26)]
    assert not_seen["chronic-neck-pain"] == [(4, 4), (26, 26), (52, 52)]
    assert not_seen["whiplash"] == [(0, 52)]
    courses = [course for trials in body_map.trials.values() for course in trials.courses]
    assert len(sessions) == sum(course.sessions is not None for course in courses)
    assert len(seen) == sum(course.seen is not None for course in courses)


def test_gaps_say_so(body_map: BodyMap) -> None:
    left, right = timeline(body_map)["data"][4:]

    said = dict(zip(left["y"], left["text"], strict=True))
    assert said["neck-radiculopathy"] == "No tested schedule"
    assert said["jaw-pain"] == "No checked number from trials"
    assert said["hip-buttock-pain"] == "not said"
    assert dict(zip(right["y"], right["text"], strict=True))["muscle-tightness"] == "not said"
    assert dict(zip(right["y"], right["text"], strict=True))["frozen-shoulder/2"] == "Needling made no measurable difference"
    drawn = {id_ for trace in timeline(body_map)["data"][:4] for id_ in points(trace)}
    assert not drawn & {"neck-radiculopathy", "jaw-pain", "knee-pain", "calf-heel-pain"}


def test_the_timeline_is_a_figure_that_plotly_takes(body_map: BodyMap) -> None:
    figure = go.Figure(timeline(body_map))

    assert len(figure.data) == 6
    assert all(each is None or each[0] in body_map.conditions for trace in timeline(body_map)["data"] for each in trace["customdata"])


def points(trace: dict[str, list[object]]) -> dict[object, list[tuple[object, object]]]:
    """What a trace draws, by line: from where to where."""
    found: dict[object, list[tuple[object, object]]] = {}
    for place in range(0, len(trace["x"]), 3):
        found.setdefault(trace["y"][place], []).append((trace["x"][place], trace["x"][place + 1]))
    return found


# Lines ------------------------------------------------------------------------------------------------------------


def test_every_condition_has_a_line(body_map: BodyMap) -> None:
    assert {line.condition.id for line in lines(body_map)} == set(body_map.conditions)


@pytest.mark.parametrize(
    ("condition", "sessions", "length", "seen", "sources"),
    [
        ("muscle-tightness", "1 to 5", None, (), []),
        ("chronic-neuropathic-pain", "7.9 on average, 1 to 2 times a week", None, (), ["gunn-1980"]),
        ("tennis-elbow", "about 4, once a week", None, (), []),
        ("chronic-neck-pain", "7", "4 weeks", ("Not seen at 4 weeks, at 6 months, at 1 year",), ["gattie-2021"]),
        ("whiplash", "6", "3 weeks", ("Not seen up to 12 months",), ["sterling-2015"]),
        ("chronic-back-pain", None, None, ("Seen right after the course",), ["liu-2018", "furlan-2005"]),
        ("headache-neck-related", None, None, ("Seen up to 6 months",), ["mousavi-khatir-2022"]),
    ],
)
def test_a_line_says_what_the_trial_used(
    condition: str, sessions: str | None, length: str | None, seen: tuple[str, ...], sources: list[str], body_map: BodyMap
) -> None:
    line = next(line for line in lines(body_map) if line.condition.id == condition)

    assert (line.sessions, line.length, line.seen) == (sessions, length, seen)
    assert sorted(reference.id for _, reference in line.sources) == sorted(sources)


@pytest.mark.parametrize(
    ("least", "most", "unit", "said"),
    [(1, 1, "weeks", "1 week"), (2, 4, "weeks", "2 to 4 weeks"), (12, 12, "days", "12 days"), (1, 1, "years", "1 year")],
)
def test_a_time_is_said_in_its_own_unit(least: float, most: float, unit: str, said: str) -> None:
    assert time_words(load_body_map(), Time.model_validate({"least": least, "most": most, "unit": unit})) == said


def test_the_browser_knows_every_colour_of_the_figures() -> None:
    script = (ASSETS / "evidence.js").read_text("utf-8")

    known = set(re.findall(r'"(#[0-9a-f]{6})": "--', script))
    assert known == set(COLOURS.values())
