"""Find it by words: what people type, and the box as a combobox by the ARIA pattern."""

from collections.abc import Callable

import pytest
from selenium.webdriver.common.keys import Keys

from bodymap.model.body_map import BodyMap
from tests.browser.conftest import Visitor

Visit = Callable[..., Visitor]

PHRASES = {  # what people type: what should come first
    "stiff neck": "region:neck-back",
    "cant turn my head": "condition:chronic-neck-pain",
    "tennis elbow": "condition:tennis-elbow",
    "golfers elbow": "condition:forearm-hand-overuse",
    "numb fingers": "condition:neck-radiculopathy",
    "sciatica": "condition:back-radiculopathy",
    "siatica": "condition:back-radiculopathy",
    "frozen sholder": "condition:frozen-shoulder",
    "my elbow hurts": "region:elbow",
    "lower back": "region:lower-back",
    "small of my back": "region:lower-back",
    "lumbago": "condition:chronic-back-pain",
    "between the shoulder blades": "region:upper-back",
    "shoulder blade": "region:shoulder-blade",
    "bum": "region:buttock",
    "buttock": "region:buttock",
    "groin": "region:hip",
    "runners knee": "condition:knee-pain",
    "behind my knee": "region:knee-back",
    "kneecap": "region:knee-front",
    "shin": "region:shin",
    "calf": "region:calf",
    "plantar fasciitis": "condition:calf-heel-pain",
    "heel pain": "condition:calf-heel-pain",
    "ankle": "region:ankle-foot",
    "wrist": "region:wrist-hand",
    "forehead": "region:head-front",
    "temple": "region:head-front",
    "back of my head": "region:head-back",
    "tmj": "condition:jaw-pain",
    "teeth grinding": "condition:jaw-pain",
    "tension headache": "condition:headache",
    "migraine": "condition:headache",
    "whiplash": "condition:whiplash",
    "car accident neck": "condition:whiplash",
    "trigger points": "condition:myofascial-pain",
    "muscle knots": "condition:myofascial-pain",
    "knots": "condition:myofascial-pain",
    "rheumatoid arthritis": "condition:rheumatoid-arthritis-stiffness",
    "osteoarthritis": "condition:osteoarthritis-stiffness",
    "wear and tear": "condition:osteoarthritis-stiffness",
    "pulled muscle": "condition:minor-sports-strain",
    "trapezius": "point:tp-upper-trapezius",
    "piriformis": "point:tp-piriformis",
    "quadratus lumborum": "point:tp-quadratus-lumborum",
    "levator": "point:tp-levator-scapulae",
    "gluteus medius": "point:tp-gluteus-medius",
    "hamstring": "point:tp-hamstrings",
    "pins and needles in leg": "condition:back-radiculopathy",
    "pinched nerve in neck": "condition:neck-radiculopathy",
    "cant lift my arm": "condition:frozen-shoulder",
    "outer hip pain": "condition:hip-buttock-pain",
    "all over": "elsewhere:all-over",
    "several places": "elsewhere:several-places",
    "sole of my foot": "elsewhere:sole",
    "pelvic floor": "elsewhere:pelvic-floor",
    "somewhere else": "elsewhere:somewhere-else",
    "not sure which side": "elsewhere:which-side",
    "toothache": "elsewhere:teeth",
    "nerve pain": "condition:chronic-neuropathic-pain",
}


FIND = """
const {filler} = JSON.parse(document.querySelector('[data-bodymap-search]').dataset.said);
const find = bodymap.finder(bodymap.findable(document.body), filler);
const kindOf = (dataset) => ["region", "condition", "point", "elsewhere"].find(each => dataset[each]);
const what = ({dataset}) => kindOf(dataset) + ":" + dataset[kindOf(dataset)];
"""
"""Starts a script: `find` is the search of the page, `what` names what it found."""


def options(visitor: Visitor) -> list[str]:
    return [each.text.split("\n")[0] for each in visitor.elements("#hits [role=option]") if each.is_displayed()]


def type_in(visitor: Visitor, text: str) -> None:
    opener = visitor.element(".bm-find-open")
    (opener if opener.is_displayed() else visitor.element("#query")).click()
    visitor.keys(text)


