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


def answer(words: str, region: str) -> str:
    """What stands in the answer of a region."""
    start = words.index(f'<section class="bm-answer" id="{region}"')
    end = words.find('<section class="bm-answer"', start + 1)
    return words[start : end if end > 0 else words.index('<div class="bm-store">')]


def rows(answer: str) -> dict[str, str]:
    """The folded rows of conditions in an answer, in the order of the page."""
    return dict(re.findall(r'(?s)<details class="bm-row" data-about="([^"]+)"><summary>(.*?)</summary>', answer))


def test_a_row_says_the_short_name_what_ims_may_do_how_sure_and_for_how_long(page: str) -> None:
    row = rows(answer(page, "lower-back"))["back-radiculopathy"]

    assert " ".join(re.sub(r"<[^>]+>", " ", row).split()) == (
        "Sciatica, pain down the leg Might help some people, added to physiotherapy "
        "We do not know yet to 2 months, 1 trial Guideline against"
    )
    assert row.startswith("<h4>Sciatica")


def test_a_row_is_as_sure_as_the_benefit_that_its_words_speak_of(body_map: BodyMap) -> None:
    assert 'bm-sure-C2">Not very sure' in rows(answer(render_words(body_map, Settings()), "lower-back"))["myofascial-pain"]
    benefits = {**body_map.conditions["myofascial-pain"].benefits, "long-lasting-pain": "C1"}
    weaker = with_changed(body_map, "conditions", "myofascial-pain", benefits=benefits)

    assert 'bm-sure-C1">We do not know yet' in rows(answer(render_words(weaker, Settings()), "lower-back"))["myofascial-pain"]


def test_home_places_come_first_then_surer_ones_general_ones_after_and_what_was_not_tested_last(page: str) -> None:
    assert list(rows(answer(page, "lower-back"))) == [
        *("chronic-back-pain", "backache", "back-radiculopathy", "hip-buttock-pain"),
        *("reduced-range-of-motion", "muscle-tightness", "myofascial-pain", "chronic-neuropathic-pain", "minor-sports-strain"),
        *("minimal-muscle-damage", "unable-to-exercise"),
    ]


def test_what_was_not_tested_or_gained_nothing_is_folded_with_its_number(page: str) -> None:
    folded = re.search(r'(?s)<details class="bm-fold"><summary>([^<]*)</summary>(.*?)<section', answer(page, "lower-back"))

    assert folded is not None
    assert folded[1] == "Often asked about: not tested, or no extra benefit (2)"
    assert list(rows(folded[2])) == ["minimal-muscle-damage", "unable-to-exercise"]


def test_where_nothing_else_is_listed_it_stands_open(page: str, body_map: BodyMap) -> None:
    front = answer(page, "neck-front")

    assert list(rows(front)) == ["whiplash"]
    assert "Often asked about" not in front
    assert body_map.page.what_ims_may_do_here in front


def test_the_words_of_a_condition_name_it_in_full_and_say_what_we_know_below_the_name(page: str, body_map: BodyMap) -> None:
    words = page[page.index('<article class="bm-in" id="back-radiculopathy"') :].split("</article>")[0]
    said = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", words))

    condition = body_map.conditions["back-radiculopathy"]
    assert f"{condition.name}. {condition.clinical_name}. What we know about needling and {condition.in_heading}:" in said


def test_points_have_the_numbers_of_the_picture_from_1_in_each_place_core_ones_first(body_map: BodyMap) -> None:
    shown = turned(body_map, "trigger_points")
    words, drawing = render_words(shown, Settings()), render_map(shown, Settings())

    told = re.findall(r'(?s)<details class="bm-row" id="([^"]+)" data-point.*?<b class="bm-pebble" aria-hidden="true">(\d+)</b>', words)
    drawn = re.findall(r'<g data-point="([^"]+)"[^>]* data-number="(\d+)"', drawing)
    assert dict(told) == dict(drawn)
    assert len(told) == len(body_map.trigger_points)
    for region in body_map.regions:
        here = [(name, number) for name, number in told if body_map.trigger_points[name].region == region]
        assert [number for _, number in here] == [str(place) for place in range(1, len(here) + 1)]
        core = [body_map.trigger_points[name].core for name, _ in here]
        assert core == sorted(core, reverse=True)


