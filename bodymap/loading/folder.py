"""Data folder -> `BodyMap`. Reads every file, collects every finding, and gives the whole map or none of it."""

from collections.abc import Mapping, Sequence
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
from bodymap.model.body_map import About, BodyMap
from bodymap.model.clinical import Codes, Condition, Elsewhere, Question, Reference
from bodymap.model.clinician_labels import BoardWords, EvidenceWords, SetupWords
from bodymap.model.figure import Area, Figure, View
from bodymap.model.parts import BenefitsFile, MapFile, RegionsFile, TriggerPointsFile
from bodymap.model.patient_labels import HandoutWords, PageWords
from bodymap.model.safety import Safety
from bodymap.model.trials import Trials

ABOUT, REFERENCES, TRIALS = "about.yaml", "references.yaml", "trials.yaml"
WORD_FILES: Mapping[str, Any] = {
    "regions": RegionsFile,
    "conditions": tuple[Condition, ...],
    "benefits": BenefitsFile,
    "trigger-points": TriggerPointsFile,
    "safety": Safety,
    "questions": tuple[Question, ...],
    "elsewhere": tuple[Elsewhere, ...],
    "page": PageWords,
    "setup": SetupWords,
    "evidence": EvidenceWords,
    "board": BoardWords,
    "handout": HandoutWords,
}
"""The files of a language's folder and what each holds."""


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
    about = reader.file(ABOUT, About)
    references = reader.file(REFERENCES, tuple[Reference, ...])
    trials = reader.file(TRIALS, tuple[Trials, ...])
    language = about.language if about else "en"
    words = {name: reader.file(f"{language}/{name}.yaml", shape) for name, shape in WORD_FILES.items()}
    figures = reader.figures()
    snomed = reader.file("codes/snomed.yaml", Codes) if codes and (folder / "codes" / "snomed.yaml").exists() else None
    reader.findings += unresolved(reader.values, reader.lines, language)
    if reader.findings:
        raise DataError(reader.findings)
    body_map = _assemble(folder, about, figures, words, references=references, trials=trials, codes=snomed)
    return Loaded(body_map, reader.lines, reader.areas)


class _FolderReader:
    """Reads files of one data folder and gathers what is wrong with them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.findings: list[Finding] = []
        self.lines: dict[str, Lines] = {}
        self.values: dict[str, Any] = {}
        self.areas: dict[str, tuple[Area, ...]] = {}

    def file(self, name: str, shape: Any) -> Any:
        """Return the file's content as the shape, or None with findings."""
        try:
            value, lines = read_yaml(self.folder, name)
        except DataError as error:
            self.findings += error.findings
            return None
        self.lines[name], self.values[name] = lines, value
        try:
            return TypeAdapter(shape).validate_python(value)
        except ValidationError as error:
            self.findings += shape_findings(error, value, lines, shape)
            return None

    def figures(self) -> dict[str, Figure]:
        """Return every figure that can be read; a folder without figures is a finding."""
        folder = self.folder / "figures"
        names = sorted(p.name for p in folder.iterdir() if p.is_dir()) if folder.is_dir() else []
        if not names:
            message = "The data folder has no figure: no folder with a map.json in it."
            self.findings.append(Finding("figures", 0, "no-figure", message, "Copy the shipped folder figures/drawn."))
        return {name: figure for name in names if (figure := self._figure(name))}

    def _figure(self, name: str) -> Figure | None:
        file = f"figures/{name}/map.json"
        entries: MapFile | None = self.file(file, MapFile)
        if entries is None:
            return None
        self.areas[name] = entries.areas
        views = []
        for view_id, entry in entries.views.items():
            try:
                picture = load_picture(self.folder, f"figures/{name}/{entry.picture}", width=entry.width, height=entry.height)
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


def _assemble(
    folder: Path,
    about: About,
    figures: dict[str, Figure],
    words: Mapping[str, Any],
    *,
    references: Sequence[Reference],
    trials: Sequence[Trials],
    codes: Codes | None,
) -> BodyMap:
    benefits: BenefitsFile = words["benefits"]
    points: TriggerPointsFile = words["trigger-points"]
    return BodyMap(
        folder=folder,
        about=about,
        figures=figures,
        groups=words["regions"].groups,
        regions={region.id: region for region in words["regions"].regions},
        conditions={condition.id: condition for condition in words["conditions"]},
        benefits={benefit.id: benefit for benefit in benefits.benefits},
        certainties=benefits.certainties,
        not_tested=benefits.not_tested,
        benefits_note=benefits.note,
        trigger_points={point.id: point for point in points.trigger_points},
        trigger_points_note=points.note,
        trigger_points_references=points.references,
        references={reference.id: reference for reference in references},
        trials={each.id: each for each in trials},
        safety=words["safety"],
        questions=words["questions"],
        elsewhere=words["elsewhere"],
        page=words["page"],
        setup=words["setup"],
        evidence=words["evidence"],
        board=words["board"],
        handout=words["handout"],
        codes=codes,
    )
