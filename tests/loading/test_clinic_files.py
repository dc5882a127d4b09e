"""Files as clinics make and keep them: what text programs, mails and systems put into them, and slips of people who write no YAML."""

from io import BytesIO
from pathlib import Path
from shutil import copytree

import pytest
from click.testing import CliRunner
from PIL import Image

from bodymap.cli import main
from bodymap.errors import DataError, Finding
from bodymap.loading.folder import load_body_map
from bodymap.loading.pictures import load_logo, logo_size
from bodymap.rules.check import check_folder


def change(folder: Path, file: str, old: str, new: str) -> int:
    """Change a file in one place; gives the line."""
    path = folder / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return text[: text.index(old)].count("\n") + 1


def findings(folder: Path) -> tuple[Finding, ...]:
    with pytest.raises(DataError) as caught:
        load_body_map(folder)
    return caught.value.findings


def test_a_copy_of_a_figure_with_a_name_of_the_system_is_named(folder: Path) -> None:
    (folder / "figures/drawn").rename(folder / "figures/drawn - Copy")

    found = [each for each in findings(folder) if each.rule == "figure-name"]

    assert [str(each) for each in found] == [
        "figures/drawn - Copy: is no name for a figure.\n  Use small letters, digits and hyphens, such as drawn-copy, or delete the folder."
    ]


def test_no_traceback_is_shown_for_it(folder: Path) -> None:
    copytree(folder / "figures/drawn", folder / "figures/Drawn (2)")

    result = CliRunner().invoke(main, ["check", str(folder)])

    assert result.exit_code == 1
    assert "such as drawn-2" in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize("space", ["\u00a0", "\u2007", "\u202f"])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    name: Elbow\n", "{s}   name: Elbow\n"),
        ("    name: Elbow\n", "    name:{s}Elbow\n"),
        ("  - id: elbow\n", "  -{s}id: elbow\n"),
        ("  - id: elbow\n", "  - id: elbow{s}\n"),
    ],
)
def test_spaces_that_do_not_break_are_spaces(old: str, new: str, space: str, folder: Path) -> None:
    before = load_body_map(folder)
    change(folder, "en/regions.yaml", old, new.format(s=space))

    assert load_body_map(folder).regions == before.regions


def test_a_space_that_does_not_break_stays_in_a_sentence(folder: Path) -> None:
    change(folder, "en/regions.yaml", "caution: The map has no marks over", "caution: The map has no\u00a0marks over")

    assert "no\u00a0marks" in (load_body_map(folder).regions["head-front"].caution or "")


@pytest.mark.parametrize(
    ("old", "new", "column", "name"),
    [
        ("  - id: elbow\n", "  - id: elbow\u200b\n", 14, "a zero-width space"),
        ("  - id: elbow\n", "  - id: el\u00adbow\n", 11, "a soft hyphen"),
        ("    name: Elbow\n", "    na\u200dme: Elbow\n", 7, "a zero-width joiner"),
        ("    group: arm\n", "    group: arm\u2060\n", 15, "a word joiner"),
    ],
)
def test_what_nobody_sees_is_named_with_its_place(old: str, new: str, column: int, name: str, folder: Path) -> None:
    line = change(folder, "en/regions.yaml", old, new)

    (found,) = [each for each in findings(folder) if each.rule == "invisible-character"]

    assert (found.file, found.line) == ("en/regions.yaml", line)
    assert found.message == f"has {name} in column {column}, which nobody sees."


def test_what_nobody_sees_may_stand_in_a_sentence(folder: Path) -> None:
    change(folder, "en/regions.yaml", "caution: The map has no marks over", "caution: The map has no ma\u00adrks over")

    assert load_body_map(folder).regions["head-front"].caution


def test_a_sentence_that_loses_its_end_to_a_comment_is_refused(folder: Path) -> None:
    line = change(folder, "en/regions.yaml", "caution: The map has no marks", "caution: See leaflet #3 for more. The map has no marks")

    (found,) = findings(folder)

    assert (found.file, found.line) == ("en/regions.yaml", line)
    assert found.message.startswith('loses "#3 for more. The map has no marks')
    assert found.hint.startswith('Put the sentence in quotes: caution: "See leaflet #3 for more.')