def test_57_of_60_everyday_phrases_find_the_right_thing_first(visit: Visit) -> None:
    visitor = visit()

    found = visitor.script(
        f"""{FIND}
        return arguments[0].map(text => {{ const [hit] = find(text); return hit ? what(hit.entry) : 'nothing' }})""",
        list(PHRASES),
    )

    wrong = {phrase: (got, wanted) for (phrase, wanted), got in zip(PHRASES.items(), found, strict=True) if got != wanted}
    assert len(PHRASES) == 60
    assert len(wrong) <= 3, str(wrong)


def entries(body_map: BodyMap) -> list[tuple[str, str, str, str]]:
    """What can be found, by the data, in the order of the page's kinds: what it is, its name, the line below it, its clinical name."""
    page, views = body_map.page, {view.id: {area.region for area in view.areas} for view in body_map.figure.views}

    def place(region: str) -> str:
        drawn = [view for view, regions in views.items() if region in regions]
        return page.kind_region if len(drawn) == 2 else page.kind_region_in_view.replace("{view}", drawn[0])

    regions = [(f"region:{r.id}", r.name, place(r.id), r.clinical_name) for r in body_map.regions.values()]
    conditions = [(f"condition:{c.id}", c.name, page.kind_condition, c.clinical_name) for c in body_map.conditions.values()]
    points = [
        (f"point:{p.id}", p.muscle, f"{page.kind_point}, {body_map.regions[p.region].name}", p.name)
        for p in body_map.trigger_points.values()
    ]
    return regions + conditions + points + [(f"elsewhere:{e.id}", e.name, page.kind_elsewhere, "") for e in body_map.elsewhere]


@pytest.mark.parametrize("address", ["", "#elbow-left"])
def test_the_box_finds_what_the_data_names_whatever_is_chosen(address: str, visit: Visit, body_map: BodyMap) -> None:
    visitor = visit(address)

    found = visitor.script(
        FIND + "return bodymap.findable(document.body).map(each => [what(each), each.name, each.note, each.words[0] || ''])"
    )

    known = [(what, name, note, "" if what.startswith("elsewhere") else clinical) for what, name, note, clinical in found]
    assert sorted(known) == sorted(entries(body_map))


def test_every_everyday_word_of_the_data_finds_what_it_stands_for(visit: Visit, body_map: BodyMap) -> None:
    visitor = visit()
    wanted = [(word, f"region:{region.id}") for region in body_map.regions.values() for word in region.synonyms]
    wanted += [(word, f"condition:{condition.id}") for condition in body_map.conditions.values() for word in condition.synonyms]
    wanted += [(word, f"point:{point.id}") for point in body_map.trigger_points.values() for word in point.synonyms]
    wanted += [(word, f"elsewhere:{answer.id}") for answer in body_map.elsewhere for word in answer.synonyms]

    found = visitor.script(
        FIND + "return arguments[0].map(text => find(text).map(({entry}) => what(entry)))",
        [word for word, _ in wanted],
    )

    missed = [(word, thing) for (word, thing), hits in zip(wanted, found, strict=True) if thing not in hits]
    assert missed == []


def test_a_place_says_its_view(visit: Visit) -> None:
    visitor = visit()

    type_in(visitor, "lower back")
    visitor.wait(lambda: options(visitor)[:1] == ["Lower back"], "the place first")

    assert visitor.text("#hits small").startswith("Place, back view")


def test_places_come_before_problems_before_muscles_where_they_fit_alike(visit: Visit) -> None:
    visitor = visit()

    kinds, order = visitor.script(
        FIND
        + """const entries = ["one", "two", "three"].map(note => ({name: "Same", note, words: []}));
        return [bodymap.findable(document.body).map(each => what(each).split(":")[0]),
          bodymap.finder(entries, [])("same").map(({entry}) => entry.note)]"""
    )

    assert list(dict.fromkeys(kinds)) == ["region", "condition", "point", "elsewhere"]
    assert order == ["one", "two", "three"]


def test_typing_lists_results_and_enter_turns_to_the_place(visit: Visit) -> None:
    visitor = visit()

    type_in(visitor, "lower bac")

    visitor.wait(lambda: options(visitor)[:1] == ["Lower back"], "the place first")
    box = visitor.element("#query")
    assert box.get_attribute("aria-expanded") == "true"
    assert visitor.element(f"#{box.get_attribute('aria-activedescendant')}").get_attribute("aria-selected") == "true"
    status = "return document.querySelector('[data-bodymap-search] [role=status]').textContent"
    visitor.wait(lambda: visitor.script(status).endswith("found"), "the announced count")
    visitor.keys(Keys.ENTER)
    visitor.reads("Lower back")
    assert visitor.fragment() == "lower-back"
    assert options(visitor) == []


