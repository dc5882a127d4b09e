"""Every id that names a thing must name one that there is: each is changed in its file, and must be found there."""

import shutil
from pathlib import Path

import pytest

from bodymap.errors import DataError
from bodymap.loading.files import SHIPPED_DATA
from bodymap.loading.folder import load_with_lines
from tests.every_text import add, matches

NAMED = {
    "*/reference": "reference",
    "*/references": "reference",
    "safety.yaml/*_references": "reference",
    "about.yaml/figure": "figure",
    "regions.yaml/regions/group": "group",
    "conditions.yaml/regions": "region",
    "conditions.yaml/home": "region",
    "conditions.yaml/sure_of": "benefit",
    "conditions.yaml/not_first_step/same_as": "red flag",
    "elsewhere.yaml/region": "region",
    "safety.yaml/red_flags/regions": "region",
    "trigger-points.yaml/trigger_points/region": "region",
    "trigger-points.yaml/trigger_points/refers_to": "region",
    "trigger-points.yaml/trigger_points/conditions": "condition",
    "map.json/areas/region": "region",
    "map.json/areas/view": "view",
    "map.json/triggerPoints/view": "view",
    "map.json/triggerPoints/id": "trigger point",
}
"""File and keys of every id that names a thing, and what that is."""


def test_every_id_that_names_nothing_is_found(folder: Path) -> None:
    changed = add(folder, lambda place: matches(place, NAMED) and place.text != "all", lambda number: f"-{number}").items()
    expected = {
        (place.file, place.line, f'names the {kind} "{place.text}-{number}", which does not exist.')
        for number, place in changed
        for pattern, kind in NAMED.items()
        if matches(place, [pattern])
    }

    with pytest.raises(DataError) as caught:
        load_with_lines(folder)

    found = [each for each in caught.value.findings if each.rule == "unknown-id"]
    assert {(each.file, each.line, each.message[each.message.index("names the ") :]) for each in found} == expected
    assert len(expected) > 1000


@pytest.mark.parametrize(
    ("file", "key", "wrong"),
    [
        ("en/conditions.yaml", "    movement: ", "    movment: "),
        ("codes/snomed.yaml", "  shin: ", "  shinn: "),
        ("figures/drawn/map.json", '"front": {"vertex"', '"frond": {"vertex"'),
    ],
)
def test_a_key_that_names_nothing_is_found(file: str, key: str, wrong: str, folder: Path) -> None:
    path = folder / file
    text = path.read_text("utf-8")
    assert key in text
    path.write_text(text.replace(key, wrong, 1), "utf-8")

    with pytest.raises(DataError) as caught:
        load_with_lines(folder)

    assert [(each.file, each.rule, each.line) for each in caught.value.findings] == [
        (file, "unknown-id", text[: text.index(key)].count("\n") + 1)
    ]


def test_nothing_is_unknown_while_its_list_cannot_be_read(folder: Path) -> None:
    (folder / "en/regions.yaml").write_text("- broken: [", "utf-8")
    (folder / "figures/drawn/map.json").write_text("{", "utf-8")

    with pytest.raises(DataError) as caught:
        load_with_lines(folder)

    assert {each.rule for each in caught.value.findings} == {"broken-yaml"}


def test_a_view_of_another_figure_is_unknown(folder: Path) -> None:
    shutil.copytree(SHIPPED_DATA / "figures/sculpted", folder / "figures/sculpted")
    sculpted, drawn = folder / "figures/sculpted/map.json", folder / "figures/drawn/map.json"
    sculpted.write_text(sculpted.read_text("utf-8").replace('"front"', '"side"'), "utf-8")
    text = drawn.read_text("utf-8")
    drawn.write_text(text.replace('"view":"front"', '"view":"side"', 1), "utf-8")

    with pytest.raises(DataError) as caught:
        load_with_lines(folder)

    assert [(each.file, each.message) for each in caught.value.findings] == [
        ("figures/drawn/map.json", 'names the view "side", which does not exist.')
    ]
