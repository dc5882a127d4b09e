"""The line for a clean folder counts every list of things that the files hold."""

import yaml

from bodymap.loading.files import SHIPPED_DATA
from bodymap.model.body_map import BodyMap
from bodymap.rules.check import counts

NOT_COUNTED = {"groups": "headings of the list of regions", "places": "words of the search", "situations": "words of the search"}


def test_every_list_of_things_is_counted(body_map: BodyMap) -> None:
    numbers = {"2 figures"}
    for path in SHIPPED_DATA.rglob("*.yaml"):
        value = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
        for name, part in (value if isinstance(value, dict) else {path.stem: value}).items():
            if isinstance(part, list) and isinstance(part[0], dict) and name not in NOT_COUNTED:
                numbers.add(f"{len(part)} {name.replace('_', ' ')}")

    said = counts(body_map).removeprefix("The data is clean: ").removesuffix(".").split(", ")

    assert set(said) == numbers
    assert len(said) == len(set(said))
