"""Find it by words: what people type, and the box as a combobox by the ARIA pattern."""

from collections.abc import Callable

import pytest
from selenium.webdriver.common.keys import Keys

from bodymap.model.body_map import BodyMap
from tests.browser.conftest import Visitor

Visit = Callable[..., Visitor]

PHRASES = {  # what people type: what should come first; a complaint with a place leads to the place
    "stiff neck": "region:neck-back",
    "cant turn my head": "region:neck-back",
    "tennis elbow": "condition:tennis-elbow",
    "golfers elbow": "condition:forearm-hand-overuse",
    "numb fingers": "region:wrist-hand",
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
    "heel pain": "region:ankle-foot",
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
    "pins and needles in leg": "region:thigh-front",
    "pinched nerve in neck": "condition:neck-radiculopathy",
    "cant lift my arm": "condition:frozen-shoulder",
    "outer hip pain": "region:hip",
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
const { find } = bodymap.page.search;
const what = ({kind, id}) => kind + ":" + id;
"""
"""Starts a script: `find` is the search of the page, `what` names what it found."""

ALARM = "#find [role=alert]"


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
        return arguments[0].map(text => {{ const [hit] = find(text).hits; return hit ? what(hit) : 'nothing' }})""",
        list(PHRASES),
    )

    wrong = {phrase: (got, wanted) for (phrase, wanted), got in zip(PHRASES.items(), found, strict=True) if got != wanted}
    assert len(PHRASES) == 60
    assert len(wrong) <= 3, str(wrong)


@pytest.mark.parametrize("address", ["", "#elbow-left"])
def test_whatever_the_map_names_is_found_by_its_name_whatever_is_chosen(address: str, visit: Visit, body_map: BodyMap) -> None:
    visitor = visit(address)
    wanted = [(region.name, f"region:{region.id}") for region in body_map.regions.values()]
    wanted += [(each.name_short or each.name, f"condition:{each.id}") for each in body_map.conditions.values()]
    wanted += [(point.muscle, f"point:{point.id}") for point in body_map.trigger_points.values()]
    wanted += [(each.name, f"elsewhere:{each.id}") for each in body_map.elsewhere]
    wanted += [(each.question, f"question:{each.id}") for each in body_map.questions]

    found = visitor.script(FIND + "return arguments[0].map(text => find(text).hits.map(what))", [name for name, _ in wanted])

    missed = [(name, thing, hits) for (name, thing), hits in zip(wanted, found, strict=True) if thing not in hits[:2]]
    assert missed == []


def test_every_everyday_word_of_the_data_finds_what_it_stands_for(visit: Visit, body_map: BodyMap) -> None:
    visitor = visit()
    wanted = [(word, f"region:{region.id}") for region in body_map.regions.values() for word in region.synonyms]
    wanted += [(word, f"condition:{condition.id}") for condition in body_map.conditions.values() for word in condition.synonyms]
    wanted += [(word, f"point:{point.id}") for point in body_map.trigger_points.values() for word in point.synonyms]
    wanted += [(word, f"elsewhere:{answer.id}") for answer in body_map.elsewhere for word in answer.synonyms]
    wanted += [(word, f"question:{each}") for each, words in body_map.search.questions.items() for word in words]
    wanted += [(word, f"benefit:{each}") for each, words in body_map.search.benefits.items() for word in words]

    found = visitor.script(FIND + "return arguments[0].map(text => find(text).hits.map(what))", [word for word, _ in wanted])

    missed = [(word, thing, hits) for (word, thing), hits in zip(wanted, found, strict=True) if thing not in hits]
    assert missed == []


def test_each_emergency_sign_is_shown_for_at_least_five_phrases(visit: Visit, body_map: BodyMap) -> None:
    visitor = visit()
    flags = [flag for flag in body_map.safety.red_flags if flag.level == "emergency"]
    wanted = [
        (phrase, sign)
        for flag in flags
        for sign, phrases in zip(flag.short or flag.signs, body_map.search.emergencies[flag.id], strict=True)
        for phrase in phrases
    ]

    shown = visitor.script(
        """const input = document.getElementById("query"), alarm = document.querySelector(arguments[1]);
        return arguments[0].map(text => {
          input.value = text;
          input.dispatchEvent(new Event("input"));
          return [...alarm.querySelectorAll("li")].map(each => each.textContent);
        })""",
        [phrase for phrase, _ in wanted],
        ALARM,
    )

    reached = {sign: 0 for flag in flags for sign in flag.short or flag.signs}
    for (_, sign), signs in zip(wanted, shown, strict=True):
        reached[sign] += sign in signs
    assert {sign: number for sign, number in reached.items() if number < 5} == {}
    silent = [phrase for (phrase, _), signs in zip(wanted, shown, strict=True) if not signs]
    assert silent == []


