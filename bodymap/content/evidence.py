"""(BodyMap) -> the evidence at a glance as values: conditions by benefits, and what trials used. Tables and pictures are made of them.

- row: a condition with one cell for each benefit, NA among them.
- order: `surest` first (as everywhere on the map), by `name`, by one benefit's id, or by what a `guideline` says.
- line: what one course of a condition's trials used, in words, or its gap.
"""

from dataclasses import dataclass

from bodymap.content.explanation import Expectation, expectation, explain_condition, surest_first
from bodymap.model.body_map import BodyMap
from bodymap.model.citations import numbered
from bodymap.model.clinical import CERTAINTIES, EARLY_RESPONSE, Certainty, Condition, Reference, Symbol
from bodymap.model.trials import Course, Span, Time

STEPS: dict[Symbol | None, str] = {"C3": "■■■□", "C2": "■■□□", "C1": "■□□□", "untested": "□□□□", "C0": "[=]", None: ""}
"""The small pictures as text: the same steps and equals sign as the icons."""

CARE = {"against": "[×]", "differ": "[↔]", "none": ""}
"""The small picture of what guidelines say."""


@dataclass(frozen=True)
class Cell:
    """How sure one benefit is for one condition. `label` is short, `sentence` says it whole."""

    benefit: str
    certainty: Certainty
    symbol: Symbol | None
    label: str
    sentence: str

    @property
    def goal(self) -> bool:
        """Whether it is a goal of treatment."""
        return self.certainty != "NA"

    @property
    def tint(self) -> Certainty:
        """The code whose colour it has: an early response, which has no certainty, that of no goal."""
        return "NA" if self.benefit == EARLY_RESPONSE else self.certainty

    @property
    def rank(self) -> int:
        """Its place when rows are sorted by it, the surest first; all early responses are equals."""
        return 0 if self.goal and self.benefit == EARLY_RESPONSE else CERTAINTIES.index(self.certainty)


@dataclass(frozen=True)
class Row:
    """A condition with its cells, in the order of the benefits; `guideline` is `against`, `differ` or `none`."""

    condition: Condition
    cells: tuple[Cell, ...]
    guideline: str
    sources: tuple[tuple[int, Reference], ...]


@dataclass(frozen=True)
class Line:
    """What one course used, each part in words, None where it is a gap; `course` is None where the condition has no number at all."""

    condition: Condition
    course: Course | None
    gap: str | None
    sessions: str | None
    length: str | None
    seen: tuple[str, ...]
    sources: tuple[tuple[int, Reference], ...]


def rows(body_map: BodyMap, order: str = "surest", *, region: str | None = None) -> tuple[Row, ...]:
    """Return a row for each condition, in an order; the conditions of a region, where one is named, come first.

    Raises:
        KeyError: there is no such order or region.
    """
    if region is not None and region not in body_map.regions:
        raise KeyError(region)
    made = [_row(body_map, condition) for condition in surest_first(body_map)]
    if order == "name":
        made.sort(key=lambda row: row.condition.name.casefold())
    elif order == "guideline":
        made.sort(key=lambda row: list(CARE).index(row.guideline))
    elif order in body_map.benefits:
        place = list(body_map.benefits).index(order)
        made.sort(key=lambda row: row.cells[place].rank)
    elif order != "surest":
        raise KeyError(order)
    made.sort(key=lambda row: region is not None and region not in row.condition.regions)
    return tuple(made)


def lines(body_map: BodyMap) -> tuple[Line, ...]:
    """Return a line for each course of each condition, and one for each gap, in the order of the conditions."""
    return tuple(line for condition in surest_first(body_map) for line in _lines(body_map, condition))


def time_words(body_map: BodyMap, time: Time) -> str:
    """Return a time in words: "1 month", "2 to 4 weeks"."""
    words = body_map.evidence
    one = {"days": words.day, "weeks": words.week, "months": words.month, "years": words.year}
    several = {"days": words.days, "weeks": words.weeks, "months": words.months, "years": words.years}
    if time.least == time.most == 1:
        return one[time.unit]
    return several[time.unit].replace("{number}", _number(body_map, time))


def _row(body_map: BodyMap, condition: Condition) -> Row:
    cells = tuple(_cell(body_map, expectation(body_map, condition, benefit)) for benefit in body_map.benefits)
    says = condition.guideline.says if condition.guideline else "none"
    return Row(condition, cells, says, explain_condition(body_map, condition).sources)


def _cell(body_map: BodyMap, told: Expectation) -> Cell:
    label = body_map.evidence.not_a_goal if told.certainty == "NA" else told.label
    return Cell(told.id, told.certainty, told.symbol, label, told.sentence)


def _lines(body_map: BodyMap, condition: Condition) -> list[Line]:
    trials, words = body_map.trials[condition.id], body_map.evidence
    if not trials.courses:
        gap = words.untested if trials.gap == "untested" else words.not_said
        return [Line(condition, None, gap, None, None, (), ())]
    return [
        Line(
            condition=condition,
            course=course,
            gap=None,
            sessions=_sessions(body_map, course),
            length=time_words(body_map, course.length) if course.length else None,
            seen=_seen(body_map, course),
            sources=numbered(body_map, course.references),
        )
        for course in trials.courses
    ]


def _number(body_map: BodyMap, span: Span | Time) -> str:
    if span.least == span.most:
        return f"{span.most:g}"
    return body_map.evidence.range.replace("{least}", f"{span.least:g}").replace("{most}", f"{span.most:g}")


def _sessions(body_map: BodyMap, course: Course) -> str | None:
    """Return how many sessions, how often and with which technique, as far as it is known."""
    words, said = body_map.evidence, []
    if course.sessions:
        pattern = {"about": words.about, "average": words.average, None: "{number}"}[course.sessions.rough]
        said.append(pattern.replace("{number}", _number(body_map, course.sessions)))
    if course.per_week:
        once = course.per_week.least == course.per_week.most == 1
        said.append(words.once_a_week if once else words.times_a_week.replace("{number}", _number(body_map, course.per_week)))
    if course.electric:
        said.append(words.electric)
    return ", ".join(said) or None


def _seen(body_map: BodyMap, course: Course) -> tuple[str, ...]:
    words, said = body_map.evidence, []
    if course.seen:
        until = words.seen_until.replace("{time}", time_words(body_map, course.seen))
        said.append(until if course.seen.most else words.seen_at_end)
    if course.not_seen:
        times = (
            words.at_time.replace("{time}", time_words(body_map, time))
            if time.least
            else words.up_to_time.replace("{time}", time_words(body_map, time.model_copy(update={"least": time.most})))
            for time in course.not_seen
        )
        said.append(words.not_seen.replace("{times}", ", ".join(times)))
    if course.no_difference:
        said.append(words.no_difference)
    return tuple(said)
