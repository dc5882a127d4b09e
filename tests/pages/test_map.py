"""The page as a value: everything there once, headings in order, words as text."""

import html
import json
import re
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise
from typing import Literal

import pytest

from bodymap.content.explanation import red_flags
from bodymap.content.review import review_line
from bodymap.model.body_map import BodyMap
from bodymap.pages.map import render_map, render_page
from bodymap.pages.words import render_words
from bodymap.settings import Settings
from tests.made_up import turned, with_changed


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
    sources = [f"source-{number}" for number in range(1, len(body_map.references) + 1)]
    assert set(body_map.conditions) | set(sources) | set(body_map.regions) <= set(ids)
    for condition in body_map.conditions.values():
        assert page.count(condition.feels_like.replace("'", "&#39;")) == 1, condition.id


def test_a_source_is_said_in_plain_words_or_where_it_has_no_link_so_that_it_can_be_found(page: str, body_map: BodyMap) -> None:
    entries = re.findall(r'<li id="source-(\d+)">(.*?)</li>', page)

    assert [int(number) for number, _ in entries] == list(range(1, len(body_map.references) + 1))
    for (_, entry), reference in zip(entries, body_map.references.values(), strict=True):
        said = reference.short if reference.link else reference.citation
        assert html.unescape(entry.partition(" <a ")[0]) == said
        assert (f'href="{reference.link}"' in entry) == bool(reference.link)


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

    assert line.startswith("Reviewed by A. Example, physiotherapist on 28 November 2026.")


def cards(words: str) -> dict[str, tuple[str, str]]:
    """What stands on each folded card of a condition, in the order of the page: how sure it says it is, and where it is used."""
    found = re.findall(
        r'(?s)<details class="bm-card" id="([^"]+)" data-condition="[^"]+" data-regions="([^"]*)".*?<summary>(.*?)</summary>', words
    )
    return {name: (re.findall(r'class="bm-sure">.*?</svg>(.*?)</span>', summary)[0], regions) for name, regions, summary in found}


def test_a_folded_card_says_the_surest_of_its_benefits(body_map: BodyMap) -> None:
    benefits = dict(zip(body_map.benefits, ("C0", "C3", "NA", "C1"), strict=True))
    shown = with_changed(body_map, "conditions", "backache", benefits=benefits)

    assert cards(render_words(shown, Settings()))["backache"][0] == "Moderately sure"
    assert cards(render_words(body_map, Settings()))["backache"][0] == "We do not know yet"


@pytest.mark.parametrize("parts", [(), ("conditions",)])
def test_cards_stand_surest_first_and_of_equals_those_that_a_guideline_advises_against_last(
    parts: tuple[str, ...], body_map: BodyMap
) -> None:
    found = cards(render_words(turned(body_map, *parts), Settings()))

    told = [body_map.conditions[name] for name in found]
    ranks = [(("C3", "C2", "C1", "C0").index(each.highest), bool(each.guideline and each.guideline.says == "against")) for each in told]
    assert len(found) == len(body_map.conditions)
    assert ranks == sorted(ranks)
    assert all(regions == " ".join(body_map.conditions[name].regions) for name, (_, regions) in found.items())


def test_points_have_the_numbers_of_the_picture_from_1_in_each_place_core_ones_first(body_map: BodyMap) -> None:
    shown = turned(body_map, "trigger_points")
    words, drawing = render_words(shown, Settings()), render_map(shown, Settings())

    told = re.findall(r'(?s)<details class="bm-card bm-point" id="([^"]+)".*?<b class="bm-pebble" aria-hidden="true">(\d+)</b>', words)
    drawn = re.findall(r'<g data-point="([^"]+)"[^>]* data-number="(\d+)"', drawing)
    assert dict(told) == dict(drawn)
    assert len(told) == len(body_map.trigger_points)
    for region in body_map.regions:
        here = [(name, number) for name, number in told if body_map.trigger_points[name].region == region]
        assert [number for _, number in here] == [str(place) for place in range(1, len(here) + 1)]
        core = [body_map.trigger_points[name].core for name, _ in here]
        assert core == sorted(core, reverse=True)


