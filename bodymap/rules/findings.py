"""A finding with the line of the item that it is about."""

from bodymap.errors import Finding
from bodymap.loading.folder import Loaded


def words_file(loaded: Loaded, name: str) -> str:
    """Return the path of a file of words inside the data folder: "en/regions.yaml"."""
    return f"{loaded.body_map.about.language}/{name}.yaml"


def finding_at(loaded: Loaded, name: str, item: str, *path: str | int, rule: str, message: str, hint: str) -> Finding:
    """Return a finding about a part of an item, with its line.

    Args:
        loaded: the map with the lines of its files.
        name: a file of words without its ending, or the path of any other file.
        item: the id of the item; empty for a file that is one item.
        *path: the keys that lead to the part inside the item.
        rule: short name of the rule.
        message: what was found.
        hint: what to do.
    """
    file = name if name.endswith((".yaml", ".json")) else words_file(loaded, name)
    return Finding(file, loaded.lines[file].of(item, *path), rule, message, hint)
