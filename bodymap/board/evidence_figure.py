"""The evidence at a glance -> a plotly figure, as a plain value: how sure each of the benefits is for each condition.

A figure is a dict that plotly's `Figure` and `dcc.Graph` accept. Colours are those of the light page by token: the browser puts
in those of the theme that is shown (`assets/evidence/colours.js`). `customdata` starts with the condition's id; a press opens its words.
"""

from collections.abc import Sequence
from html import escape
from textwrap import wrap
from typing import Any

from bodymap.content.evidence import CARE, STEPS, Cell, Row, rows
from bodymap.model.body_map import BodyMap
from bodymap.model.clinical import CERTAINTIES

Figure = dict[str, Any]

COLOURS = {
    "paper": "#fdfcfa",
    "ink": "#1b2725",
    "quiet": "#51605c",
    "rule": "#d5dcd8",
    "accent": "#8a2a5b",
    "care": "#a35b00",
    "C3": "#e0c2d1",
    "C2": "#f1e2ea",
    "C1": "#fefefe",
    "C0": "#e3eae6",
    "NA": "#fdfcf9",
}
"""The colours of a figure by the token of the style sheet; all differ, so that each can be found and replaced."""

GUIDELINE = "guideline"
"""The id of the matrix's last column."""

_FONT = '-apple-system, "Segoe UI", Roboto, system-ui, sans-serif'
_ROW, _HEAD, _FOOT = 42, 64, 8


def matrix(body_map: BodyMap, order: str = "surest", *, region: str | None = None) -> Figure:
    """Return the certainty of every condition and benefit: colour, steps and words in each cell, guidelines in ochre.

    Args:
        body_map: the map.
        order: as of `rows`.
        region: whose conditions come first, above a line.
    """
    shown = rows(body_map, order, region=region)
    names = [row.condition.id for row in shown]
    cells = {
        "type": "heatmap",
        "x": list(body_map.benefits),
        "y": names,
        "z": [[CERTAINTIES.index(cell.tint) for cell in row.cells] for row in shown],
        "text": [[_cell_text(cell, "<br>") for cell in row.cells] for row in shown],
        "customdata": [[[row.condition.id, cell.benefit, _cell_hover(body_map, row, cell)] for cell in row.cells] for row in shown],
        "colorscale": _steps(),
        "zmin": -0.5,
        "zmax": len(CERTAINTIES) - 0.5,
    }
    guidelines = {
        "type": "heatmap",
        "x": [GUIDELINE],
        "y": names,
        "z": [[0] for _ in shown],
        "text": [[_guideline_text(body_map, row)] for row in shown],
        "customdata": [[[row.condition.id, GUIDELINE, _guideline_hover(body_map, row)]] for row in shown],
        "colorscale": [[0, COLOURS["NA"]], [1, COLOURS["NA"]]],
    }
    common = {"texttemplate": "%{text}", "hovertemplate": "%{customdata[2]}<extra></extra>", "showscale": False, "xgap": 2, "ygap": 2}
    columns = [*body_map.benefits, GUIDELINE]
    heads = [*(wrapped(benefit.name, 16) for benefit in body_map.benefits.values()), escape(body_map.evidence.guideline)]
    first = sum(region in row.condition.regions for row in shown) if region else 0
    return {
        "data": [
            {**cells, **common, "textfont": {"color": COLOURS["ink"], "size": 12}},
            {**guidelines, **common, "textfont": {"color": COLOURS["care"], "size": 12}},
        ],
        "layout": {
            **layout(len(shown)),
            "xaxis": axis(
                side="top", type="category", categoryarray=columns, tickvals=columns, ticktext=heads, range=[-0.5, len(columns) - 0.5]
            ),
            "yaxis": names_axis(names, [wrapped(row.condition.name, 30) for row in shown]),
            "shapes": [_rule(first - 0.5)] if first else [],
        },
    }


def _steps() -> list[list[Any]]:
    """Return a scale of plain steps, one for each code."""
    share = 1 / len(CERTAINTIES)
    return [[(place + end) * share, COLOURS[code]] for place, code in enumerate(CERTAINTIES) for end in (0, 1)]


