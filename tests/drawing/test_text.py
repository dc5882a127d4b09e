"""Letters: which the shipped font has, and how texts break into lines."""

import pytest

from bodymap.drawing.text import MissingLetterError, check_letters, font, lines, missing
from bodymap.model.body_map import BodyMap


def test_the_font_has_the_letters_of_latin_greek_cyrillic_and_vietnamese() -> None:
    assert missing("Zażółć gęślą jaźń. Привет. Ελλάδα. Điều trị. “Ça va?” · 5 – 10 € £ ©\n\u200b") == []


def test_letters_that_it_lacks_are_found_once_in_order() -> None:
    assert missing("中文中 ✓ a") == ["✓", "中", "文"]
    with pytest.raises(MissingLetterError, match=r'"✓" \(U\+2713\), "中" \(U\+4E2D\)'):
        check_letters(["✓", "中"])
    with pytest.raises(MissingLetterError, match=r'no letter for "中" \(U\+4E2D\): see "中 Clinic"\. Print the handout page'):
        check_letters(["Your elbow", "中\nClinic"])


def test_it_has_every_letter_of_the_shipped_words(body_map: BodyMap) -> None:
    assert missing(body_map.model_dump_json(exclude={"figures", "folder"})) == []


def test_lines_are_no_wider_than_asked_and_no_word_is_lost() -> None:
    text = "Walk 10 minutes twice a day and look again after visit 3.\nKeep warm."
    found = lines(text, width=200, size=20)

    assert " ".join(found) == text.replace("\n", " ")
    assert found[-1] == "Keep warm."
    assert all(font(20).getlength(line) <= 200 for line in found)


def test_words_break_into_lines_that_fit() -> None:
    wide = font(20).getlength("three four")

    assert lines("one two three four five six", width=wide, size=20) == ("one two", "three four", "five six")


def test_a_word_wider_than_the_line_stands_alone() -> None:
    assert lines("a physiotherapeutic b", width=50, size=20) == ("a", "physiotherapeutic", "b")


def test_a_line_end_in_the_text_is_kept() -> None:
    assert lines("Clinic\n+1 604 555 0100", width=1000, size=20) == ("Clinic", "+1 604 555 0100")
