"""Nothing lies about unused."""

from dataclasses import replace
from pathlib import Path

import pytest

from bodymap.errors import Finding
from bodymap.loading.folder import Loaded, load_with_lines
from bodymap.rules.usage import everything_is_used


def test_a_source_that_nothing_cites_is_found_with_its_line(loaded: Loaded) -> None:
    extra = loaded.body_map.references["ga-2007"].model_copy(update={"id": "hazar-2014"})
    kept = {name: each for name, each in loaded.body_map.conditions.items() if "hazar-2014" not in each.references}
    shown = loaded.body_map.model_copy(update={"conditions": kept, "trials": {}, "references": {"ga-2007": extra, "hazar-2014": extra}})

    assert list(everything_is_used(replace(loaded, body_map=shown))) == [
        Finding(
            "references.yaml",
            loaded.lines["references.yaml"].of("hazar-2014"),
            "unused-reference",
            'reference "hazar-2014" is cited by nothing.',
            "Cite it where it belongs, or delete it.",
        )
    ]


@pytest.mark.parametrize("name", ["en/condition.yaml", "figures/drawn/old.svg", "notes.txt", "fr/page.yaml"])
def test_a_file_that_nobody_reads_is_found(name: str, folder: Path) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("words")

    assert list(everything_is_used(load_with_lines(folder))) == [
        Finding(name, 0, "unused-file", "is read by nothing.", "Delete it, or check how it is spelled.")
    ]


def test_what_a_system_hides_and_empty_folders_do_not_count(folder: Path) -> None:
    (folder / "en/.page.yaml.swp").write_text("words")
    (folder / "empty").mkdir()

    assert list(everything_is_used(load_with_lines(folder))) == []


def test_several_files_are_told_in_order(folder: Path) -> None:
    for name in ("z.txt", "en/b.yaml", "a.txt", "en/a.yaml"):
        (folder / name).write_text("words")

    assert [each.file for each in everything_is_used(load_with_lines(folder))] == ["a.txt", "en/a.yaml", "en/b.yaml", "z.txt"]
