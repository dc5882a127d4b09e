"""A picture of anything with places on it."""

from pathlib import Path

import pytest
from PIL import Image

from bodymap import DataError, diagram_html, map_of_picture

BONNET = {"bonnet": ("Bonnet", [(20, 60), (120, 60), (120, 140), (20, 140)])}


@pytest.fixture
def car(tmp_path: Path) -> Path:
    Image.new("RGB", (800, 400), "silver").save(tmp_path / "car.png")
    return tmp_path / "car.png"


def test_a_raster_picture_becomes_a_map_to_choose_on(car: Path) -> None:
    drawn = diagram_html(map_of_picture(car, BONNET, size=(400, 200), name="Car", words={"hint": "Press a part."}), "car-")

    assert 'data-area="bonnet"' in drawn
    assert 'aria-label="Bonnet"' in drawn
    assert 'href="data:image/png;base64,' in drawn
    assert "Press a part." in drawn
    assert drawn.count("Bonnet") >= 2  # on the picture and in the list
    assert "bm-switch" not in drawn  # one view needs no switch
    assert "data-read" not in drawn  # and there are no words of ours to read
    assert "needling" not in drawn


def test_names_are_text_not_markup(car: Path) -> None:
    places = {"bonnet": ("<script>alert(1)</script>", BONNET["bonnet"][1])}

    assert "<script>alert" not in diagram_html(map_of_picture(car, places, size=(400, 200), name='"><b>'), "car-")


@pytest.mark.parametrize(
    ("places", "size", "error", "message"),
    [
        ({"bonnet": ("Bonnet", [(0, 0), (500, 0), (0, 50)])}, (400, 200), ValueError, "outside the picture of 400 x 200 units: bonnet"),
        ({"bonnet": ("Bonnet", [(0, 0), (5, 0)])}, (400, 200), ValueError, "polygon"),
        ({"Bonnet!": ("Bonnet", [(0, 0), (5, 0), (0, 5)])}, (400, 200), ValueError, "region"),
        (BONNET, (400, 400), DataError, "is 800 x 400, but"),
    ],
)
def test_what_is_wrong_is_said(
    places: dict[str, object], size: tuple[float, float], error: type[Exception], message: str, car: Path
) -> None:
    with pytest.raises(error, match=message):
        map_of_picture(car, places, size=size, name="Car")  # type: ignore[arg-type]


def test_a_missing_picture_is_said(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"car\.png"):
        map_of_picture(tmp_path / "car.png", BONNET, size=(400, 200), name="Car")
