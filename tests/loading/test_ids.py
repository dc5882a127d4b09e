"""Every id names something, once; what does not is told with its line and the nearest that does."""

from pathlib import Path
from typing import Any

import pytest

from bodymap.errors import Finding
from bodymap.loading.ids import unresolved
from bodymap.loading.yaml_reader import read_yaml

WORDS = {
    "en/regions.yaml": """\
        groups: [{id: legs}]
        regions:
          - {id: calf, group: legs}
          - {id: shin, group: legs}
        """,
    "en/conditions.yaml": """\
        - {id: cramp, regions: [calf], references: [ann-1990]}
        - {id: strain, regions: [shin]}
        """,
    "en/benefits.yaml": "benefits: [{id: movement}]",
    "en/trigger-points.yaml": "trigger_points: [{id: tp-soleus, region: calf}]",
    "references.yaml": "- {id: ann-1990}",
    "figures/drawn/map.json": """\
        views: {front: {}, back: {}}
        areas: [{region: calf, view: back}]
        landmarks: {front: {label: []}}
        triggerPoints: [{id: tp-soleus, view: back}]
        """,
}


def found(folder: Path, **changed: str | None) -> list[Finding]:
    """What is found in small files; a name such as `conditions` gives another text for one, None leaves it out."""
    names = {name.rpartition("/")[2].partition(".")[0].replace("-", "_"): name for name in WORDS}
    texts: dict[str, str | None] = {**WORDS, **{names.get(name, name): text for name, text in changed.items()}}
    values: dict[str, Any] = {}
    lines = {}
    for name, text in texts.items():
        if text is None:
            continue
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(row[8:] if row.startswith(" " * 8) else row for row in text.splitlines()), "utf-8")
        values[name], lines[name] = read_yaml(folder, name)
    return list(unresolved(values, lines, "en"))


def test_files_that_fit_together_have_no_finding(tmp_path: Path) -> None:
    assert found(tmp_path) == []


@pytest.mark.parametrize(
    ("file", "text", "line", "said"),
    [
        ("conditions", "- id: cramp\n  regions:\n    - calf\n    - clf\n", 4, '"cramp" names the region "clf"'),
        ("conditions", "- id: cramp\n  references: [ann-1990, an-1990]\n", 2, '"cramp" names the reference "an-1990"'),
        ("conditions", "- id: cramp\n  reference: an-1990\n", 2, '"cramp" names the reference "an-1990"'),
        ("conditions", "- id: cramp\n  deep: [{soreness_references: [an-1990]}]\n", 2, '"cramp" names the reference "an-1990"'),
        ("conditions", "- id: cramp\n  acupuncture_references: [an-1990]\n", 2, '"cramp" names the reference "an-1990"'),
        ("conditions", "- id: cramp\n  cautions_references: [an-1990]\n", 2, '"cramp" names the reference "an-1990"'),
        ("conditions", "- id: cramp\n  benefits:\n    movement: C1\n    movment: C1\n", 4, '"cramp" names the benefit "movment"'),
        ("conditions", "- id: cramp\n  inner:\n    figure: drwn\n", 3, '"cramp" names the figure "drwn"'),
        ("regions", "groups: [{id: legs}]\nregions:\n  - {id: calf, group: lgs}\n  - {id: shin}\n", 3, '"calf" names the group "lgs"'),
        ("trigger_points", "trigger_points:\n  - id: tp-soleus\n    region: clf\n", 3, '"tp-soleus" names the region "clf"'),
        ("trigger_points", "trigger_points:\n  - id: tp-soleus\n    refers_to: [shin, clf]\n", 3, '"tp-soleus" names the region "clf"'),
        ("trigger_points", "trigger_points:\n  - id: tp-soleus\n    conditions: [crmp]\n", 3, '"tp-soleus" names the condition "crmp"'),
        ("trigger_points", "references: [an-1990]\ntrigger_points: [{id: tp-soleus}]\n", 1, 'names the reference "an-1990"'),
        ("map", "views: {front: {}}\nareas:\n  - region: calf\n    view: back\n", 4, 'names the view "back"'),
        ("map", "views: {front: {}}\nareas:\n  - region: clf\n    view: front\n", 3, 'names the region "clf"'),
        ("map", "views: {front: {}}\nlandmarks:\n  front: {}\n  side: {}\n", 4, 'names the view "side"'),
        (
            "map",
            "views: {front: {}}\ntriggerPoints:\n  - {id: tp-soleus, view: front}\n  - {id: tp-solus, view: front}\n",
            4,
            '"tp-solus" names the trigger point "tp-solus"',
        ),
        ("map", "views: {front: {}}\ntriggerPoints:\n  - {id: tp-soleus, view: back}\n", 3, '"tp-soleus" names the view "back"'),
        ("map", "areas:\n  - region: calf\n    view: front\n", 3, 'names the view "front"'),
    ],
)
def test_an_id_that_names_nothing_is_told_with_its_owner_and_line(tmp_path: Path, file: str, text: str, line: int, said: str) -> None:
    (finding,) = found(tmp_path, **{file: text})

    assert (finding.line, finding.rule) == (line, "unknown-id")
    assert finding.message == f"{said}, which does not exist."