def test_arrows_move_and_escape_closes_then_clears(visit: Visit) -> None:
    visitor = visit()
    type_in(visitor, "neck")
    visitor.wait(lambda: len(options(visitor)) > 2, "results")
    box = visitor.element("#query")
    first = box.get_attribute("aria-activedescendant")

    visitor.keys(Keys.ARROW_DOWN)
    assert box.get_attribute("aria-activedescendant") != first
    visitor.keys(Keys.ARROW_UP)
    assert box.get_attribute("aria-activedescendant") == first
    visitor.keys(Keys.ESCAPE)
    visitor.wait(lambda: options(visitor) == [], "a closed list")
    assert box.get_attribute("aria-expanded") == "false"
    assert box.get_attribute("value") == "neck"
    visitor.keys(Keys.ESCAPE)
    visitor.wait(lambda: box.get_attribute("value") == "", "an empty box")


def test_a_condition_opens_its_card(visit: Visit) -> None:
    visitor = visit()
    type_in(visitor, "tennis elbow")
    visitor.wait(lambda: options(visitor)[:1] == ["Tennis elbow"], "the condition")

    visitor.keys(Keys.ENTER)

    visitor.reads("Elbow")
    visitor.wait(lambda: visitor.element("#tennis-elbow").is_displayed(), "the open card")


def test_a_muscle_is_shown_on_the_picture(visit: Visit) -> None:
    visitor = visit()
    type_in(visitor, "piriformis")
    visitor.wait(lambda: options(visitor)[:1] == ["Piriformis"], "the muscle")

    visitor.keys(Keys.ENTER)

    visitor.reads("Buttock")
    visitor.wait(lambda: visitor.elements('[data-point="tp-piriformis"] > .bm-on[aria-checked="true"]'), "the point")


def test_a_place_that_is_not_on_the_map_gets_an_honest_answer(visit: Visit) -> None:
    visitor = visit(width=390, touch=True)
    type_in(visitor, "sole")
    visitor.wait(lambda: "Sole of the foot" in options(visitor), "the answer")

    option = next(each for each in visitor.elements("#hits [role=option]") if each.text.startswith("Sole"))
    box = visitor.script("const r = arguments[0].getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]", option)
    visitor.tap_at(*box)

    visitor.wait(lambda: visitor.element('[data-elsewhere="sole"]').is_displayed(), "the honest text")
    visitor.element('[data-elsewhere="sole"] [data-to-region]').click()
    visitor.reads("Ankle, heel and foot")


def test_an_honest_answer_stays_when_dash_starts(visit: Visit) -> None:
    visitor = visit()
    type_in(visitor, "pelvic floor")
    visitor.wait(lambda: "Pelvic floor" in options(visitor)[:1], "the answer")

    visitor.keys(Keys.ENTER)

    visitor.wait(lambda: visitor.element('[data-elsewhere="pelvic-floor"]').is_displayed(), "the honest text")
    visitor.wait(lambda: visitor.elements("#map-words"), "the Dash component")
    visitor.wait(lambda: visitor.script("return bodymap.adopted"), "Dash listening")
    assert visitor.element('[data-elsewhere="pelvic-floor"]').is_displayed()


def test_nothing_found_is_said_to_everybody(visit: Visit) -> None:
    visitor = visit()

    type_in(visitor, "qwxyz")

    visitor.wait(lambda: "Nothing found" in visitor.text("[data-bodymap-search] [role=status]"), "the honest sentence")
    assert options(visitor) == []
    visitor.element("[data-find-clear]").click()
    assert visitor.element("#query").get_attribute("value") == ""


@pytest.mark.parametrize("screen", [{"width": 1280}, {"width": 390, "touch": True, "theme": "dark"}])
def test_axe_finds_nothing_with_the_list_open(screen: dict[str, object], visit: Visit) -> None:
    visitor = visit(**screen)
    type_in(visitor, "neck")
    visitor.wait(lambda: len(options(visitor)) > 2, "results")

    assert visitor.axe() == []
    small = [each.size["height"] for each in visitor.elements("#hits [role=option]") if each.size["height"] < 44]
    assert small == []
