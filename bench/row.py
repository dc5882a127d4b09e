"""What one measurement says: ours, the yardstick beside it, their ratio, and whether the bar is kept."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Bar:
    """What is wanted of a row: of our own value, or of its ratio to the yardstick; at most, or at least."""

    limit: float
    of: Literal["value", "ratio"] = "value"
    least: bool = False


@dataclass(frozen=True)
class Row:
    """One line of the table.

    Attributes:
        what: what was measured.
        value: ours.
        unit: of ours and of the yardstick: "bytes", "ms", "s", "MB", "per s" or nothing.
        beside: the yardstick's, in the same run; None where there is none.
        yardstick: what the yardstick is.
        bar: what is wanted, where something is.
        note: what a reader has to know.
    """

    what: str
    value: float
    unit: str
    beside: float | None = None
    yardstick: str = ""
    bar: Bar | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Ours by the yardstick's; None where there is none or it is 0."""
        return self.value / self.beside if self.beside else None

    @property
    def verdict(self) -> str:
        """`kept` or `missed`; empty where nothing is wanted."""
        if self.bar is None:
            return ""
        found = self.value if self.bar.of == "value" else self.ratio
        if found is None:
            return "missed"
        return "kept" if (found >= self.bar.limit if self.bar.least else found <= self.bar.limit) else "missed"
