"""How places and views are called, as a person reads it."""

import pytest

from bodymap.content.names import area_name, area_names, view_name
from bodymap.model.body_map import BodyMap


@pytest.mark.parametrize(
    ("region", "side", "name"),
    [
        ("shoulder", "left", "Left shoulder"),
        ("shoulder", "right", "Right shoulder"),
        ("knee-back", "left", "Back of the left knee"),
        ("knee-back", "right", "Back of the right knee"),
        ("shoulder", None, "Shoulder"),
        ("lower-back", None, "Lower back"),
        ("lower-back", "left", "Lower back"),  # it has no sides
    ],
)
def test_a_name_says_the_persons_own_side(region: str, side: str, name: str, body_map: BodyMap) -> None:
    assert area_name(body_map, body_map.regions[region], side) == name  # type: ignore[arg-type]


def test_a_place_with_sides_has_a_name_for_each_and_one_for_both(body_map: BodyMap) -> None:
    assert area_names(body_map, body_map.regions["knee-back"]) == {
        "knee-back": "Back of the knee",
        "knee-back-left": "Back of the left knee",
        "knee-back-right": "Back of the right knee",
    }
    assert area_names(body_map, body_map.regions["lower-back"]) == {"lower-back": "Lower back"}


@pytest.mark.parametrize(("view", "name"), [("front", "Front"), ("back", "Back"), ("inside", "inside")])
def test_a_view_without_a_word_of_its_own_is_called_by_its_id(view: str, name: str, body_map: BodyMap) -> None:
    assert view_name(body_map, body_map.figure.views[0].model_copy(update={"id": view})) == name
