"""The schemas that editors use are in step with what loads."""

import copy
import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from bodymap.loading.files import SHIPPED_DATA
from bodymap.loading.schema import schemas, write_schemas

FILES = {path.name: path for path in SHIPPED_DATA.rglob("*") if path.suffix in (".yaml", ".json")}


class DatesAsText(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Reads dates as editors see them: as text."""


DatesAsText.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@cache
def shipped(name: str) -> Any:
    return yaml.load(FILES[name].read_text("utf-8"), Loader=DatesAsText)


@pytest.fixture(scope="module")
def known() -> dict[str, Any]:
    return schemas()


def test_every_data_file_has_a_schema(known: dict[str, Any]) -> None:
    assert set(known) == set(FILES)


@pytest.mark.parametrize("name", sorted(FILES))
def test_the_shipped_file_fits_its_schema(name: str, known: dict[str, Any]) -> None:
    jsonschema.validate(shipped(name), known[name])


@pytest.mark.parametrize("name", sorted(FILES))
def test_an_unknown_key_does_not_fit(name: str, known: dict[str, Any]) -> None:
    value = copy.deepcopy(shipped(name))
    (value[0] if isinstance(value, list) else value)["surprise"] = "x"

    with pytest.raises(jsonschema.ValidationError, match="surprise"):
        jsonschema.validate(value, known[name])


def test_schemas_are_written_as_files(tmp_path: Path) -> None:
    paths = write_schemas(tmp_path / "schemas")

    assert (tmp_path / "schemas/conditions.schema.json") in paths
    assert {path.name for path in paths} == {f"{Path(name).stem}.schema.json" for name in schemas()}
    for path, (name, schema) in zip(paths, schemas().items(), strict=True):
        written = path.read_text("utf-8")
        assert json.loads(written) == schema
        assert written.startswith('{\n  "$schema": "https://json-schema.org/draft/2020-12/schema",\n  "title": ')
        assert schema["type"] == "object" or schema["title"] == name, "a list has no name of its own"
        assert written.endswith("}\n")
        assert "\\u" not in written, "letters stand as they are"


def test_schemas_are_written_again_over_those_of_before(tmp_path: Path) -> None:
    write_schemas(tmp_path)

    assert write_schemas(tmp_path / "deep/down")
    assert write_schemas(tmp_path)
