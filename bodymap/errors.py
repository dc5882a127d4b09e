"""What is wrong with the data, said so that a person who is no programmer can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, order=True)
class Finding:
    """One fault in the data: where, by which rule, what was found, what to do.

    Attributes:
        file: path inside the data folder, with forward slashes.
        line: line in that file, from 1; 0 where the fault is the file itself.
        rule: short name of the rule that was broken, such as `unknown-id`.
        message: what was found, as a sentence.
        hint: what to do, as a sentence; empty where the message says it all.
    """

    file: str
    line: int
    rule: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        """Return the finding as `file:line: message`, with the hint on a line of its own."""
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.message}" + (f"\n  {self.hint}" if self.hint else "")


class DataError(Exception):
    """The data cannot be used. Carries all findings, in the order of files and lines."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(sorted(set(findings)))
        super().__init__("\n".join(map(str, self.findings)))


def did_you_mean(found: str, known: Iterable[str]) -> str:
    """Return a hint that names the known word nearest to the one found, or all of them where none is near.

    >>> did_you_mean("sholder", ["elbow", "shoulder"])
    'Did you mean "shoulder"?'
    """
    choices = sorted(known)
    near = get_close_matches(found, choices, n=1, cutoff=0.6)
    if near:
        return f'Did you mean "{near[0]}"?'
    if not choices:
        return ""
    shown = ", ".join(choices[:12]) + (", ..." if len(choices) > 12 else "")
    return f"Known are: {shown}."


class SettingsError(Exception):
    """A setting has a value that is not allowed. Carries one line for each."""

    def __init__(self, lines: tuple[str, ...]) -> None:
        self.lines = lines
        super().__init__("\n".join(lines))


def variable(name: str) -> str:
    """Return the environment variable of a setting."""
    return name.upper() if name in ("host", "port") else f"BODYMAP_{name.upper()}"


class UnknownAreaError(ValueError):
    """Something asked for is no place of the map. Its text says what, and which place was perhaps meant."""
