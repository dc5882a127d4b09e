"""The evidence at a glance as values: what the figures and lines hold is what the data files hold."""

import json
import re

import plotly.graph_objects as go
import pytest

from bodymap.board.evidence_figure import COLOURS, GUIDELINE, matrix
from bodymap.board.timeline_figure import timeline
from bodymap.content.evidence import Cell, Line, Row, lines, rows, time_words
from bodymap.model.body_map import BodyMap
from bodymap.model.clinical import CERTAINTIES, EARLY_RESPONSE, Guideline
from bodymap.model.trials import Course, Span, Time, Trials
from bodymap.site.assets import ASSETS
from tests.made_up import turned, with_changed


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


def cells(body_map: BodyMap, *codes: tuple[str, str | None, str, str]) -> tuple[Cell, ...]:
    """Cells in the order of the benefits; each code with its picture, its label and the words of which code are its sentence."""
    words = {str(code): each.sentence for code, each in body_map.certainties.items()}
    words |= {"not tested": body_map.not_tested.sentence, "early": body_map.benefits[EARLY_RESPONSE].statement}
    return tuple(
        Cell(benefit, code, picture, label, words[sentence])  # type: ignore[arg-type]
        for benefit, (code, picture, label, sentence) in zip(body_map.benefits, codes, strict=True)
    )


def test_a_row_holds_what_the_files_say_of_its_condition(body_map: BodyMap) -> None:
    made = {row.condition.id: row for row in rows(body_map)}
    references = list(body_map.references)

    def sources(*names: str) -> tuple[tuple[int, object], ...]:
        return tuple((references.index(name) + 1, body_map.references[name]) for name in names)

    not_a_goal, sure = ("NA", None, "not a goal", "NA"), ("C3", "C3", "Moderately sure", "C3")
    unsure, untested = ("C1", "C1", "We do not know yet", "C1"), ("C1", "untested", "Not tested", "not tested")
    shows = "If it helps, a change often shows early"
    assert made["tennis-elbow"] == Row(
        body_map.conditions["tennis-elbow"],
        cells(body_map, not_a_goal, sure, not_a_goal, ("C3", None, shows, "early")),
        "none",
        sources("navarro-santana-elbow-2020", "ma-2024"),  # type: ignore[arg-type]
    )
    assert made["rheumatoid-arthritis-stiffness"] == Row(
        body_map.conditions["rheumatoid-arthritis-stiffness"],
        cells(body_map, not_a_goal, not_a_goal, untested, not_a_goal),
        "none",
        sources("casimiro-2005", "ramos-2018", "peter-2021"),  # type: ignore[arg-type]
    )
    assert made["back-radiculopathy"] == Row(
        body_map.conditions["back-radiculopathy"],
        cells(body_map, unsure, not_a_goal, unsure, ("C1", None, shows, "early")),
        "against",
        sources("mahmoudzadeh-2016", "nice-ng59"),  # type: ignore[arg-type]
    )
    assert made["backache"].guideline == "differ"


def test_rows_stand_surest_first_unless_asked_otherwise(body_map: BodyMap) -> None:
    shown = turned(body_map, "conditions")

    found = names(shown, "surest")

    assert [row.condition.id for row in rows(shown)] == found
    codes = [CERTAINTIES.index(shown.conditions[name].highest) for name in found]
    assert codes == sorted(codes)
    assert codes != [CERTAINTIES.index(condition.highest) for condition in shown.conditions.values()], "the file has another order"


def test_rows_stand_by_name_as_a_person_reads_it(body_map: BodyMap) -> None:
    shown = with_changed(body_map, "conditions", "whiplash", name="a stiff neck after a crash")

    found = [row.condition.name for row in rows(shown, "name")]

    assert found[0] == "a stiff neck after a crash", "small letters stand among the capitals"
    assert [name.lower() for name in found] == sorted(name.lower() for name in found)


@pytest.mark.parametrize("parts", [(), ("conditions",)])
def test_rows_stand_by_one_benefit_the_surest_first_and_no_goal_last(parts: tuple[str, ...], body_map: BodyMap) -> None:
    for benefit in set(body_map.benefits) - {EARLY_RESPONSE}:
        codes = [condition.benefits[benefit] for condition in (row.condition for row in rows(turned(body_map, *parts), benefit))]

        assert codes == sorted(codes, key=("C3", "C2", "C1", "C0", "NA").index)


@pytest.mark.parametrize("parts", [(), ("conditions",)])
def test_rows_stand_by_guideline_those_against_first_and_equals_surest_first(parts: tuple[str, ...], body_map: BodyMap) -> None:
    guideline = Guideline(says="differ", words="They differ.", references=("nice-ng59",))
    shown = turned(with_changed(body_map, "conditions", "tennis-elbow", guideline=guideline), *parts)

    made = rows(shown, "guideline")

    says = [row.guideline for row in made]
    assert says == sorted(says, key=("against", "differ", "none").index)
    order = names(shown, "surest")
    for word in ("against", "differ", "none"):
        equals = [row.condition.id for row in made if row.guideline == word]
        assert len(equals) > 1
        assert equals == sorted(equals, key=order.index)


@pytest.mark.parametrize("order", ["surest", "name", "movement", "guideline"])
def test_a_regions_conditions_come_first_and_both_parts_stand_in_the_order_asked_for(order: str, body_map: BodyMap) -> None:
    found, usual = names(body_map, order, "knee-front"), names(body_map, order)

    here = [name for name in usual if "knee-front" in body_map.conditions[name].regions]
    assert 0 < len(here) < len(usual)
    assert found == here + [name for name in usual if name not in here]


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


