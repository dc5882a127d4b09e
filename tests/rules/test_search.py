"""Every emergency sign is found by words of people who need it."""

from collections.abc import Callable
from typing import Any

import pytest

from bodymap.loading.folder import Loaded
from bodymap.model.body_map import BodyMap
from bodymap.rules.search import emergency_signs_are_found

WithMap = Callable[[BodyMap], Loaded]


def changed(body_map: BodyMap, **update: Any) -> BodyMap:
    return body_map.model_copy(update={"search": body_map.search.model_copy(update=update)})


def test_the_shipped_words_are_enough(body_map: BodyMap, with_map: WithMap) -> None:
    assert list(emergency_signs_are_found(with_map(body_map))) == []


@pytest.mark.parametrize(("left", "found"), [(4, True), (5, False)])
def test_a_sign_with_fewer_than_five_phrases_is_a_finding(left: int, found: bool, body_map: BodyMap, with_map: WithMap) -> None:
    words = body_map.search.emergencies
    first, second, *rest = words["heart-attack"]
    few = changed(body_map, emergencies={**words, "heart-attack": (first, second[:left], *rest)})

    findings = list(emergency_signs_are_found(with_map(few)))

    assert bool(findings) == found
    for finding in findings:
        assert (finding.file, finding.rule) == ("en/search.yaml", "emergency-words")
        assert "Pain spreading to arm" in finding.message
        assert "4 phrases" in finding.message


def test_the_same_phrase_twice_counts_once(body_map: BodyMap, with_map: WithMap) -> None:
    words = body_map.search.emergencies
    doubled = changed(body_map, emergencies={**words, "sepsis": (("sepsis",) * 9,)})

    assert len(list(emergency_signs_are_found(with_map(doubled)))) == 1


def test_a_flag_without_words_is_a_finding_for_each_of_its_signs(body_map: BodyMap, with_map: WithMap) -> None:
    words = {name: lists for name, lists in body_map.search.emergencies.items() if name != "cauda-equina"}

    findings = list(emergency_signs_are_found(with_map(changed(body_map, emergencies=words))))

    assert len(findings) == 2
    assert all("found by 0 phrases" in each.message for each in findings)


def test_a_flag_that_is_no_emergency_may_have_no_words(body_map: BodyMap, with_map: WithMap) -> None:
    words = {name: lists for name, lists in body_map.search.emergencies.items() if name != "foot-drop"}

    assert list(emergency_signs_are_found(with_map(changed(body_map, emergencies=words)))) == []


def test_lists_that_do_not_go_with_the_signs_are_a_finding(body_map: BodyMap, with_map: WithMap) -> None:
    words = body_map.search.emergencies
    short = changed(body_map, emergencies={**words, "foot-drop": words["foot-drop"][:1]})

    (finding,) = emergency_signs_are_found(with_map(short))

    assert 'red flag "foot-drop" has 2 signs, but 1 lists' in finding.message


def test_thoughts_of_ending_ones_life_need_words_too(body_map: BodyMap, with_map: WithMap) -> None:
    (finding,) = emergency_signs_are_found(with_map(changed(body_map, crisis=("suicide",))))

    assert "ending one's life" in finding.message
