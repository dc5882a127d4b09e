"""One list says which files the data has: whatever walks it forgets none."""

from pathlib import Path

import pytest

from bodymap.loading.files import SHIPPED_DATA
from bodymap.loading.folder import load_body_map
from bodymap.model.body_map import BodyMap
from bodymap.model.parts import PARTS, Part, texts


def of(file: str) -> Part:
    return next(part for part in PARTS if part.name == file)


def test_every_shipped_file_is_a_part_of_the_data_and_every_part_is_shipped() -> None:
    shipped = {path.relative_to(SHIPPED_DATA).as_posix() for path in SHIPPED_DATA.rglob("*") if path.suffix in (".yaml", ".json")}

    assert {part.path(language="en", figure=figure) for part in PARTS for figure in ("drawn", "sculpted")} == shipped


def test_every_field_of_a_map_is_filled_by_one_part() -> None:
    filled = [each.field for part in PARTS for each in part.fills]

    assert sorted([*filled, "folder", "figures"]) == sorted(BodyMap.model_fields)


def test_a_part_names_keys_that_its_file_has() -> None:
    keys = {(part.name, each.key) for part in PARTS for each in part.fills if each.key} | {(part.name, part.counted) for part in PARTS}

    assert [(name, key) for name, key in keys if key and key not in of(name).holds.model_fields] == []


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_what_a_file_holds_can_be_told_from_the_map(part: Part, body_map: BodyMap) -> None:
    content = part.content(body_map)

    assert part.fill(content) == {each.field: getattr(body_map, each.field) for each in part.fills}


def test_a_list_of_things_becomes_a_mapping_by_id(body_map: BodyMap) -> None:
    regions = of("regions.yaml").content(body_map).regions

    assert [region.id for region in regions] == list(body_map.regions)


def test_a_text_says_where_it_stands_and_whose_it_is(body_map: BodyMap) -> None:
    found = {entry.text: (entry.part.name, entry.thing, entry.path) for entry, _ in texts(body_map)}

    assert found["Shin"] == ("regions.yaml", "shin", ("regions", list(body_map.regions).index("shin"), "name"))
    assert found["Whiplash"] == ("conditions.yaml", "whiplash", (list(body_map.conditions).index("whiplash"), "name"))
    assert found["Not tested"] == ("benefits.yaml", "", ("not_tested", "label"))
    assert found["Go to emergency care."] == ("safety.yaml", "", ("collapsed_lung", "what_to_do", 0))


def test_a_folder_of_another_language_is_read_from_its_own_files(folder: Path) -> None:
    (folder / "en").rename(folder / "fr")
    about = folder / "about.yaml"
    about.write_text(about.read_text("utf-8").replace("language: en", "language: fr"), "utf-8")

    assert load_body_map(folder).about.language == "fr"
