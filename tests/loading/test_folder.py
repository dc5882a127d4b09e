"""Every bad input is refused with a message that a clinic secretary can act on: where, what, what was found, what to do."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bodymap.errors import DataError, Finding
from bodymap.loading.folder import load_body_map, load_with_lines
from bodymap.model.body_map import BodyMap

Edit = Callable[[str, str, str], int]

CONDITIONS = "en/conditions.yaml"


def findings(folder: Path) -> tuple[Finding, ...]:
    with pytest.raises(DataError) as caught:
        load_body_map(folder)
    return caught.value.findings


def only(folder: Path) -> Finding:
    found = findings(folder)
    assert len(found) == 1, [str(each) for each in found]
    return found[0]


def test_shipped_data_loads_whole() -> None:
    body_map = load_body_map()

    assert body_map.figure.id == "drawn"
    assert body_map.about.reviewed_by is None


def test_a_loaded_map_cannot_be_changed() -> None:
    body_map = load_body_map()

    with pytest.raises(Exception, match="frozen"):
        body_map.about = None  # type: ignore[assignment,misc]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    found = only(tmp_path / "nowhere")

    assert found.rule == "folder-missing"
    assert str(tmp_path / "nowhere") in str(found)
    assert "about.yaml" in found.hint


def test_a_file_in_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")

    assert "is a file, where a data folder should be" in only(tmp_path / "data").message


def test_an_empty_folder_names_every_missing_file(tmp_path: Path) -> None:
    names = {each.file for each in findings(tmp_path)}

    assert {"about.yaml", "references.yaml", "en/regions.yaml", "en/page.yaml", "figures"} <= names


FILE_FAULTS: dict[str, tuple[bytes, str, int, str, str]] = {
    # what it is: content, rule, line, part of the message, part of the hint
    "empty file": (b"", "empty-file", 0, "is empty", "Restore it"),
    "only spaces": (b" \n\n", "empty-file", 0, "is empty", "Restore it"),
    "not UTF-8": ("- id: cafe\n- id: café\n".encode("latin-1"), "not-utf-8", 2, "not UTF-8", "UTF-8"),
    "NUL byte": (b"- id: a\n  name: b\0c\n", "nul-byte", 2, "NUL byte", "Restore"),
    "broken YAML": (b'- id: a\n  name: "not closed\n- id: b\n', "broken-yaml", 3, "not valid YAML", "double quotes"),
    "cut off": (b"- id: a\n  regions: [neck-back, shoul", "broken-yaml", 2, "not valid YAML", "Compare the indents"),
    "two documents": (b"- id: a\n---\n- id: b\n", "several-documents", 2, "second document", "one document"),
    "tag": (b"- id: !!python/object/apply:os.system [ls]\n", "tag", 1, "tag", "Leave it out"),
    "anchor": (b"- id: &a one\n", "anchor", 1, 'anchor "&a"', "Leave it out"),
    "alias": (b"- id: one\n  name: *a\n", "alias", 2, 'alias "*a"', "Write the words out"),
    "absurd nesting": (b"[" * 5000, "too-deep", 1, "nests more than 12 levels", "brackets"),
    "duplicate key": (b"- id: a\n  name: b\n  name: c\n", "duplicate-key", 3, 'has the key "name" twice; it stands in line 2', "Keep one"),
    "tab indentation": (b"- id: a\n\tname: b\n", "tab", 2, "indented with a tab", "Use spaces"),
    "list as a key": (b"? [a, b]\n: c\n", "not-a-key", 1, "where a key should be", "key: value"),
}


@pytest.mark.parametrize("fault", FILE_FAULTS)
def test_a_file_that_is_no_data_file_is_refused(fault: str, folder: Path) -> None:
    content, rule, line, message, hint = FILE_FAULTS[fault]
    (folder / CONDITIONS).write_bytes(content)

    found = next(each for each in findings(folder) if each.rule == rule)

    assert (found.file, found.line) == (CONDITIONS, line)
    assert message in found.message
    assert hint in found.hint


def test_a_missing_file_lists_what_is_there(folder: Path) -> None:
    (folder / CONDITIONS).rename(folder / "en/condition.yaml")

    found = only(folder)

    assert (found.file, found.rule) == (CONDITIONS, "file-missing")
    assert "condition.yaml" in found.hint


def test_a_folder_in_place_of_a_file_is_named(folder: Path) -> None:
    (folder / CONDITIONS).unlink()
    (folder / CONDITIONS).mkdir()

    assert only(folder).rule == "not-a-file"


SHAPE_FAULTS: dict[str, tuple[str, str, str, str, str, str]] = {
    # what it is: file, text, its replacement, rule, part of the message, part of the hint
    "unknown key": (CONDITIONS, "feels_like:", "fels_like:", "shape-extra-forbidden", '"fels_like", which is not known', '"feels_like"'),
    "missing key": (CONDITIONS, "feels_like:", "fels_like:", "shape-missing", 'has no "feels_like"', "Add a line: feels_like"),
    "wrong type": (CONDITIONS, "\n  regions:\n", "\n  regions: neck-back\n  regionz:\n", "shape-tuple-type", '"neck-back"', "a list"),
    "unknown code": (
        CONDITIONS,
        "movement: C1",
        "movement: C9",
        "shape-literal-error",
        '"movement": "C9"',
        "'C3', 'C2', 'C1', 'C0' or 'NA'",
    ),
    "no number": ("en/safety.yaml", "count: 8", "count: eight", "shape-int-parsing", '"eight"', "a whole number"),
    "no date": ("about.yaml", "2026-11-28", "yesterday", "shape-date-from-datetime-parsing", '"yesterday"', "a date such as"),
    "empty value": (CONDITIONS, "\n  no_trial_found: true", "\n  no_trial_found:", "shape-bool-type", "nothing", "true or false"),
    "too few synonyms": (
        "en/regions.yaml",
        "    synonyms:\n",
        "    synonyms: [one]\n    others:\n",
        "shape-too-short",
        "synonyms",
        "at least 5",
    ),
    "wrong form": ("references.yaml", "doi: 10.", "doi: doi 10.", "shape-string-pattern-mismatch", "right form", "The form is"),
}


@pytest.mark.parametrize("fault", SHAPE_FAULTS)
def test_a_wrong_shape_is_named_with_its_line(fault: str, folder: Path, edit: Edit) -> None:
    file, old, new, rule, message, hint = SHAPE_FAULTS[fault]
    line = edit(file, old, new)

    found = next(each for each in findings(folder) if each.rule == rule)

    assert found.file == file
    assert rule == "shape-missing" or abs(found.line - line) <= 1
    assert message in found.message
    assert hint in found.hint


def test_unknown_region_is_reported_with_its_line(folder: Path, edit: Edit) -> None:
    line = edit(CONDITIONS, "- shoulder-blade\n", "- sholder-blade\n")

    found = only(folder)

    assert (found.file, found.line) == (CONDITIONS, line)
    assert 'names the region "sholder-blade", which does not exist' in found.message
    assert found.hint == 'Did you mean "shoulder-blade"?'


UNKNOWN_IDS = {
    "reference": (CONDITIONS, "- gattie-2017\n", "- gatie-2017\n", "gattie-2017"),
    "condition": ("en/trigger-points.yaml", "- headache\n", "- headach\n", "headache"),
    "benefit": (CONDITIONS, "movement: ", "movment: ", "movement"),
    "group": ("en/regions.yaml", "group: head-neck", "group: headneck", "head-neck"),
    "figure": ("about.yaml", "figure: drawn", "figure: drawing", "drawn"),
    "trigger point": ("figures/drawn/map.json", '"tp-masseter"', '"tp-maseter"', "tp-masseter"),
    "view": ("figures/drawn/map.json", '"view":"front"', '"view":"frond"', "front"),
}


@pytest.mark.parametrize("kind", UNKNOWN_IDS)
def test_an_id_that_names_nothing_is_reported(kind: str, folder: Path, edit: Edit) -> None:
    file, old, new, meant = UNKNOWN_IDS[kind]
    line = edit(file, old, new)

    found = only(folder)

    assert (found.file, found.rule) == (file, "unknown-id")
    assert found.line == line
    assert f"names the {kind} " in found.message
    assert found.hint == f'Did you mean "{meant}"?'


def test_a_repeated_reference_names_both_lines(folder: Path, edit: Edit) -> None:
    first = (folder / "references.yaml").read_text("utf-8").splitlines().index("- id: gunn-1980") + 1
    line = edit("references.yaml", "- id: couto-2014", "- id: gunn-1980")

    found = next(each for each in findings(folder) if each.rule == "repeated-id")

    assert found.line == line
    assert f'repeats the id "gunn-1980" of line {first}' in found.message


def test_all_findings_of_all_files_come_at_once(folder: Path, edit: Edit) -> None:
    edit(CONDITIONS, "feels_like:", "fels_like:")
    edit("en/safety.yaml", "count: 8", "count: eight")
    (folder / "en/questions.yaml").write_text("")

    assert {"en/conditions.yaml", "en/safety.yaml", "en/questions.yaml"} <= {each.file for each in findings(folder)}


def test_yaml_words_are_never_read_as_something_else(folder: Path, edit: Edit) -> None:
    edit("en/page.yaml", "clear: Clear", "clear: no")

    assert load_body_map(folder).page.clear == "no"


# What is read -----------------------------------------------------------------------------------------------------


def test_each_file_is_read_and_stands_in_the_map(body_map: BodyMap) -> None:
    assert (len(body_map.groups), len(body_map.regions), len(body_map.conditions), len(body_map.benefits)) == (5, 28, 26, 4)
    assert (len(body_map.trigger_points), len(body_map.references), len(body_map.trials)) == (41, 61, 26)
    assert list(body_map.certainties) == ["C3", "C2", "C1", "C0", "NA"]
    assert body_map.not_tested.label == "Not tested"
    assert body_map.questions[0].question == "What is IMS?"
    assert body_map.elsewhere[0].id == "somewhere-else"
    assert body_map.page.front == "Front"
    assert body_map.evidence.heading == "Evidence at a glance"
    assert body_map.board.figures["drawn"] == "Drawn"
    assert "{places}" in body_map.handout.heading
    assert body_map.setup.model_fields_set
    assert body_map.benefits_note
    assert body_map.trigger_points_note[0] == "Tender spots are often found in these muscles."
    assert body_map.trigger_points_references == ("donnelly-2019", "quintner-2015")
    assert all(name == item.id for part in (body_map.regions, body_map.trials, body_map.references) for name, item in part.items())


def test_every_figure_is_read_with_what_lies_on_each_of_its_views(body_map: BodyMap) -> None:
    assert list(body_map.figures) == ["drawn", "sculpted"], "in the order of their names"
    for name, figure in body_map.figures.items():
        assert figure.id == name
        assert [view.id for view in figure.views] == ["front", "back"]
        for view in figure.views:
            assert {area.view for area in view.areas} == {place.view for place in view.places} == {view.id}
            assert view.landmarks
    regions = [{area.region for area in view.areas} for view in body_map.figure.views]
    assert "chest" in regions[0] - regions[1]
    assert "lower-back" in regions[1] - regions[0]


def test_codes_are_read_where_they_are_asked_for_and_there(folder: Path) -> None:
    assert load_body_map(folder).codes is None
    codes = load_body_map(folder, codes=True).codes
    assert codes is not None
    assert "lower-back" in codes.regions

    (folder / "codes/snomed.yaml").write_text("words")
    assert load_body_map(folder).codes is None
    with pytest.raises(DataError, match=r"snomed\.yaml"):
        load_with_lines(folder)
    (folder / "codes/snomed.yaml").unlink()
    assert load_body_map(folder, codes=True).codes is None
    assert load_with_lines(folder).body_map.codes is None


def test_the_words_stand_in_the_folder_of_their_language(folder: Path, edit: Edit) -> None:
    edit("about.yaml", "language: en", "language: fr")
    (folder / "en").rename(folder / "fr")

    assert load_body_map(folder).page.front == "Front"


def test_without_a_readable_about_the_english_words_are_looked_at(folder: Path) -> None:
    (folder / "about.yaml").write_text("version: [")
    (folder / "en/questions.yaml").write_text("")

    assert {each.file for each in findings(folder)} == {"about.yaml", "en/questions.yaml"}


def test_the_lines_of_each_file_and_the_areas_in_the_order_of_theirs_come_along(folder: Path, edit: Edit) -> None:
    line = edit(CONDITIONS, "- id: whiplash", "- id: whiplash")

    loaded = load_with_lines(folder)

    assert loaded.lines[CONDITIONS].of("whiplash") == line
    assert set(loaded.lines) == {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.suffix in (".yaml", ".json")}
    assert {area.view for area in loaded.areas["drawn"]} == {"front", "back"}
    assert len(loaded.areas["drawn"]) == len(loaded.body_map.figure.areas)


@pytest.mark.parametrize("there", [True, False])
def test_a_folder_without_a_figure_is_found(there: bool, folder: Path) -> None:
    shutil.rmtree(folder / "figures")
    if there:
        (folder / "figures").mkdir()
        (folder / "figures/drawn").write_text("a file is no figure")

    found = [each for each in findings(folder) if each.rule == "no-figure"]

    assert found == [
        Finding(
            "figures",
            0,
            "no-figure",
            "The data folder has no figure: no folder with a map.json in it.",
            "Copy the shipped folder figures/drawn.",
        )
    ]


def test_a_file_beside_the_figures_is_none(folder: Path) -> None:
    (folder / "figures/notes.txt").write_text("words")

    assert list(load_body_map(folder).figures) == ["drawn"]


def test_pictures_that_cannot_be_read_are_all_told_and_their_figure_with_them(folder: Path) -> None:
    (folder / "figures/drawn/front.svg").write_text("<html/>")
    (folder / "figures/drawn/back.svg").unlink()
    (folder / "figures/other").mkdir()

    assert {(each.file, each.rule) for each in findings(folder)} == {
        ("figures/drawn/front.svg", "not-a-picture"),
        ("figures/drawn/back.svg", "file-missing"),
        ("figures/other/map.json", "file-missing"),
    }
