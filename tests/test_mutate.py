"""The faults that `make mutate` puts in, and which tests it asks; what it finds it prints itself."""

import pytest

from tests.mutate import asked_of, mutants, patterns
from tests.mutate_table import ALIKE, BARS, GROUPS, PACKAGE


def faults(text: str) -> list[tuple[str, str]]:
    return [(mutant.before, mutant.after) for mutant in mutants("settings", text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a < b", [("a < b", "a <= b"), ("a < b", "a >= b")]),
        ("a == b", [("a == b", "a != b")]),
        ("a not in b", [("a not in b", "a in b")]),
        ("a and b", [("a and b", "a or b")]),
        ("a + b", [("a + b", "a - b")]),
        ("a = not b", [("not b", "b")]),
        ("a = 3", [("3", "4")]),
        ("a = True", [("True", "False")]),
        ("a = {'b', 'c'}", [("{'b', 'c'}", "{'c'}"), ("{'b', 'c'}", "{'b'}")]),
        ("a = {'b': c, 'd': e}", [("{'b': c, 'd': e}", "{'d': e}"), ("{'b': c, 'd': e}", "{'b': c}")]),
        ("a = (b, c)", [("(b, c)", "(c,)"), ("(b, c)", "(b,)")]),
        ("a = [b]", [("[b]", "[]")]),
        ("a: tuple[int, ...] = b", []),
        ("a = b if c else d", [("b if c else d", "b if True else d"), ("b if c else d", "b if False else d")]),
        ("if a:\n    b", [("if a", "if True"), ("if a", "if False")]),
        ("def a():\n    if b:\n        return c\n    return d", [("if b", "if True"), ("if b", "if False"), ("return c", "pass")]),
        ("def a(*, b='c'):\n    pass", [("'c'", "'cx'")]),
        ("a = [b for b in c if d]", [("for b in c if d", "for b in c")]),
        ("min(a)", [("min(a)", "max(a)")]),
        (
            "sorted(a, key=b)",
            [("sorted(a, key=b)", "sorted(a)"), ("sorted(a, key=b)", "sorted(a, key=b, reverse=True)"), ("sorted(a, key=b)", "list(a)")],
        ),
        ("re.compile('a|b')", [("re.compile('a|b')", "re.compile('b')"), ("re.compile('a|b')", "re.compile('a')")]),
        ("@c(d=True)\ndef a() -> 'b':\n    pass", []),
        ("'''Words.'''", []),
    ],
)
def test_each_kind_of_mistake_is_made_once(text: str, found: list[tuple[str, str]]) -> None:
    assert faults(text) == found


def test_the_types_of_the_fields_of_a_class_are_rules_and_others_are_not() -> None:
    assert faults("class A:\n    a: Literal['b', 'c']\n    d: tuple[int, str]") == [("('b', 'c')", "('c',)"), ("('b', 'c')", "('b',)")]
    assert faults("a: Literal['b', 'c']") == []
    assert faults("def a(b: Literal['b', 'c']):\n    c: Literal['b', 'c'] = b") == []


def test_each_alternative_of_a_pattern_is_left_out_in_turn() -> None:
    assert list(patterns(r"\b(cur(?:es|ed)|best)(?!\w)")) == [
        r"\b(cur(?:ed)|best)(?!\w)",
        r"\b(cur(?:es)|best)(?!\w)",
        r"\b(cur(?:es|ed))(?!\w)",
    ]
    assert list(patterns("ab(c)")) == []


def test_a_mutant_is_the_whole_module_with_one_fault_and_says_where() -> None:
    (mutant, *_) = mutants("content/hide", "x = y\ndef a(b):\n    def c():\n        return b < z")

    assert str(mutant) == "bodymap/content/hide.py:4 a.c: b < z  ->  b <= z"
    assert mutant.text == "x = y\n\ndef a(b):\n\n    def c():\n        return b <= z"


def test_every_module_is_there_with_asked_of_its_own() -> None:
    assert set(BARS) == set(GROUPS)
    for module in (module for modules in GROUPS.values() for module in modules):
        assert (PACKAGE / f"{module}.py").exists()
        assert asked_of(module)
    assert asked_of("content/hide") == ["tests/content/test_hide.py", "tests/content"]


def test_what_is_called_alike_is_still_there_with_its_reason() -> None:
    made = {
        (mutant.module, mutant.where, mutant.before, mutant.after)
        for module in {module for module, *_ in ALIKE}
        for mutant in mutants(module, (PACKAGE / f"{module}.py").read_text("utf-8"), alike={})
    }

    assert set(ALIKE) <= made
    assert all(reason.endswith(".") for reason in ALIKE.values())
