"""Patients read at grade 8 or below; clinical names, ids and words to search by do not count."""

import pytest

from bodymap.loading.folder import Loaded
from bodymap.model.body_map import BodyMap
from bodymap.rules.reading_grade import reading_grade, words_are_plain
from tests.made_up import with_changed
from tests.rules.conftest import WithMap

JUST_PLAIN = "You lift your arm and then it hurts tender needle garden summer winter table window."
JUST_TOO_HARD = "The tender tender tender tender tender muscle hurts."
HARD = "Neuromuscular physiotherapeutic interventions demonstrate statistically heterogeneous musculoskeletal outcomes. " * 25


def asking(body_map: BodyMap, words: str) -> BodyMap:
    """The map with one question and its answer, both in these words."""
    question = body_map.questions[0].model_copy(update={"question": words, "answer": (words,), "table": None})
    return body_map.model_copy(update={"questions": (question,)})


def test_grade_8_passes_and_no_more(body_map: BodyMap, with_map: WithMap, loaded: Loaded) -> None:
    assert reading_grade([JUST_PLAIN] * 2) == 8.0
    assert 8 < reading_grade([JUST_TOO_HARD] * 2) < 9

    assert list(words_are_plain(with_map(asking(body_map, JUST_PLAIN)))) == []
    (finding,) = words_are_plain(with_map(asking(body_map, JUST_TOO_HARD)))
    assert finding.message == f'"e1" reads at grade {reading_grade([JUST_TOO_HARD] * 2):.1f}; 8 is the most.'
    assert finding.hint == "Use shorter sentences and everyday words; clinical names go into clinical_name."
    assert (finding.file, finding.line) == ("en/questions.yaml", loaded.lines["en/questions.yaml"].of("e1"))


def hard(body_map: BodyMap) -> dict[str, BodyMap]:
    first = body_map.elsewhere[0].model_copy(update={"text": (HARD,)})
    return {
        "en/conditions.yaml": with_changed(body_map, "conditions", "backache", goes_with=HARD),
        "en/trigger-points.yaml": with_changed(body_map, "trigger_points", "tp-soleus", where=HARD),
        "en/regions.yaml": with_changed(body_map, "regions", "jaw", explanation=HARD),
        "en/questions.yaml": asking(body_map, HARD),
        "en/benefits.yaml": with_changed(body_map, "benefits", "movement", for_how_long=HARD),
        "en/elsewhere.yaml": body_map.model_copy(update={"elsewhere": (first, *body_map.elsewhere[1:])}),
        "en/evidence.yaml": body_map.model_copy(update={"evidence": body_map.evidence.model_copy(update={"note": HARD * 3})}),
    }


@pytest.mark.parametrize("part", range(7))
def test_whatever_patients_read_of_a_thing_is_measured(part: int, body_map: BodyMap, with_map: WithMap) -> None:
    file, shown = list(hard(body_map).items())[part]

    (finding,) = words_are_plain(with_map(shown))

    assert (finding.file, finding.rule) == (file, "reading-grade")


@pytest.mark.parametrize(
    ("part", "item", "field"),
    [
        ("conditions", "backache", "clinical_name"),
        ("regions", "jaw", "synonyms"),
        ("trigger_points", "tp-soleus", "muscle"),
        ("conditions", "backache", "id"),
        ("conditions", "backache", "regions"),
        ("conditions", "backache", "references"),
        ("conditions", "backache", "benefits"),
    ],
)
def test_clinical_names_ids_and_words_to_search_by_may_be_hard(
    part: str, item: str, field: str, body_map: BodyMap, with_map: WithMap
) -> None:
    several = field in ("synonyms", "regions", "references")
    words: object = (HARD,) if several else {HARD: HARD} if field == "benefits" else HARD

    assert list(words_are_plain(with_map(with_changed(body_map, part, item, **{field: words})))) == []


def test_one_hard_sentence_among_many_plain_ones_passes_and_each_thing_is_measured_alone(body_map: BodyMap, with_map: WithMap) -> None:
    shown = with_changed(body_map, "conditions", "backache", goes_with=HARD)
    shown = with_changed(shown, "conditions", "whiplash", goes_with=JUST_TOO_HARD)
    shown = with_changed(shown, "trigger_points", "tp-soleus", where=HARD)

    assert [finding.message.split('"')[1] for finding in words_are_plain(with_map(shown))] == ["backache", "tp-soleus"]


def test_a_text_without_its_last_sign_is_a_sentence_of_its_own() -> None:
    texts = ["You can walk and run", "Your arm can lift a cup"]

    assert reading_grade(texts) == reading_grade([f"{text}." for text in texts]) < reading_grade([" ".join(texts)])
    assert reading_grade(["Can you walk?", "Walk!"]) == reading_grade(["Can you walk.", "Walk."])
