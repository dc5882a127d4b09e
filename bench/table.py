"""Rows -> the table, for a terminal and for docs/benchmarks.md."""

from collections.abc import Mapping, Sequence

from bench.row import Bar, Row

HEAD = ("what", "ours", "yardstick", "ratio", "wanted", "")


def amount(value: float, unit: str) -> str:
    """Return a number with its unit, as a reader wants it: three digits that matter.

    >>> amount(70123, "bytes"), amount(12.34, "ms"), amount(0.5, "s"), amount(1, "")
    ('70.1 kB', '12.3 ms', '0.5 s', '1')
    """
    if unit == "bytes":
        value, unit = (value / 1e6, "MB") if value >= 1e6 else (value / 1e3, "kB") if value >= 1e3 else (value, "bytes")
    shown = f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"
    return f"{shown} {unit}".strip()


def cells(row: Row) -> tuple[str, ...]:
    """Return the cells of a row, in the order of `HEAD`."""
    beside = "" if row.beside is None else f"{amount(row.beside, row.unit)} ({row.yardstick})"
    ratio = "" if row.ratio is None else f"{row.ratio:.3g}"
    what = f"{row.what} ({row.note})" if row.note else row.what
    return what, amount(row.value, row.unit), beside, ratio, _wanted(row.bar, row.unit), row.verdict


def _wanted(bar: Bar | None, unit: str) -> str:
    if bar is None:
        return ""
    limit = amount(bar.limit, unit) if bar.of == "value" else f"{bar.limit:g} times"
    return f"{'at least' if bar.least else 'at most'} {limit}"


def plain(parts: Mapping[str, Sequence[Row]]) -> str:
    """Return the table in columns, for a terminal; a part without rows is left out."""
    lines = {name: [cells(row) for row in rows] for name, rows in parts.items() if rows}
    widths = [max(len(each[column]) for rows in lines.values() for each in [HEAD, *rows]) for column in range(len(HEAD))]

    def line(row: Sequence[str]) -> str:
        return "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()

    return "\n\n".join("\n".join([f"{name}", line(HEAD), *map(line, rows)]) for name, rows in lines.items())


def markdown(rows: Sequence[Row]) -> str:
    """Return the table of one part in Markdown; what missed its bar is in bold."""
    lines = [_line(HEAD), _line(["---", "---:", "---:", "---:", "---", "---"])]
    lines += [_line([*cells(row)[:-1], "**missed**" if row.verdict == "missed" else row.verdict]) for row in rows]
    return "\n".join(lines)


def _line(row: Sequence[str]) -> str:
    return "| " + " | ".join(row) + " |"
