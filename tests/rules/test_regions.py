"""Every place is drawn, warns of emergencies, and says honestly how much is listed for it."""

import pytest

from bodymap.loading.folder import Loaded
from bodymap.model.body_map import BodyMap
from bodymap.model.clinical import Region
from bodymap.rules.regions import listed_fits_the_conditions, regions_are_drawn, regions_have_an_emergency_flag, synonyms_are_enough
from tests.made_up import with_changed
from tests.rules.conftest import WithMap

FILE = "en/regions.yaml"


def drawn_without(body_map: BodyMap, *areas: str) -> BodyMap:
    figures = {
        name: figure.model_copy(
            update={
                "views": tuple(
                    view.model_copy(update={"areas": tuple(area for area in view.areas if area.id not in areas or name != "drawn")})
                    for view in figure.views
                )
            }
        )
        for name, figure in body_map.figures.items()
    }
    return body_map.model_copy(update={"figures": figures})


@pytest.mark.parametrize(
    ("areas", "said"),
    [
        (("calf-left",), 'region "calf" has right on the figure "drawn".'),
        (("calf-left", "calf-right"), 'region "calf" has no area on the figure "drawn".'),
        (("lower-back",), 'region "lower-back" has no area on the figure "drawn".'),
    ],
)
def test_a_place_that_is_not_wholly_drawn_is_found(
    areas: tuple[str, ...], said: str, body_map: BodyMap, with_map: WithMap, loaded: Loaded
) -> None:
    (finding,) = regions_are_drawn(with_map(drawn_without(body_map, *areas)))

    assert (finding.message, finding.rule) == (said, "area-missing")
    assert finding.line == loaded.lines[FILE].of(said.split('"')[1])


@pytest.mark.parametrize(
    ("region", "sided_name", "said"),
    [
        ("lower-back", "{side} lower back", 'region "lower-back" has no side on the figure "drawn".'),
        ("calf", None, 'region "calf" has left, right on the figure "drawn".'),
    ],
)
def test_sides_are_drawn_where_they_have_a_name_and_nowhere_else(
    region: str, sided_name: str | None, said: str, body_map: BodyMap, with_map: WithMap
) -> None:
    found = list(regions_are_drawn(with_map(with_changed(body_map, "regions", region, sided_name=sided_name))))

    assert [finding.message for finding in found] == [said, said.replace("drawn", "sculpted")]


@pytest.mark.parametrize(
    ("flags", "lacking"),
    [
        ([("emergency", "all")], []),
        ([("emergency", ("jaw", "calf")), ("today", "all")], ["hip"]),
        ([("emergency", ("jaw",)), ("emergency", ("hip",)), ("before-needling", ("calf",))], ["calf"]),
        ([("today", "all")], ["jaw", "calf", "hip"]),
    ],
)
def test_each_place_has_an_emergency_sign_of_its_own_or_for_all(
    flags: list[tuple[str, object]], lacking: list[str], body_map: BodyMap, with_map: WithMap
) -> None:
    first = body_map.safety.red_flags[0]
    made = tuple(first.model_copy(update={"level": level, "regions": regions}) for level, regions in flags)
    regions = {name: body_map.regions[name] for name in ("jaw", "calf", "hip")}
    shown = body_map.model_copy(update={"regions": regions, "safety": body_map.safety.model_copy(update={"red_flags": made})})

    found = list(regions_have_an_emergency_flag(with_map(shown)))

    assert [finding.message for finding in found] == [f'region "{name}" has no red flag of the level "emergency".' for name in lacking]


@pytest.mark.parametrize(
    ("conditions", "listed", "fitting"),
    [(0, "none", None), (0, "few", "none"), (1, "few", None), (3, "few", None), (3, "many", "few"), (4, "few", "many"), (4, "many", None)],
)
def test_a_place_says_how_much_is_listed(
    conditions: int, listed: str, fitting: str | None, body_map: BodyMap, with_map: WithMap, loaded: Loaded
) -> None:
    kept = {
        name: each.model_copy(update={"regions": ("jaw",) if number < conditions else ("calf",)})
        for number, (name, each) in enumerate(body_map.conditions.items())
    }
    regions = {"jaw": body_map.regions["jaw"].model_copy(update={"listed": listed})}

    found = list(listed_fits_the_conditions(with_map(body_map.model_copy(update={"conditions": kept, "regions": regions}))))

    assert bool(found) == bool(fitting)
    for finding in found:
        assert finding.message == f'region "jaw" says listed: {listed}, but {conditions} conditions name it.'
        assert finding.hint == f"Write listed: {fitting}, and let the explanation say so."
        assert finding.line == loaded.lines[FILE].of("jaw", "listed")


@pytest.mark.parametrize(("part", "item"), [("regions", "jaw"), ("conditions", "whiplash")])
def test_a_synonym_stands_once_in_capitals_or_not(part: str, item: str, body_map: BodyMap, with_map: WithMap, loaded: Loaded) -> None:
    shown = with_changed(body_map, part, item, synonyms=("sore", "Ache", "bad", "ache", "pain", "pains"))

    (finding,) = synonyms_are_enough(with_map(shown))

    assert finding.message == f'"{item}" has the synonym "Ache" twice.'
    assert (finding.file, finding.line) == (f"en/{part}.yaml", loaded.lines[f"en/{part}.yaml"].of(item, "synonyms"))
    assert list(synonyms_are_enough(with_map(body_map))) == []


def test_a_place_has_sides_where_their_name_is_given(body_map: BodyMap) -> None:
    assert isinstance(body_map.regions["calf"], Region)
    assert body_map.regions["calf"].sided
    assert not body_map.regions["lower-back"].sided