def test_the_nearest_of_its_kind_is_named(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, conditions="- {id: cramp, regions: [shinn]}")

    assert finding.hint == 'Did you mean "shin"?'


def test_red_flags_may_be_for_all_regions_and_nothing_else_may(tmp_path: Path) -> None:
    assert found(tmp_path, **{"en/safety.yaml": "flags: [{regions: all}]"}) == []
    assert [finding.message for finding in found(tmp_path, **{"en/safety.yaml": "flags: [{regions: [all]}, {region: all}]"})] == [
        'names the region "all", which does not exist.'
    ] * 2
    assert found(tmp_path, **{"en/safety.yaml": "flags: [{regions: most}]"})[0].message == 'names the region "most", which does not exist.'


@pytest.mark.parametrize("name", ["regions", "conditions", "benefits", "trigger_points", "references"])
def test_nothing_is_unknown_while_the_list_of_its_kind_cannot_be_read(tmp_path: Path, name: str) -> None:
    text = (
        "- {id: all, regions: [no], conditions: [no], benefits: {no: C1}, references: [no], group: no}\n" if name != "conditions" else "[]"
    )
    more = {"en/questions.yaml": text, "figures/sculpted/map.json": "triggerPoints: [{id: no}]"}
    kinds = {
        "regions": {"region", "group"},
        "conditions": {"condition"},
        "benefits": {"benefit"},
        "trigger_points": {"trigger point"},
        "references": {"reference"},
    }
    if name == "conditions":
        more["en/questions.yaml"] = "- {id: all, conditions: [no], regions: [no], group: no, benefits: {no: C1}, references: [no]}\n"

    def unknown(**changed: str | None) -> set[str]:
        return {finding.message.split(" the ")[1].split(' "')[0] for finding in found(tmp_path, **changed) if '"no"' in finding.message}

    every = set().union(*kinds.values())
    assert unknown(**more) == every
    assert unknown(**more, **{name: None}) == every - kinds[name]
    assert unknown(**more, **{name: "just words"}) == every - kinds[name]


def test_items_without_an_id_are_passed_over(tmp_path: Path) -> None:
    shown = "- cramp\n- {name: x}\n- {id: [cramp]}\n- {id: cramp}\n"

    assert found(tmp_path, conditions=shown, **{"en/questions.yaml": "- {id: q, conditions: [cramp]}"}) == []
    assert found(tmp_path, map="views: {front: {}}\ntriggerPoints: [{view: front}]\n") == []


def test_keys_whose_value_has_another_form_are_left_to_the_form(tmp_path: Path) -> None:
    shown = "- {id: cramp, regions: [calf, [shin]], benefits: {movement: [C1]}, group: [{x: y}]}\n"

    assert found(tmp_path, conditions=shown) == []


def test_names_deeper_in_a_map_are_no_landmarks_and_no_places(tmp_path: Path) -> None:
    shown = "views: {front: {}}\nareas: [{landmarks: {side: {}}, triggerPoints: [{id: nothing}]}]\n"

    assert found(tmp_path, map=shown) == []


@pytest.mark.parametrize(
    ("file", "text", "line", "first"),
    [
        ("conditions", "- id: cramp\n- id: strain\n- name: x\n  id: cramp\n", 4, 1),
        ("regions", "groups: [{id: legs}]\nregions:\n  - id: calf\n  - id: shin\n  - id: calf\n", 5, 3),
    ],
)
def test_an_id_that_stands_twice_in_a_list_names_the_line_of_the_first(tmp_path: Path, file: str, text: str, line: int, first: int) -> None:
    (finding,) = found(tmp_path, **{file: text})

    assert (finding.line, finding.rule) == (line, "repeated-id")
    assert finding.message.startswith("repeats the id ")
    assert finding.message.endswith(f" of line {first}.")
    assert finding.hint == "Give it an id of its own, or delete one of the two."


def test_each_repetition_names_the_first(tmp_path: Path) -> None:
    shown = "- id: cramp\n- id: cramp\n- id: cramp\n- id: strain\n"

    assert [(each.line, each.message) for each in found(tmp_path, conditions=shown)] == [
        (2, 'repeats the id "cramp" of line 1.'),
        (3, 'repeats the id "cramp" of line 1.'),
    ]


def test_a_place_may_be_drawn_on_several_views_and_lists_may_share_an_id(tmp_path: Path) -> None:
    places = "triggerPoints: [{id: tp-soleus, view: front}, {id: tp-soleus, view: back}]"
    shown = f"views: {{front: {{}}, back: {{}}}}\n{places}\n"

    assert found(tmp_path, map=shown, **{"en/more.yaml": "a: [{id: x}]\nb: [{id: x}]\nc: words\nd: [words, words, {id: [x]}]\n"}) == []