def told(body_map: BodyMap, **course: object) -> Line:
    """The line of a condition with one course."""
    trials = Trials(id="whiplash", courses=(Course.model_validate({"references": ["sterling-2015", "couto-2014"], **course}),))
    shown = body_map.model_copy(update={"trials": {**body_map.trials, "whiplash": trials}})
    (line,) = (line for line in lines(shown) if line.condition.id == "whiplash")
    return line


def test_a_line_holds_its_course_and_its_sources_by_number(body_map: BodyMap) -> None:
    course = Course(sessions=Span(least=2, most=2), references=("sterling-2015", "couto-2014"))

    assert told(body_map, sessions={"least": 2, "most": 2}) == Line(
        condition=body_map.conditions["whiplash"],
        course=course,
        gap=None,
        sessions="2",
        length=None,
        seen=(),
        sources=((2, body_map.references["couto-2014"]), (11, body_map.references["sterling-2015"])),
    )


@pytest.mark.parametrize(
    ("course", "said"),
    [
        ({"sessions": {"least": 1, "most": 1}}, "1"),
        ({"sessions": {"least": 1, "most": 2}}, "1 to 2"),
        ({"sessions": {"least": 7.9, "most": 7.9, "rough": "average"}}, "7.9 on average"),
        ({"sessions": {"least": 4, "most": 6, "rough": "about"}}, "about 4 to 6"),
        ({"per_week": {"least": 1, "most": 1}}, "once a week"),
        ({"per_week": {"least": 1, "most": 2}}, "1 to 2 times a week"),
        ({"per_week": {"least": 2, "most": 2}}, "2 times a week"),
        ({"electric": True}, "with an electric current"),
        (
            {"sessions": {"least": 3, "most": 3}, "per_week": {"least": 1, "most": 1}, "electric": True},
            "3, once a week, with an electric current",
        ),
        ({}, None),
    ],
)
def test_sessions_are_said_as_far_as_they_are_known(course: dict[str, object], said: str | None, body_map: BodyMap) -> None:
    assert told(body_map, **course).sessions == said


def weeks(least: float, most: float) -> dict[str, object]:
    return {"least": least, "most": most, "unit": "weeks"}


@pytest.mark.parametrize(
    ("course", "said"),
    [
        ({"seen": weeks(0, 0)}, ("Seen right after the course",)),
        ({"seen": weeks(1, 1)}, ("Seen up to 1 week",)),
        ({"seen": weeks(0, 4)}, ("Seen up to 0 to 4 weeks",)),
        ({"not_seen": [weeks(4, 4)]}, ("Not seen at 4 weeks",)),
        ({"not_seen": [weeks(0, 1)]}, ("Not seen up to 1 week",)),
        ({"not_seen": [weeks(0, 12)]}, ("Not seen up to 12 weeks",)),
        ({"not_seen": [weeks(1, 1), weeks(6, 12)]}, ("Not seen at 1 week, at 6 to 12 weeks",)),
        ({"no_difference": True}, ("Needling made no measurable difference",)),
        (
            {"seen": weeks(2, 2), "not_seen": [weeks(6, 6)], "no_difference": True},
            ("Seen up to 2 weeks", "Not seen at 6 weeks", "Needling made no measurable difference"),
        ),
        ({}, ()),
    ],
)
def test_what_was_seen_and_what_was_not_is_said(course: dict[str, object], said: tuple[str, ...], body_map: BodyMap) -> None:
    assert told(body_map, **course).seen == said


def test_the_length_of_a_course_is_said_where_it_is_known(body_map: BodyMap) -> None:
    assert told(body_map, length=weeks(2, 4)).length == "2 to 4 weeks"
    assert told(body_map).length is None


@pytest.mark.parametrize(("gap", "said"), [("untested", "No tested schedule"), ("not-said", "No checked number from trials")])
def test_a_gap_is_a_line_that_says_why(gap: str, said: str, body_map: BodyMap) -> None:
    trials = Trials.model_validate({"id": "whiplash", "gap": gap})
    shown = body_map.model_copy(update={"trials": {**body_map.trials, "whiplash": trials}})

    (line,) = (line for line in lines(shown) if line.condition.id == "whiplash")

    assert line == Line(body_map.conditions["whiplash"], None, said, None, None, (), ())


def test_lines_stand_in_the_order_of_the_conditions_each_course_in_its_own(body_map: BodyMap) -> None:
    shown = turned(body_map, "conditions", "trials")

    found = [(line.condition.id, line.course) for line in lines(shown)]

    assert found == [(name, course) for name in names(shown, "surest") for course in (shown.trials[name].courses or (None,))]


@pytest.mark.parametrize(
    ("least", "most", "unit", "said"),
    [
        (1, 1, "days", "1 day"),
        (1, 1, "weeks", "1 week"),
        (1, 1, "months", "1 month"),
        (1, 1, "years", "1 year"),
        (12, 12, "days", "12 days"),
        (2, 4, "weeks", "2 to 4 weeks"),
        (1, 2, "months", "1 to 2 months"),
        (0, 1, "years", "0 to 1 years"),
        (0.5, 0.5, "years", "0.5 years"),
    ],
)
def test_a_time_is_said_in_its_own_unit(least: float, most: float, unit: str, said: str, body_map: BodyMap) -> None:
    assert time_words(body_map, Time.model_validate({"least": least, "most": most, "unit": unit})) == said


def test_the_browser_knows_every_colour_of_the_figures() -> None:
    script = (ASSETS / "evidence" / "colours.js").read_text("utf-8")

    known = set(re.findall(r'"(#[0-9a-f]{6})": "--', script))
    assert known == set(COLOURS.values())
