"""Words that advertising rules forbid are found wherever a person could read them, with their line."""

import pytest

from bodymap.loading.folder import Loaded
from bodymap.model.body_map import BodyMap
from bodymap.model.clinical import Reason
from bodymap.rules.banned_words import no_banned_words
from tests.made_up import with_changed
from tests.rules.conftest import WithMap

BANNED = (
    *("eliminate", "eliminates", "elimination", "cure", "cures", "cured", "curing", "guarantee", "guaranteed", "permanent", "permanently"),
    *("miracle", "miraculous cure", "miracles", "best", "better than", "proven", "safe", "painless", "painlessly", "instantly", "always"),
    *("100%", "100 %", "ALWAYS", "Safe"),
)
FINE = ("secure", "safer", "safely", "bestow", "better", "unsafe", "accurate", "manicure", "sometimes", "10 %", "1000 %", "unproven")


def saying(body_map: BodyMap, words: str) -> BodyMap:
    return with_changed(body_map, "conditions", "backache", feels_like=f"It feels {words} to most people.")


@pytest.mark.parametrize("word", BANNED)
def test_each_banned_word_is_found(word: str, body_map: BodyMap, with_map: WithMap, loaded: Loaded) -> None:
    (finding,) = no_banned_words(with_map(saying(body_map, word)))

    assert (finding.file, finding.rule) == ("en/conditions.yaml", "banned-word")
    assert finding.line == loaded.lines["en/conditions.yaml"].of("backache", "feels_like")
    assert finding.message.removeprefix('uses the word "').split('"')[0] in word


@pytest.mark.parametrize("word", FINE)
def test_a_word_that_only_holds_one_is_none(word: str, body_map: BodyMap, with_map: WithMap) -> None:
    assert list(no_banned_words(with_map(saying(body_map, word)))) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It is the best there is.", "It is the best there is."),
        ("0123456789" * 4 + " best " + "abcdefghij" * 4, "123456789" + "0123456789" * 2 + " best " + "abcdefghij" * 2 + "abcdefghi"),
    ],
)
def test_it_says_the_words_around_and_what_to_do(text: str, shown: str, body_map: BodyMap, with_map: WithMap) -> None:
    (finding,) = no_banned_words(with_map(with_changed(body_map, "conditions", "backache", feels_like=text)))

    assert finding.message == f'uses the word "best": "{shown}".'
    assert finding.hint == "Say it without that word: no result can be promised (advertising rules)."


def test_every_word_of_a_text_is_found(body_map: BodyMap, with_map: WithMap) -> None:
    found = list(no_banned_words(with_map(saying(body_map, "safe and painless"))))

    assert [finding.message.split('"')[1] for finding in found] == ["safe", "painless"]


BAD = "This always helps."


def everywhere(body_map: BodyMap) -> dict[str, BodyMap]:
    """The map with a banned word in one text of each file."""
    effects = body_map.safety.side_effects
    both_ways = (effects.both_ways[0].model_copy(update={"words": BAD}), *effects.both_ways[1:])
    safety = body_map.safety.model_copy(update={"side_effects": effects.model_copy(update={"both_ways": both_ways})})

    def first(part: str, **changes: object) -> tuple[object, ...]:
        items = getattr(body_map, part)
        return (items[0].model_copy(update=changes), *items[1:])

    return {
        "en/regions.yaml": with_changed(body_map, "regions", "jaw", caution=BAD),
        "en/conditions.yaml": with_changed(
            body_map, "conditions", "backache", not_first_step=(Reason(sign="Fine.", level="talk"), Reason(sign=BAD, level="talk"))
        ),
        "en/benefits.yaml": with_changed(body_map, "benefits", "movement", statement=BAD),
        "en/trigger-points.yaml": with_changed(body_map, "trigger_points", "tp-soleus", felt=(BAD,)),
        "en/questions.yaml": body_map.model_copy(update={"questions": first("questions", answer=(BAD,))}),
        "en/elsewhere.yaml": body_map.model_copy(update={"elsewhere": first("elsewhere", text=(BAD,))}),
        "en/safety.yaml": body_map.model_copy(update={"safety": safety}),
        "en/page.yaml": body_map.model_copy(update={"page": body_map.page.model_copy(update={"interest": ("Fine.", BAD)})}),
        "en/evidence.yaml": body_map.model_copy(update={"evidence": body_map.evidence.model_copy(update={"timeline_note": BAD})}),
        "en/board.yaml": body_map.model_copy(update={"board": body_map.board.model_copy(update={"figures": {"drawn": BAD}})}),
    }


WHERE: dict[str, tuple[str, tuple[str | int, ...]]] = {
    "en/regions.yaml": ("jaw", ("caution",)),
    "en/conditions.yaml": ("backache", ("not_first_step", 1, "sign")),
    "en/benefits.yaml": ("movement", ("statement",)),
    "en/trigger-points.yaml": ("tp-soleus", ("felt", 0)),
    "en/questions.yaml": ("e1", ("answer", 0)),
    "en/elsewhere.yaml": ("somewhere-else", ("text", 0)),
    "en/safety.yaml": ("", ("side_effects", "both_ways", 0, "words")),
    "en/page.yaml": ("", ("interest", 1)),
    "en/evidence.yaml": ("", ("timeline_note",)),
    "en/board.yaml": ("", ("figures", "drawn")),
}


@pytest.mark.parametrize("file", WHERE)
def test_no_file_may_use_one(file: str, body_map: BodyMap, with_map: WithMap, loaded: Loaded) -> None:
    item, path = WHERE[file]

    (finding,) = no_banned_words(with_map(everywhere(body_map)[file]))

    assert (finding.file, finding.line) == (file, loaded.lines[file].of(item, *path))


def test_questions_people_ask_and_words_they_search_by_are_no_statements(body_map: BodyMap, with_map: WithMap) -> None:
    shown = with_changed(body_map, "regions", "jaw", synonyms=("is it always safe", "best needling"))
    questions = (body_map.questions[0].model_copy(update={"question": "Is it always safe?"}), *body_map.questions[1:])

    assert list(no_banned_words(with_map(shown.model_copy(update={"questions": questions})))) == []
