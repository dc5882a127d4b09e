"""The tables of the evidence: what a person reads is what the data files say, and it stands there without script."""

import re
from collections.abc import Iterator
from html import unescape

import pytest

from bodymap.board.evidence_table import render_evidence
from bodymap.content.evidence import lines, rows
from bodymap.model.body_map import BodyMap
from bodymap.pages.words import render_words
from bodymap.settings import Settings


@pytest.fixture(scope="module")
def page(body_map: BodyMap) -> str:
    return str(render_evidence(body_map, Settings()))


def plain(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def table(page: str, number: int) -> Iterator[list[str]]:
    """The words of each cell, row by row, headings among them."""
    for row in re.findall(r"<tr.*?</tr>", page.split("<table")[number], re.DOTALL):
        yield [plain(cell) for cell in re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL)]


def test_the_table_says_what_the_data_say(page: str, body_map: BodyMap) -> None:
    head, *body = table(page, 1)

    assert head == ["Problem", *(benefit.name for benefit in body_map.benefits.values()), "Guideline"]
    said = {"against": "Against", "differ": "Differ", "none": "none"}
    assert body == [
        [f"{row.condition.name} {row.condition.clinical_name}", *(cell.label for cell in row.cells), said[row.guideline]]
        for row in rows(body_map)
    ]


def test_steps_and_words_stand_in_every_cell_that_is_a_goal(page: str, body_map: BodyMap) -> None:
    shown = [cell.symbol for row in rows(body_map) for cell in row.cells]
    codes = [code for condition in body_map.conditions.values() for code in condition.benefits.values()]

    first = page.split("<table")[1]
    for symbol in ("C3", "C2", "C1", "untested", "C0"):
        assert first.count(f"bm-sure-{symbol}") == shown.count(symbol) > 0
    assert first.count("If it helps, a change often shows early") == 26 - 1 - 1 - 3  # no goal, no benefit, not tested
    assert first.count(">not a goal<") == codes.count("NA")
    assert (first.count(">Against<"), first.count(">Differ<")) == (2, 2)


def test_the_trials_table_has_every_line_and_every_gap(page: str, body_map: BodyMap) -> None:
    head, *body = table(page, 2)

    assert head == ["Problem", "Sessions", "Over how long", "How long effects were seen", "Sources"]
    assert len(body) == len(lines(body_map))
    found = {row[0]: row[1:] for row in body}
    assert found["Whiplash Whiplash-associated disorder (grade I-II)"] == [
        "6",
        "3 weeks",
        "Not seen up to 12 months",
        "Sterling and others, 2015",
    ]
    assert found["Jaw muscle pain Myofascial temporomandibular disorder (TMD)"] == ["No checked number from trials"]
    assert found["Tight muscles Muscle tightness, increased resting muscle tension"] == [
        "1 to 5",
        "not said",
        "not said",
        "Trials together, none is named",
    ]


def test_every_name_leads_to_the_words_of_its_condition(page: str, body_map: BodyMap) -> None:
    for condition in body_map.conditions:
        assert f'href="#about-{condition}"' in page
        assert page.count(f'id="about-{condition}"') == 1


def test_its_ids_are_its_own(page: str, body_map: BodyMap) -> None:
    ids = re.findall(r' id="([^"]+)"', page)
    words = re.findall(r' id="([^"]+)"', render_words(body_map, Settings()))

    assert len(ids) == len(set(ids))
    assert not set(ids) & set(words)


def test_nothing_that_needs_script_shows_without_it(page: str) -> None:
    assert re.search(r'<form class="bm-ev-tools"[^>]* hidden>', page)
    assert re.search(r"<form [^>]*data-closing hidden>", page)
    assert "aria-sort" not in page, "the script makes the headings buttons"


def test_a_place_without_conditions_cannot_be_put_first(page: str) -> None:
    assert '<option value="lower-back">' in page
    assert '<option value="chest">' not in page


def test_words_of_the_data_are_text(body_map: BodyMap) -> None:
    told = body_map.conditions["tennis-elbow"].model_copy(update={"name": "<img src=x>"})
    changed = body_map.model_copy(update={"conditions": {**body_map.conditions, "tennis-elbow": told}})

    page = str(render_evidence(changed, Settings()))

    assert "<img" not in page
    assert "&lt;img src=x&gt;" in page