@pytest.mark.parametrize("comment", ["# a line of its own\n    caution: The map", "caution: # behind a key\n      The map"])
def test_a_comment_that_cuts_nothing_is_one(comment: str, folder: Path) -> None:
    change(folder, "en/regions.yaml", "caution: The map", comment)

    assert load_body_map(folder).regions["head-front"].caution == "The map has no marks over the eyes or over the open scalp."


@pytest.mark.parametrize(
    ("sentence", "quoted"),
    [
        ("Note: ask first.", '"Note: ask first."'),
        ('"Ask first" is the rule.', '"\\"Ask first\\" is the rule."'),
        ("*Ask* first.", '"*Ask* first."'),
        ("@ask first.", '"@ask first."'),
        ("*ask", '"*ask"'),
    ],
)
def test_a_sentence_that_needs_quotes_is_shown_in_quotes(sentence: str, quoted: str, folder: Path) -> None:
    path = folder / "en/page.yaml"
    path.write_text(path.read_text("utf-8").replace("find: Find by words\n", f"find: {sentence}\n"), "utf-8")

    (found,) = [each for each in findings(folder) if each.file == "en/page.yaml"]

    assert found.hint.endswith(f"Put the sentence in quotes: find: {quoted}")


def test_an_id_with_capitals_and_spaces_is_shown_in_the_right_form(folder: Path) -> None:
    line = change(folder, "en/conditions.yaml", "- id: tennis-elbow\n", "- id: Tennis Elbow\n")

    (found,) = [each for each in findings(folder) if each.rule == "shape-string-pattern-mismatch"]

    assert found.line == line
    assert found.hint == "Use small letters, digits and hyphens, such as tennis-elbow."


def test_an_id_that_was_renamed_is_offered_where_the_old_one_is_missed(folder: Path) -> None:
    line = change(folder, "en/conditions.yaml", "- id: tennis-elbow\n", "- id: racket-arm\n")

    found = [each for each in findings(folder) if each.file == "en/trigger-points.yaml"]

    assert found
    assert all(f'Did you rename it? Nothing names "racket-arm" (en/conditions.yaml:{line})' in each.hint for each in found)


def test_a_missing_first_line_is_one_finding(folder: Path) -> None:
    change(folder, "en/conditions.yaml", "- id: tennis-elbow\n", "")

    (found,) = [each for each in findings(folder) if each.file == "en/conditions.yaml"]

    assert found.rule == "duplicate-key"
    assert '"- id: ..." above is missing' in found.hint


@pytest.mark.parametrize("name", ["Thumbs.db", "desktop.ini", "en/~$regions.docx", "en/regions.yaml~", ".DS_Store", "en/.regions.yaml.swp"])
def test_files_that_programs_put_beside_are_passed_over(name: str, folder: Path) -> None:
    (folder / name).write_text("x", "utf-8")

    assert check_folder(folder).findings == ()


def test_a_file_that_a_person_put_beside_is_named(folder: Path) -> None:
    (folder / "en/regions-old.yaml").write_text("x", "utf-8")

    (found,) = check_folder(folder).findings

    assert (found.file, found.rule) == ("en/regions-old.yaml", "unused-file")


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_picture_from_a_camera_that_was_held_upright_stands_upright(form: str, tmp_path: Path) -> None:
    picture = Image.new("RGB", (40, 20), "white")
    picture.paste("red", (0, 0, 20, 20))  # the left half: once it is turned, the upper one
    exif = Image.Exif()
    exif[0x0112] = 6
    path = tmp_path / f"logo.{form.lower()}"
    picture.save(path, form, exif=exif)

    logo = load_logo(path)

    shown = Image.open(BytesIO(logo.data)).convert("RGB")
    assert logo_size(logo) == shown.size == (20, 40)
    assert shown.getexif().get(0x0112, 1) == 1
    red, green = shown.getpixel((10, 5)), shown.getpixel((10, 35))
    assert red[0] > 200 > 100 > red[1]  # type: ignore[index]
    assert min(green) > 200  # type: ignore[arg-type]


def test_a_picture_that_lies_right_is_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    Image.new("RGB", (40, 20), "white").save(path)

    assert load_logo(path).data == path.read_bytes()