def test_w_emergency_stands_above_the_results_without_a_press(visit: Visit) -> None:
    visitor = visit(emergency_number="112", crisis_line="988", width=390, touch=True)

    type_in(visitor, "think im having a heart attack")

    visitor.wait(lambda: visitor.text(ALARM), "the warning")
    assert visitor.text(ALARM).splitlines()[0].startswith("Get help now if you have")
    assert "Chest pain, pressure or tightness" in visitor.text(ALARM)
    box = visitor.script("const r = document.querySelector(arguments[0]).getBoundingClientRect(); return [r.top, r.bottom]", ALARM)
    hits = [each.rect["y"] for each in visitor.elements("#hits [role=option]") if each.is_displayed()]
    assert 0 < box[0] < box[1] < 844
    assert all(top >= box[1] for top in hits)
    assert visitor.element(f"{ALARM} a").get_attribute("href") == "tel:112"
    assert "Nothing found" not in visitor.text("#find")


def test_w_hold_a_warning_is_reached_by_keyboard_and_stays_while_somebody_types_on(visit: Visit) -> None:
    visitor = visit(emergency_number="112")
    type_in(visitor, "stroke")
    visitor.wait(lambda: visitor.text(ALARM), "the warning")
    visitor.script(
        """window.changes = 0;
        const count = () => { window.changes += 1 };
        new MutationObserver(count).observe(document.querySelector(arguments[0]), {childList: true})""",
        ALARM,
    )

    visitor.keys(" what to do")

    visitor.wait(lambda: visitor.element("#query").get_attribute("value") == "stroke what to do", "the words")
    assert visitor.script("return changes") == 0, "nothing is read aloud twice"
    visitor.keys(Keys.TAB, Keys.TAB)
    assert visitor.script("return document.activeElement.getAttribute('href')") == "tel:112"
    assert visitor.text(ALARM)


def test_a_warning_goes_with_its_words(visit: Visit) -> None:
    visitor = visit()
    type_in(visitor, "sepsis")
    visitor.wait(lambda: visitor.text(ALARM), "the warning")

    visitor.element("[data-find-clear]").click()

    visitor.wait(lambda: not visitor.text(ALARM), "no warning")


@pytest.mark.parametrize("text", ["i want to die", "sucidal", "kill myself", "dont want to be alive", "better off dead"])
def test_w_crisis_thoughts_of_ending_ones_life_show_the_line_to_call(text: str, visit: Visit) -> None:
    visitor = visit(crisis_line="988")

    type_in(visitor, text)

    visitor.wait(lambda: visitor.text(ALARM), "the line")
    assert visitor.text(ALARM) == "Thoughts of ending your life? Please call 988."
    assert visitor.element(f"{ALARM} a").get_attribute("href") == "tel:988"


@pytest.mark.parametrize(
    "text", ["stiff neck", "chest", "headache", "numb fingers", "pain all over", "slipped on ice wrist", "creaky neck"]
)
def test_what_is_no_emergency_raises_no_alarm(text: str, visit: Visit) -> None:
    visitor = visit()

    assert visitor.script(FIND + "return find(arguments[0]).alarms", text) == []


@pytest.mark.parametrize("typed", ["s", "st", "str", "ce", "he", "hea", "ti", "shi"])
def test_a_word_that_is_only_begun_raises_no_alarm(typed: str, visit: Visit) -> None:
    visitor = visit()

    assert visitor.script(FIND + "return find(arguments[0]).alarms", typed) == []


def test_w_side_that_is_typed_is_chosen(visit: Visit) -> None:
    visitor = visit(width=390, touch=True)
    type_in(visitor, "my right shoulder clicks")
    visitor.wait(lambda: options(visitor)[:1] == ["Right shoulder"], "the place with its side")

    visitor.keys(Keys.ENTER)

    visitor.reads("Right shoulder")
    assert visitor.fragment() == "shoulder-right"


def test_w_place_words_that_nobody_knows_are_told_with_the_place(visit: Visit) -> None:
    visitor = visit()

    type_in(visitor, "left shoulder qwxyz")

    visitor.wait(lambda: options(visitor)[:1] == ["Left shoulder"], "the place")
    assert visitor.text("#hits small") == "Place. We do not know “qwxyz”."