def test_red_flags_stand_before_benefits(page: str) -> None:
    region = page[page.index('id="lower-back"') :]

    assert region.index("bm-flags") < region.index("What IMS is used for here")


def test_each_sign_stands_once_for_all_places_with_those_it_belongs_to(body_map: BodyMap) -> None:
    words = render_words(body_map, Settings())
    flags = words[words.index('aria-labelledby="get-help"') :].split("</section>")[0]

    signs = [(sign, flag.regions) for level in red_flags(body_map, body_map.regions).values() for flag in level for sign in flag.signs]
    rows = re.findall(r"<li(?: data-regions=\"([^\"]*)\")?>(.*?)</li>", flags)

    assert [(unescape(sign), tuple(regions.split()) or "all") for regions, sign in rows] == signs


def test_emergency_rows_never_fold(body_map: BodyMap) -> None:
    words = render_words(body_map, Settings())
    for section in re.findall(r'<section class="bm-flags".*?</section>', words, re.DOTALL):
        unfolded = section[: section.index("<details")] if "<details" in section else section
        assert re.search(r"<li>You are very unwell with fever", unfolded)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("", "Call your local emergency number or crisis line."),
        ("988", 'Call <a href="tel:988">988</a>.'),
        ("116 123", 'Call <a href="tel:116123">116 123</a>.'),
    ],
)
def test_thoughts_of_ending_ones_life_stand_apart_from_the_signs_with_the_crisis_line(line: str, said: str, body_map: BodyMap) -> None:
    words = render_words(body_map, Settings(crisis_line=line, emergency_number="911"))

    for section in re.findall(r'<section class="bm-flags".*?</section>', words, re.DOTALL):
        unfolded = section.split("<details")[0]
        assert "<p" in unfolded
        assert re.sub(r"<p[^>]*>", "", unfolded[unfolded.index("<p") :]).startswith(
            f"If you have thoughts of ending your life, please talk to someone now. {said}</p>"
        )
        assert "ending your life" not in "".join(re.findall(r"<li.*?</li>", section))


def test_what_to_do_is_said_once_before_its_signs(body_map: BodyMap) -> None:
    words = render_words(body_map, Settings(emergency_number="911"))
    card = words[words.index('data-condition="back-radiculopathy"') :].split("</details>")[0]
    first = card[card.index("When IMS is not the first step") :].split("</section>")[0]

    assert [unescape(text) for text in re.findall(r"(?<=>)[^<>]*\w[^<>]*(?=<)", first)] == [
        "Call 911 now:",
        "You have new bladder or bowel trouble, or numbness between your legs.",
        "You have signs in both legs, or weakness that grows fast.",
        "See a doctor today:",
        "You have a new foot drop, which means that you cannot lift your foot well.",
    ]


def test_the_emergency_number_is_the_clinics_or_a_sentence(body_map: BodyMap) -> None:
    assert 'href="tel:112"' in render_words(body_map, Settings(emergency_number="112"))
    plain = render_words(body_map, Settings())
    assert "tel:" not in plain
    assert "Call your local emergency number." in plain


def test_regions_without_conditions_send_to_a_doctor(page: str) -> None:
    chest = re.findall(r'<section class="bm-card bm-none" data-regions="chest">.*?</section>', page, re.DOTALL)[0]

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


CLINIC = Settings(
    clinic_name="Harbour <Street>",
    clinic_phone="(604) 555-0100",
    college="College of Examples",
    registration_numbers="12, 34",
    country="Ontario",
    corrections="errors@clinic.example",
    booking="https://clinic.example/book?about={region}&from=map",
    base_url="https://clinic.example/map",
    accent="#005eb8",
)


@pytest.fixture(scope="session")
def clinic_page(body_map: BodyMap) -> str:
    return render_page(body_map, CLINIC, css="", script="")


def test_the_page_says_who_is_responsible(clinic_page: str, body_map: BodyMap) -> None:
    foot = clinic_page[clinic_page.index("<footer") :]

    for said in ("Harbour &lt;Street&gt;", "College: College of Examples", "Registration: 12, 34", "Country: Ontario", body_map.page.sells):
        assert said in foot
    assert 'Phone: <a href="tel:6045550100">(604) 555-0100</a>' in foot
    assert 'Write to <a href="mailto:errors@clinic.example">errors@clinic.example</a>.' in foot
    assert body_map.page.not_reviewed in foot
    assert body_map.about.version in foot
    assert body_map.page.may_sell not in foot