def _cell_text(cell: Cell, between: str = " ") -> str:
    return between.join(part for part in (STEPS[cell.symbol], between.join(map(escape, wrap(cell.label, 26)))) if part)


def _guideline_text(body_map: BodyMap, row: Row) -> str:
    words = body_map.evidence
    label = {"against": words.against, "differ": words.differ}.get(row.guideline)
    return f"{CARE[row.guideline]}<br>{escape(label)}" if label else ""


def _cell_hover(body_map: BodyMap, row: Row, cell: Cell) -> str:
    """Return what is shown beside the pointer: how sure and why, for how long, and the sources."""
    page, condition = body_map.page, row.condition
    expected = " ".join(condition.expected)
    why = cell.sentence if not cell.goal else expected if cell.sentence in expected else f"{cell.sentence} {expected}"
    parts = [
        f"<b>{escape(condition.name)}</b>",
        f"<b>{escape(body_map.benefits[cell.benefit].name)}: {_cell_text(cell)}</b>",
        wrapped(why, 64),
    ]
    if cell.goal:
        parts += [wrapped(f"{page.for_how_long} {condition.time_frame}", 64), wrapped(f"{page.evidence} {condition.evidence}", 64)]
    return "<br>".join([*parts, sources(body_map, row.sources)])


def _guideline_hover(body_map: BodyMap, row: Row) -> str:
    guideline = row.condition.guideline
    said = wrapped(guideline.words, 64) if guideline else escape(body_map.evidence.no_guideline)
    return f"<b>{escape(row.condition.name)}</b><br><b>{escape(body_map.page.what_guidelines_say)}</b><br>{said}"


def sources(body_map: BodyMap, numbered: Sequence[tuple[int, Any]]) -> str:
    """Return the sources in short, each by who and when."""
    # The short form starts with who and when: "Gunn and others, 1980."
    return wrapped(f"{body_map.page.sources}: " + "; ".join(reference.short.partition(". ")[0] for _, reference in numbered), 64)


def wrapped(text: str, width: int) -> str:
    """Return a text as plotly takes it, on lines of so many letters at most."""
    return "<br>".join(escape(part) for part in wrap(text, width))


def layout(count: int) -> Figure:
    """Return what both figures share: height for so many rows, letters, colours, and that a finger scrolls the page."""
    return {
        "height": _HEAD + count * _ROW + _FOOT,
        "margin": {"t": _HEAD, "b": _FOOT, "l": 10, "r": 10},
        "paper_bgcolor": COLOURS["paper"],
        "plot_bgcolor": COLOURS["paper"],
        "font": {"family": _FONT, "size": 14, "color": COLOURS["ink"]},
        "hoverlabel": {"align": "left", "bgcolor": COLOURS["paper"], "bordercolor": COLOURS["ink"], "font": {"color": COLOURS["ink"]}},
        "hovermode": "closest",
        "dragmode": False,
        "showlegend": False,
    }


def axis(**more: Any) -> Figure:
    """Return an axis that cannot be moved."""
    return {"fixedrange": True, "showgrid": False, "gridcolor": COLOURS["rule"], "zeroline": False, "tickfont": {"size": 13}, **more}


def names_axis(names: Sequence[str], shown: Sequence[str]) -> Figure:
    """Return the axis of the names, the first on top.

    Its order is that of the data: a heatmap whose rows plotly has to sort shows the hover text of another row.
    """
    return axis(
        type="category",
        categoryorder="array",
        categoryarray=list(names),
        range=[len(names) - 0.5, -0.5],
        tickvals=list(names),
        ticktext=list(shown),
        automargin=True,
    )


def _rule(at: float) -> Figure:
    """Return a line across the whole width, between two rows counted from the top; `assets/evidence/figures.js` moves it."""
    line = {"color": COLOURS["accent"], "width": 2}
    return {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "yref": "y", "y0": at, "y1": at, "line": line}
