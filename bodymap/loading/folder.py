"""Data folder -> `BodyMap`. Reads every file, collects every finding, and gives the whole map or none of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from bodymap.errors import DataError, Finding
from bodymap.loading.files import SHIPPED_DATA
from bodymap.loading.ids import unresolved
from bodymap.loading.messages import shape_findings
from bodymap.loading.pictures import load_picture
from bodymap.loading.yaml_reader import Lines, read_yaml
from bodymap.model.base import SLUG, slug
from bodymap.model.body_map import About, BodyMap
from bodymap.model.figure import Area, Figure, MapFile, View
from bodymap.model.parts import PARTS, Part


@dataclass(frozen=True)
class Loaded:
    """A body map with the lines of its files, for those who report faults in it."""

    body_map: BodyMap
    lines: Mapping[str, Lines]
    areas: Mapping[str, tuple[Area, ...]]
    """The areas of each figure, in the order of its file."""


def load_body_map(folder: Path | str = SHIPPED_DATA, *, codes: bool = False) -> BodyMap:
    """Return the map that the data folder describes.

    Args:
        folder: the data folder, laid out as the README says.
        codes: whether the optional SNOMED CT codes are wanted.

    Raises:
        DataError: with all findings of all files, each with file, line, what was found and what to do.
    """
    return load_with_lines(Path(folder), codes=codes).body_map


def load_with_lines(folder: Path, *, codes: bool = True) -> Loaded:
    """Return the map and the lines of its files.

    Raises:
        DataError: as `load_body_map`.
    """
    if not folder.is_dir():
        what = "is a file, where a data folder should be." if folder.exists() else "is not there."
        hint = "Name the folder that holds about.yaml, or leave the setting out to use the shipped data."
        raise DataError([Finding(str(folder), 0, "folder-missing", f"The data folder {what}", hint)])
    reader = _FolderReader(folder)
    fields = reader.fields(codes=codes)
    reader.findings += unresolved(reader.values, reader.lines, shapes=reader.shapes, figures=reader.figure_names)
    if reader.findings:
        raise DataError(reader.findings)
    return Loaded(BodyMap(folder=folder, **fields), reader.lines, reader.areas)


class _FolderReader:
    """Reads files of one data folder and gathers what is wrong with them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.findings: list[Finding] = []
        self.lines: dict[str, Lines] = {}
        self.values: dict[str, Any] = {}
        self.shapes: dict[str, Any] = {}
        self.areas: dict[str, tuple[Area, ...]] = {}
        self.figure_names: list[str] = []

    def fields(self, *, codes: bool) -> dict[str, Any]:
        """Return the fields of the map that can be filled: not those of files with faults, nor of optional files that are not wanted."""
        fields: dict[str, Any] = {}
        language = "en"
        for part in PARTS:
            if part.for_each_figure:
                fields["figures"] = self.figures(part)
                continue
            file = part.path(language=language)
            if part.optional and not (codes and (self.folder / file).exists()):
                continue
            content = self.file(file, part.holds)
            if isinstance(content, About):
                language = content.language
            fields |= {} if content is None else part.fill(content)
        return fields

    def file(self, name: str, shape: Any) -> Any:
        """Return the file's content as the shape, or None with findings."""
        try:
            value, lines = read_yaml(self.folder, name)
        except DataError as error:
            self.findings += error.findings
            return None
        self.lines[name], self.values[name], self.shapes[name] = lines, value, shape
        try:
            return TypeAdapter(shape).validate_python(value)
        except ValidationError as error:
            self.findings += shape_findings(error, value, lines, shape)
            return None

    def figures(self, part: Part) -> dict[str, Figure]:
        """Return every figure that can be read; a folder without figures is a finding."""
        folder = self.folder / "figures"
        self.figure_names = sorted(p.name for p in folder.iterdir() if p.is_dir()) if folder.is_dir() else []
        if not self.figure_names:
            message = "The data folder has no figure: no folder with a map.json in it."
            self.findings.append(Finding("figures", 0, "no-figure", message, "Copy the shipped folder figures/drawn."))
        return {name: figure for name in self.figure_names if (figure := self._figure(part, name))}

    def _figure(self, part: Part, name: str) -> Figure | None:
        if not re.fullmatch(SLUG, name):
            hint = f"Use small letters, digits and hyphens, such as {slug(name)}, or delete the folder."
            self.findings.append(Finding(f"figures/{name}", 0, "figure-name", "is no name for a figure.", hint))
            return None
        file = part.path(figure=name)
        entries: MapFile | None = self.file(file, part.holds)
        if entries is None:
            return None
        self.areas[name] = entries.areas
        views = []
        for view_id, entry in entries.views.items():
            try:
                picture = load_picture(self.folder, file.removesuffix(part.name) + entry.picture, width=entry.width, height=entry.height)
            except DataError as error:
                self.findings += error.findings
                continue
            views.append(
                View(
                    id=view_id,
                    picture=picture,
                    width=entry.width,
                    height=entry.height,
                    areas=tuple(area for area in entries.areas if area.view == view_id),
                    landmarks=entries.landmarks.get(view_id, {}),
                    places=tuple(place for place in entries.trigger_points if place.view == view_id),
                )
            )
        return Figure(id=name, views=tuple(views))
