"""JSON Schema of the data files, from the same model that loads them, so that editors complete and check what is typed."""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from bodymap.model.parts import PARTS


def schemas() -> dict[str, dict[str, Any]]:
    """Return the schema of each kind of data file, by the name of the file."""
    draft = "https://json-schema.org/draft/2020-12/schema"
    return {part.name: {"$schema": draft, "title": part.name, **TypeAdapter(part.holds).json_schema()} for part in PARTS}


def write_schemas(folder: Path) -> list[Path]:
    """Write each schema into the folder as `NAME.schema.json` and return the paths.

    Raises:
        OSError: the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, schema in schemas().items():
        path = folder / f"{name.removesuffix('.yaml').removesuffix('.json')}.schema.json"
        path.write_text(json.dumps(schema, indent=2, ensure_ascii=False) + "\n", "utf-8")
        written.append(path)
    return written