@pytest.mark.parametrize(
    ("text", "name", "opened"),
    [
        ("will it hurt", "Does it hurt?", "#e4[open] .bm-in"),
        ("how many sessions", "How many sessions do I need?", "#e5[open] .bm-in"),
        ("is it like acupuncture", "How do IMS, dry needling and acupuncture differ?", "#e3[open] .bm-in"),
        ("side effects", "Risks and side effects", "#safety > p"),
        ("what happens on the day", "What to expect at a session", "#session[open] > ul"),
        ("cost", "What it costs", '[data-elsewhere="cost"] > p'),
    ],
)
@pytest.mark.parametrize("address", ["", "#elbow-left"])
def test_w_answers_are_found_and_opened(text: str, name: str, opened: str, address: str, visit: Visit) -> None:
    visitor = visit(address, width=390, touch=True)
    type_in(visitor, text)
    visitor.wait(lambda: options(visitor)[:1] == [name], "the answer")

    visitor.keys(Keys.ENTER)

    visitor.wait(lambda: visitor.element(opened).is_displayed(), "the words")
    visitor.wait(lambda: visitor.script(IN_VIEW, opened), "the words inside the screen")


IN_VIEW = """const {top, height} = document.querySelector(arguments[0]).getBoundingClientRect();
return height > 0 && top >= -1 && top < innerHeight - 20"""


def test_a_benefit_is_found_where_all_are_listed(visit: Visit) -> None:
    visitor = visit("#elbow-left")
    type_in(visitor, "flexibility")
    visitor.wait(lambda: "flexib" in visitor.element("#query").get_attribute("value") and options(visitor), "results")
    assert "On this page" in visitor.text("#hits small")

    visitor.keys(Keys.ENTER)

    visitor.wait(lambda: visitor.element("#movement").is_displayed(), "the benefit")
    assert visitor.fragment() == ""


def turned_to(visitor: Visitor, condition: str, name: str) -> tuple[float, float]:
    """Find a problem by its name; gives where the emergency signs of its place begin and where its line ends, in CSS px of the screen."""
    type_in(visitor, name)
    visitor.wait(lambda: name in options(visitor), f"the problem {name}")
    next(each for each in visitor.elements("#hits [role=option]") if each.text.startswith(name)).click()
    row = f'.bm-answer:not([hidden]) [data-about="{condition}"]'
    visitor.wait(lambda: visitor.elements(f"{row}[open] .bm-in"), f"the words of {condition}")
    signs, summary = visitor.script(
        """const answer = document.querySelector(arguments[0]).closest(".bm-answer");
        const {top} = answer.querySelector(".bm-now").getBoundingClientRect();
        return [top, document.querySelector(arguments[0] + " > summary").getBoundingClientRect().bottom]""",
        row,
    )
    return signs, summary


def test_w_problem_that_is_found_never_hides_the_emergency_signs_of_its_place(visit: Visit, body_map: BodyMap) -> None:
    visitor = visit(width=390, height=844, touch=True, emergency_number="112", crisis_line="988")
    hidden = {}
    for condition in body_map.conditions.values():
        visitor.open()
        signs, summary = turned_to(visitor, condition.id, condition.name_short or condition.name)
        if signs < -1 or summary > 845:
            hidden[condition.id] = (signs, summary)

    assert hidden == {}


def test_w_same_in_a_frame(visit: Visit) -> None:
    visitor = visit("embed/", emergency_number="112")
    type_in(visitor, "lowerback left")
    visitor.wait(lambda: options(visitor)[:1] == ["Lower back"], "the place")
    visitor.keys(Keys.ENTER)
    visitor.reads("Lower back")

    visitor.open("embed/")
    type_in(visitor, "face drooping")
    visitor.wait(lambda: "Drooping on one side of the face" in visitor.text(ALARM), "the warning")


def test_on_the_board_a_place_that_is_found_is_marked(visit: Visit) -> None:
    visitor = visit("consult/", emergency_number="112")
    type_in(visitor, "heart attack")
    visitor.wait(lambda: "Chest pain, pressure or tightness" in visitor.text(ALARM), "the warning")
    visitor.element("[data-find-clear]").click()

    type_in(visitor, "shoulder")
    visitor.wait(lambda: options(visitor)[:2] == ["Right shoulder", "Left shoulder"], "both sides")
    visitor.keys(Keys.ARROW_DOWN, Keys.ENTER)

    visitor.wait(lambda: visitor.text("#places strong") == "Left shoulder", "the marked place")
    visitor.script("bodymap.board.state.wipe()")


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


def test_w_honest_a_place_that_is_not_on_the_map_gets_an_honest_answer(visit: Visit) -> None:
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