def test_the_page_of_nobody_says_so(page: str, body_map: BodyMap) -> None:
    foot = page[page.index("<footer") :]

    for said in (
        body_map.page.nobody_responsible,
        body_map.page.may_sell,
        body_map.page.report_error_to_clinic,
        body_map.page.not_reviewed,
    ):
        assert said in foot
    assert "mailto:" not in foot
    assert "tel:" not in foot


def test_the_clinics_name_stands_in_the_place_of_the_maps(clinic_page: str, body_map: BodyMap) -> None:
    assert f">{body_map.page.brand}</a>" not in clinic_page
    assert "</svg>Harbour &lt;Street&gt;</a>" in clinic_page


def test_each_place_with_conditions_ends_with_a_way_to_ask(clinic_page: str, body_map: BodyMap) -> None:
    sections = re.findall(r'<section class="bm-(?:about|card bm-none)".*?</section>', clinic_page, re.DOTALL)

    assert len(sections) == len(body_map.regions)
    for section, region in zip(sections, body_map.regions.values(), strict=True):
        assert section.count('class="bm-ask"') == (0 if region.listed == "none" else 1), region.id
        if region.listed != "none":
            assert section.rstrip().removesuffix("</section>").rstrip().endswith("</span></p>")
    back = next(section for section in sections if 'data-regions="neck-back"' in section)
    assert 'href="https://clinic.example/book?about=Back%20of%20the%20neck&amp;from=map"' in back


def test_nothing_can_be_booked_in_or_next_to_a_warning(clinic_page: str) -> None:
    for part in clinic_page.split('<section class="bm-flags"')[1:]:
        after = part.split("</section>", 1)
        assert "clinic.example/book" not in after[0]
        assert not after[1].lstrip().startswith('<p class="bm-ask"')


def test_without_a_booking_address_there_is_no_button(page: str, body_map: BodyMap) -> None:
    assert body_map.page.ask not in page


def test_a_booking_address_without_the_place_tells_nothing(body_map: BodyMap) -> None:
    words = render_words(body_map, Settings(booking="https://clinic.example/book"))

    assert 'href="https://clinic.example/book"' in words
    assert body_map.page.ask_tells not in words


def test_search_engines_are_given_title_description_and_address(clinic_page: str, page: str, body_map: BodyMap) -> None:
    head = clinic_page[: clinic_page.index("<body")]

    assert head.count("<title>") == head.count('name="description"') == 1
    assert '<link rel="canonical" href="https://clinic.example/map/">' in head
    assert 'property="og:image" content="https://clinic.example/map/share.png"' in head
    assert head.index("charset") < head.index("<title>") < head.index("<style>")
    assert 'rel="canonical"' not in page
    assert "og:image" not in page
    assert body_map.page.title in page


def test_structured_data_is_data_and_cannot_end_its_element(clinic_page: str) -> None:
    text = re.findall(r'<script type="application/ld\+json">(.*?)</script>', clinic_page)[0]

    assert json.loads(text)["publisher"]["name"] == "Harbour <Street>"
    assert "<" not in text


@pytest.mark.parametrize(("theme", "colours"), [("auto", ["#fdfcfa", "#111817"]), ("light", ["#fdfcfa"]), ("dark", ["#111817"])])
def test_the_browsers_own_bar_has_the_colour_of_the_page(
    theme: Literal["auto", "light", "dark"], colours: list[str], body_map: BodyMap
) -> None:
    head = render_page(body_map, Settings(theme=theme), css="", script="").split("</head>")[0]

    assert re.findall(r'name="theme-color" content="(#\w+)"', head) == colours


def test_the_clinics_colour_stands_after_the_style_sheet(clinic_page: str, page: str) -> None:
    assert clinic_page.index("<style></style>") < clinic_page.index("<style>.bodymap{--accent:#005eb8")
    assert "%23005eb8" in clinic_page
    assert "--accent:" not in page
