"""What can be found, as a value."""

from bodymap.model import BodyMap
from bodymap.render import render_search
from bodymap.search import search_index
from bodymap.settings import Settings


def test_everything_on_the_map_can_be_found(body_map: BodyMap) -> None:
    found = {(entry["kind"], entry["id"]) for entry in search_index(body_map)}

    assert found == (
        {("region", each) for each in body_map.regions}
        | {("condition", each) for each in body_map.conditions}
        | {("point", each) for each in body_map.trigger_points}
        | {("elsewhere", each.id) for each in body_map.elsewhere}
    )


def test_regions_come_before_conditions_before_muscles(body_map: BodyMap) -> None:
    kinds = [entry["kind"] for entry in search_index(body_map)]

    assert list(dict.fromkeys(kinds)) == ["region", "condition", "point", "elsewhere"]


def test_a_place_says_its_view(body_map: BodyMap) -> None:
    notes = {entry["id"]: entry["note"] for entry in search_index(body_map)}

    assert notes["lower-back"] == "Place, back view"
    assert notes["shoulder"] == "Place"


def test_places_that_people_ask_for_and_the_map_lacks_have_an_answer(body_map: BodyMap) -> None:
    said = {word for each in body_map.elsewhere for word in each.synonyms}

    assert {"sole", "fingers", "pelvic floor", "all over", "several places", "somewhere else", "not sure which side"} <= said


def test_hostile_words_cannot_end_the_data(body_map: BodyMap) -> None:
    region = body_map.regions["abdomen"].model_copy(update={"name": "</script><script>alert(1)</script>"})
    hostile = body_map.model_copy(update={"regions": {**body_map.regions, "abdomen": region}})

    assert render_search(hostile, Settings()).count("</script>") == 1
