"""The page as a value: everything there once, headings in order, words as text."""

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from bodymap.model import BodyMap
from bodymap.render import render_map, render_page, render_words, review_line
from bodymap.settings import Settings


class Outline(HTMLParser):
    """Ids, headings and links of a page, in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.headings: list[int] = []
        self.links: list[str] = []
        self.styled: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "a":
            self.links.append(given.get("href") or "")
        if "style" in given or any(name.startswith("on") for name in given):
            self.styled.append(tag)


@pytest.fixture(scope="session")
def page(body_map: BodyMap) -> str:
    return render_page(body_map, Settings(), css="", script="")


def test_every_condition_and_every_source_stands_in_the_page_once(page: str, body_map: BodyMap) -> None:
    ids = Outline(page).ids

    assert len(ids) == len(set(ids))
    assert set(body_map.conditions) | set(body_map.references) | set(body_map.regions) <= set(ids)
    for condition in body_map.conditions.values():
        assert page.count(condition.feels_like.replace("'", "&#39;")) == 1, condition.id


def test_every_link_inside_the_page_leads_somewhere(page: str) -> None:
    outline = Outline(page)

    dead = {link for link in outline.links if link.startswith("#") and link[1:] not in outline.ids}

    assert dead == set()


def test_there_is_one_first_heading_and_no_level_is_skipped(page: str) -> None:
    levels = Outline(page).headings

    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_no_element_carries_style_or_events(page: str) -> None:
    assert Outline(page).styled == []


def test_every_place_says_that_no_clinician_has_reviewed_it(page: str, body_map: BodyMap) -> None:
    assert page.count("Not yet reviewed by a clinician.") >= len(body_map.regions) + 1


def test_a_review_is_named_once_there_is_one(body_map: BodyMap) -> None:
    about = body_map.about.model_copy(update={"reviewed_by": "A. Example, physiotherapist", "reviewed_on": body_map.about.dated})

    line = review_line(body_map.model_copy(update={"about": about}))

    assert line.startswith("Reviewed by A. Example, physiotherapist on 23 November 2026.")


def test_red_flags_stand_before_benefits(page: str) -> None:
    region = page[page.index('id="lower-back"') :]

    assert region.index("bm-flags") < region.index("What IMS is used for here")


def test_emergency_rows_never_fold(body_map: BodyMap) -> None:
    words = render_words(body_map, Settings())
    for section in re.findall(r'<section class="bm-flags".*?</section>', words, re.DOTALL):
        unfolded = section[: section.index("<details")] if "<details" in section else section
        assert "thoughts of ending your life" in unfolded


def test_the_emergency_number_is_the_clinics_or_a_sentence(body_map: BodyMap) -> None:
    assert 'href="tel:112"' in render_words(body_map, Settings(emergency_number="112"))
    plain = render_words(body_map, Settings())
    assert "tel:" not in plain
    assert "Call your local emergency number." in plain


def test_regions_without_conditions_send_to_a_doctor(page: str) -> None:
    chest = page[page.index('id="chest"') : page.index('id="abdomen"')]

    assert "This map cannot explain pain here" in chest
    assert "doctor" in chest


def test_words_from_data_are_text_never_markup(body_map: BodyMap) -> None:
    attack = "<img src=x onerror=alert(1)>"
    region = body_map.regions["abdomen"].model_copy(update={"explanation": attack, "name": attack, "clinical_name": attack})
    hostile = body_map.model_copy(update={"regions": {**body_map.regions, "abdomen": region}})

    assert "<img" not in render_words(hostile, Settings()) + render_map(hostile, Settings())


def test_a_second_widget_shares_no_id_with_the_first(body_map: BodyMap) -> None:
    settings = Settings()
    one = Outline(render_map(body_map, settings, prefix="one-") + render_words(body_map, settings, prefix="one-"))
    two = Outline(render_map(body_map, settings, prefix="two-") + render_words(body_map, settings, prefix="two-"))

    assert set(one.ids) & set(two.ids) == set()
    assert all(name.startswith("one-") for name in one.ids)
