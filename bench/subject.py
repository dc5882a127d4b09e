"""The pages that are measured: how one sees that they are there, where to press, and how one sees that a press had its effect.

Each expression is JavaScript; `area` and `region` are the ids of what was pressed. `benchShown` and `benchAnswered` are in press.js, which
asks `painted` and `readable` once a frame has been laid out.
"""

from dataclasses import dataclass

from bench.servers import GRAPH, OURS


@dataclass(frozen=True)
class Subject:
    """A page.

    Attributes:
        name: as the table says it.
        app: what gunicorn serves; empty for a page of files.
        path: relative to the server's address.
        picture: true once the body with its areas stands in the page.
        usable: true once a press has an effect.
        places: the list of [x, y, area, region] that can be pressed, in CSS pixels of the screen.
        painted: true once the area is marked.
        readable: true once the words about it are shown.
        clear: brings the page back to nothing chosen.
    """

    name: str
    app: str
    path: str
    picture: str
    usable: str
    places: str
    painted: str
    readable: str
    clear: str


_OUR_PLACES = """[...new Map([...document.querySelectorAll("[data-area][data-x]")].filter(shape => shape.getClientRects().length)
  .map(shape => [shape.dataset.area, shape])).values()].map(shape => {
    const at = shape.ownerSVGElement.createSVGPoint();
    [at.x, at.y] = [+shape.dataset.x, +shape.dataset.y];
    const { x, y } = at.matrixTransform(shape.ownerSVGElement.getScreenCTM());
    return [x, y, shape.dataset.area, shape.dataset.area.replace(/-(left|right)$/, "")];
  }).filter(([x, y, area]) => document.elementFromPoint(x, y)?.closest("[data-area]")?.dataset.area === area)"""


def _ours(name: str, path: str) -> Subject:
    return Subject(
        name=name,
        app=OURS,
        path=path,
        picture="document.querySelector('.bm-view svg .bm-areas path')",
        usable="document.querySelector('[data-area][role=radio]')",
        places=_OUR_PLACES,
        painted="document.querySelector(`.bm-area[data-area='${area}']`).getAttribute('aria-checked') === 'true'",
        readable="benchAnswered(region)",
        clear="document.querySelector('[data-clear]').click()",
    )


MAP = _ours("/", "")
EMBED = _ours("/embed/", "embed/")
PLAIN = Subject(
    name="plain Dash, one dcc.Graph",
    app=GRAPH,
    path="",
    picture="document.querySelector('.js-plotly-plot .scatterlayer .trace path')",
    usable="document.querySelector('.js-plotly-plot .nsewdrag') && document.querySelector('.js-plotly-plot').on",
    places="""(plot => { const { xaxis, yaxis } = plot._fullLayout, box = plot.getBoundingClientRect(), points = plot.data.at(-1);
      return points.customdata.map((area, i) => [box.x + xaxis._offset + xaxis.d2p(points.x[i]),
        box.y + yaxis._offset + yaxis.d2p(points.y[i]), area, area.replace(/-(left|right)$/, "")]);
    })(document.querySelector(".js-plotly-plot"))""",
    painted="""(plot => [...plot.querySelectorAll(".js-fill")].some((fill, i) => getComputedStyle(fill).fill === "rgb(162, 59, 114)"
      && plot.data.at(-1).customdata[i] === area))(document.querySelector(".js-plotly-plot"))""",
    readable="benchShown(document.getElementById(`words-${area}`))",
    clear="0",
)


def peer(name: str, shape: str, lit: str) -> Subject:
    """Return the page of another body map, made of bench/peers: an area is the number of a shape, a region is nothing.

    Args:
        name: as the table says it.
        shape: the selector of what can be pressed.
        lit: true of a `shape` that is marked.
    """
    shapes = f"[...document.querySelectorAll('{shape}')]"
    return Subject(
        name=name,
        app="",
        path="",
        picture=f"document.querySelector('{shape}')",
        usable="window.clearChoice",
        places=f"""{shapes}.map((each, number) => {{
          const {{ x, y, width, height }} = each.getBoundingClientRect();
          return [x + width / 2, y + height / 2, number, "", each];
        }}).filter(([x, y, , , each]) => document.elementFromPoint(x, y) === each).map((place) => place.slice(0, 4))""",
        painted=f"(shape => {lit})({shapes}[area])",
        readable="benchShown(document.getElementById('words'))",
        clear="clearChoice()",
    )


MUSCLES = ".body-chart-muscle", "shape.getAttribute('stroke') === '#ffffff'"
HIGHLIGHTER = ".rbh polygon", "shape.style.fill === 'rgb(162, 59, 114)'"
"""What can be pressed on the page of body-muscles and of body-highlighter, and what is true of it once it is marked."""
