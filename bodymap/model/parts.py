"""The parts of the data: which files a data folder holds, what each holds, and where that goes in a `BodyMap`.

`PARTS` is the only list of files. Loading, schemas, rules and hiding walk it, so that none of them can forget one.

To add a file of words: a type for what it holds in `model/`, one line in `PARTS` and a field of `BodyMap`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from bodymap.model.base import Mark, Refers, Words
from bodymap.model.body_map import About, BodyMap
from bodymap.model.clinical import (
    BenefitsFile,
    Codes,
    Condition,
    Elsewhere,
    Question,
    Reference,
    RegionsFile,
    TriggerPointsFile,
)
from bodymap.model.clinician_labels import BoardWords, EvidenceWords, SetupWords
from bodymap.model.figure import MapFile
from bodymap.model.patient_labels import HandoutWords, PageWords
from bodymap.model.safety import Safety
from bodymap.model.search import Search
from bodymap.model.trials import Trials
from bodymap.model.walk import Path_, marked


@dataclass(frozen=True)
class Fills:
    """A field of `BodyMap`, and what of a file goes there.

    Attributes:
        field: the field's name.
        key: the key in the file; empty where the whole file goes there.
        by_id: whether a list of things becomes a mapping by their ids.
    """

    field: str
    key: str = ""
    by_id: bool = False


@dataclass(frozen=True)
class Part:
    """A file of a data folder, or one file for each figure.

    Attributes:
        file: its path in the folder. `{language}` is the language that about.yaml names, `{figure}` the name of a figure's folder.
        holds: the type of what it holds.
        fills: the fields of `BodyMap` that it fills; none for a figure's file, which needs its pictures first.
        patients: whether patients read it, so that its words have to be plain (FACTS G1).
        stated: whether its words are statements of the clinic, in which no banned word may stand (FACTS G4).
        counted: the key of the list that a report counts, where the file is not itself a list.
        optional: whether a folder may do without it.
    """

    file: str
    holds: Any
    fills: tuple[Fills, ...] = ()
    patients: bool = False
    stated: bool = True
    counted: str = ""
    optional: bool = False

    @property
    def name(self) -> str:
        """The name of the file, without its folder: `trigger-points.yaml`."""
        return self.file.rpartition("/")[2]

    @property
    def stem(self) -> str:
        """The name of the file, without its folder and ending: `trigger-points`."""
        return self.name.partition(".")[0]

    @property
    def for_each_figure(self) -> bool:
        """Whether each figure has such a file of its own."""
        return "{figure}" in self.file

    def path(self, *, language: str = "", figure: str = "") -> str:
        """Return its path in the folder, for a language or a figure."""
        return self.file.format(language=language, figure=figure)

    def fill(self, content: Any) -> dict[str, Any]:
        """Return the fields of `BodyMap` that the content of the file fills."""
        found = {each: getattr(content, each.key) if each.key else content for each in self.fills}
        return {each.field: {item.id: item for item in value} if each.by_id else value for each, value in found.items()}

    def content(self, body_map: BodyMap) -> Any:
        """Return what the file holds of this map, the reverse of `fill`; None where it fills nothing or was left out."""
        found: dict[str, Any] = {}
        for each in self.fills:
            value = getattr(body_map, each.field)
            found[each.key] = tuple(value.values()) if each.by_id else value
        if not found or "" in found:
            return found.get("")
        return self.holds.model_construct(**found)


PARTS = (
    Part("about.yaml", About, (Fills("about"),)),  # the first one: it names the language
    Part(
        "{language}/regions.yaml",
        RegionsFile,
        (Fills("groups", "groups"), Fills("regions", "regions", by_id=True)),
        patients=True,
        counted="regions",
    ),
    Part("{language}/conditions.yaml", tuple[Condition, ...], (Fills("conditions", by_id=True),), patients=True),
    Part(
        "{language}/benefits.yaml",
        BenefitsFile,
        (
            Fills("benefits", "benefits", by_id=True),
            Fills("certainties", "certainties"),
            Fills("not_tested", "not_tested"),
            Fills("benefits_note", "note"),
        ),
        patients=True,
        counted="benefits",
    ),
    Part(
        "{language}/trigger-points.yaml",
        TriggerPointsFile,
        (
            Fills("trigger_points", "trigger_points", by_id=True),
            Fills("trigger_points_note", "note"),
            Fills("trigger_points_references", "references"),
        ),
        patients=True,
        counted="trigger_points",
    ),
    # Words of others, and words about what was seen of theirs.
    Part("references.yaml", tuple[Reference, ...], (Fills("references", by_id=True),), stated=False),
    Part("trials.yaml", tuple[Trials, ...], (Fills("trials", by_id=True),)),
    Part("{language}/safety.yaml", Safety, (Fills("safety"),), patients=True, counted="red_flags"),
    Part("{language}/questions.yaml", tuple[Question, ...], (Fills("questions"),), patients=True),
    Part("{language}/elsewhere.yaml", tuple[Elsewhere, ...], (Fills("elsewhere"),), patients=True),
    # Words of people who look for something, as they say them.
    Part("{language}/search.yaml", Search, (Fills("search"),), stated=False),
    Part("{language}/page.yaml", PageWords, (Fills("page"),), patients=True),
    Part("{language}/handout.yaml", HandoutWords, (Fills("handout"),), patients=True),
    Part("{language}/evidence.yaml", EvidenceWords, (Fills("evidence"),), patients=True),
    Part("{language}/board.yaml", BoardWords, (Fills("board"),), patients=True),
    Part("{language}/setup.yaml", SetupWords, (Fills("setup"),)),
    Part("codes/snomed.yaml", Codes, (Fills("codes"),), optional=True),
    Part("figures/{figure}/map.json", MapFile),
)
"""All files of a data folder but pictures, which each figure's map.json names."""


class Entry(NamedTuple):
    """A marked text of a map.

    Attributes:
        part: the file that holds it.
        thing: the id of the thing in that file that it belongs to; empty where the thing has none.
        path: where it stands in the file, from the root.
        text: the text.
        mark: what it is: words, an id that a thing is given, or one that refers to a thing.
    """

    part: Part
    thing: str
    path: Path_
    text: str
    mark: Mark


def entries(body_map: BodyMap) -> Iterator[Entry]:
    """Yield every marked text of a map, file by file, in the order of `PARTS`."""
    for part in PARTS:
        content = part.content(body_map)
        for each in marked(content, part.holds):
            yield Entry(part, _thing(content, each.path), each.path, each.text, each.mark)


def texts(body_map: BodyMap) -> Iterator[tuple[Entry, Words]]:
    """Yield every text of a map that is words for people, and what kind of words."""
    for each in entries(body_map):
        if isinstance(each.mark, Words):
            yield each, each.mark


def cited(body_map: BodyMap) -> Iterator[tuple[str, str]]:
    """Yield every citation: what cites (a thing with an id, else its file), and the reference."""
    for entry in entries(body_map):
        if entry.mark == Refers("reference"):
            yield entry.thing or entry.part.stem, entry.text


def _thing(content: Any, path: Path_) -> str:
    """Return the id of the thing that a path leads into: of a file that is a list, or of a list under a key of the file."""
    first, second = (*path, "", "")[:2]
    if isinstance(first, int):
        return str(getattr(content[first], "id", ""))
    return str(getattr(getattr(content, first)[second], "id", "")) if isinstance(second, int) else ""
