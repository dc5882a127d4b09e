"""What trials used -> a plotly figure, as a plain value: sessions on the left, times in weeks on the right, gaps in words."""

from collections.abc import Iterator, Sequence
from html import escape

from bodymap.board.evidence_figure import COLOURS, Figure, axis, layout, names_axis, sources, wrapped
from bodymap.content.evidence import Line, lines
from bodymap.model.body_map import BodyMap
from bodymap.model.trials import Span, Time

_SESSIONS, _WEEKS = "x", "x2"
_HEAD, _FOOT = 112, 8
_START = 0.3
"""Where words begin that stand in the place of a number."""
_Drawn = tuple[float, float]


def timeline(body_map: BodyMap) -> Figure:
    """Return what each trial used: sessions, length, and how long effects were seen or no longer seen; a gap says so in words."""
    shown, words = lines(body_map), body_map.evidence
    ids = _ids(shown)
    courses = [(id_, line, line.course) for id_, line in zip(ids, shown, strict=True) if line.course]
    hovers = {id_: _hover(body_map, line) for id_, line in zip(ids, shown, strict=True)}
    spans: list[tuple[str, str, str, str, list[tuple[str, Line, _Drawn]]]] = [
        (words.sessions, _SESSIONS, "diamond", "accent", [(id_, line, _span(c.sessions)) for id_, line, c in courses if c.sessions]),
        (words.length, _WEEKS, "square-open", "ink", [(id_, line, _weeks(c.length)) for id_, line, c in courses if c.length]),
        (words.seen, _WEEKS, "circle", "accent", [(id_, line, _weeks(c.seen)) for id_, line, c in courses if c.seen]),
        (words.not_seen_later, _WEEKS, "x", "quiet", [(id_, line, _weeks(time)) for id_, line, c in courses for time in c.not_seen]),
    ]
    rows = list(zip(ids, shown, strict=True))
    return {
        "data": [
            *(_trace(name, side, symbol, COLOURS[colour], drawn, hovers) for name, side, symbol, colour, drawn in spans),
            _words(_SESSIONS, list(_said_left(body_map, rows)), hovers),
            _words(_WEEKS, list(_said_right(body_map, rows)), hovers),
        ],
        "layout": {
            **layout(len(shown)),
            "height": _HEAD + _FOOT + len(shown) * 36,
            "margin": {"t": _HEAD, "b": _FOOT, "l": 10, "r": 16},
            "showlegend": True,
            "legend": {
                "orientation": "h",
                "y": 1,
                "yref": "container",
                "yanchor": "top",
                "x": 0,
                "font": {"size": 13},
                "itemclick": False,
                "itemdoubleclick": False,
            },
            "xaxis": axis(side="top", domain=[0, 0.34], title={"text": words.session_axis}, range=[0, 13], dtick=2, showgrid=True),
            "xaxis2": axis(
                side="top", domain=[0.38, 1], title={"text": words.week_axis}, range=[-1, 55], dtick=4, showgrid=True, anchor="y"
            ),
            "yaxis": names_axis(ids, _names(shown)),
        },
    }


def _ids(shown: Sequence[Line]) -> list[str]:
    """Return an id for each line: the condition's, with a number from its second course on."""
    names = [line.condition.id for line in shown]
    return [f"{name}/{names[:place].count(name) + 1}" if name in names[:place] else name for place, name in enumerate(names)]


def _names(shown: Sequence[Line]) -> list[str]:
    """Return the name beside each line, once for each condition."""
    seen = [line.condition.id for line in shown]
    return ["" if name in seen[:place] else wrapped(shown[place].condition.name, 34) for place, name in enumerate(seen)]


def _span(span: Span) -> _Drawn:
    return span.least, span.most


def _weeks(time: Time) -> _Drawn:
    return time.model_copy(update={"most": time.least}).weeks, time.weeks


def _trace(name: str, side: str, symbol: str, colour: str, drawn: Sequence[tuple[str, Line, _Drawn]], hovers: dict[str, str]) -> Figure:
    """Return a mark for each number and a bar from the least to the most; None breaks the line between two of them."""
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": escape(name),
        "xaxis": side,
        "x": [place for _, _, (least, most) in drawn for place in (least, most, None)],
        "y": [place for id_, _, _ in drawn for place in (id_, id_, None)],
        "customdata": [place for id_, line, _ in drawn for place in ([line.condition.id, id_, hovers[id_]],) * 3],
        "hovertemplate": "%{customdata[2]}<extra></extra>",
        "marker": {"symbol": symbol, "color": colour, **({"size": 15, "line": {"width": 2}} if "open" in symbol else {"size": 10})},
        "line": {"width": 5, "color": colour},
        "opacity": 0.9,
    }


def _words(side: str, said: Sequence[tuple[str, Line, float, str]], hovers: dict[str, str]) -> Figure:
    return {
        "type": "scatter",
        "mode": "text",
        "xaxis": side,
        "x": [at for _, _, at, _ in said],
        "y": [id_ for id_, _, _, _ in said],
        "text": [escape(text) for _, _, _, text in said],
        "textposition": "middle right",
        "textfont": {"color": COLOURS["quiet"], "size": 12},
        "customdata": [[line.condition.id, id_, hovers[id_]] for id_, line, _, _ in said],
        "hovertemplate": "%{customdata[2]}<extra></extra>",
        "showlegend": False,
    }


def _said_left(body_map: BodyMap, rows: Sequence[tuple[str, Line]]) -> Iterator[tuple[str, Line, float, str]]:
    """Yield what stands in the place of a number of sessions: how often, or that it is a gap."""
    for id_, line in rows:
        if line.course is None or line.course.sessions is None:
            yield id_, line, _START, line.gap or line.sessions or body_map.evidence.gap


def _said_right(body_map: BodyMap, rows: Sequence[tuple[str, Line]]) -> Iterator[tuple[str, Line, float, str]]:
    """Yield what stands in the place of a time: that no difference was measured, or that it is a gap."""
    for id_, line in rows:
        if line.course is None or not (line.length or line.seen):
            yield id_, line, _START, line.gap or body_map.evidence.gap
        elif line.course.no_difference and line.course.length:
            yield id_, line, line.course.length.weeks + 1, body_map.evidence.no_difference


def _hover(body_map: BodyMap, line: Line) -> str:
    """Return everything that is known of a line, and what is not."""
    words = body_map.evidence
    if line.course is None:
        return f"<b>{escape(line.condition.name)}</b><br>{escape(line.gap or '')}"
    parts = [
        (words.sessions, line.sessions or words.gap),
        (words.length, line.length or words.gap),
        (words.seen, "; ".join(line.seen) or words.gap),
    ]
    said = [wrapped(f"{name}: {value}", 64) for name, value in parts]
    found = sources(body_map, line.sources) if line.sources else escape(words.no_single_source)
    return "<br>".join([f"<b>{escape(line.condition.name)}</b>", *said, found])