def test_emergencies_stand_before_benefits(page: str, body_map: BodyMap) -> None:
    for region in body_map.regions.values():
        told = answer(page, region.id)

        later = body_map.page.what_ims_may_do_here if region.listed != "none" else body_map.page.cannot_explain
        assert told.index('class="bm-now"') < told.index(f"<h3>{later}"), region.id


def signs_of(html: str) -> list[str]:
    return [unescape(sign) for sign in re.findall(r"<li[^>]*>(.*?)</li>", html)]


def test_each_place_has_its_own_signs_then_those_of_all_in_short_and_in_full(page: str, body_map: BodyMap) -> None:
    for region in body_map.regions:
        flags = red_flags(body_map, [region])
        own = [flag for flag in flags["emergency"] if flag.regions != "all"]
        shared = [flag for flag in flags["emergency"] if flag.regions == "all"]
        box = answer(page, region).split('<section class="bm-now"')[1].split("</section>")[0]
        short, full = box.split('<details class="bm-full">')

        assert signs_of(short) == [sign for flag in own or shared for sign in flag.short or flag.signs], region
        assert own == [] or "Whatever hurts:</b> severe illness with fever or confusion" in short
        assert "\u2026" not in short
        assert signs_of(full.split("</details>")[0]) == [sign for flag in own + shared for sign in flag.signs], region


def test_all_other_flags_stand_in_one_fold_that_says_how_many(page: str, body_map: BodyMap) -> None:
    flags = red_flags(body_map, ["neck-back"])
    others = [sign for level in ("today", "before-needling") for flag in flags[level] for sign in flag.signs]
    fold = answer(page, "neck-back").split('<section class="bm-now"')[1].split("<details>")[1].split("</details>")[0]

    assert f"See a doctor first ({len(others)})" in fold
    assert signs_of(fold) == others
    assert fold.index("See a doctor today if") < fold.index("See a doctor before needling if")


def test_emergency_signs_never_fold(body_map: BodyMap) -> None:
    for section in re.findall(r'<section class="bm-now".*?</section>', render_words(body_map, Settings()), re.DOTALL):
        unfolded = section.split("<details")[0].lower()
        assert "severe illness with fever or confusion" in unfolded


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("", "Please call your local emergency number or crisis line."),
        ("988", 'Please call <a href="tel:988">988</a>.'),
        ("116 123", 'Please call <a href="tel:116123">116 123</a>.'),
    ],
)
def test_thoughts_of_ending_ones_life_stand_apart_from_the_signs_with_the_crisis_line(line: str, said: str, body_map: BodyMap) -> None:
    words = render_words(body_map, Settings(crisis_line=line, emergency_number="911"))

    for section in re.findall(r'<section class="bm-now".*?</section>', words, re.DOTALL):
        unfolded = section.split("<details")[0]
        assert f'<p class="bm-crisis">Thoughts of ending your life? {said}</p>' in unfolded
        assert "ending your life" not in "".join(re.findall(r"<li.*?</li>", section))


def test_what_to_do_is_said_once_before_its_signs(body_map: BodyMap) -> None:
    words = render_words(body_map, Settings(emergency_number="911"))
    card = words[words.index('data-condition="back-radiculopathy"') :].split("</article>")[0]
    first = card[card.index(body_map.page.not_first_step) :].split('<div class="bm-folds"')[0]

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
    chest = answer(page, "chest")

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


def test_each_place_with_conditions_has_a_way_to_ask_after_its_answer(clinic_page: str, body_map: BodyMap) -> None:
    for region in body_map.regions.values():
        told = answer(clinic_page, region.id)
        assert told.count("clinic.example/book") == (0 if region.listed == "none" else 1), region.id
        if region.listed != "none":
            assert told.index(body_map.page.risks_in_numbers) < told.index("clinic.example/book")
            assert body_map.page.ask_tells in told
    assert 'href="https://clinic.example/book?about=Back%20of%20the%20neck&amp;from=map"' in answer(clinic_page, "neck-back")


def test_nothing_can_be_booked_in_or_next_to_a_warning(clinic_page: str) -> None:
    for part in clinic_page.split('<section class="bm-now"')[1:]:
        inside, after = part.split("</section>", 1)
        assert "clinic.example/book" not in inside
        assert "clinic.example/book" not in after.split("</section>")[0], "what IMS may do stands between them"


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
