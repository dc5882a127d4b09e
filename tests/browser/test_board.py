"""The consultation board: rows b-... of docs/behaviour.md."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from bodymap.settings import Settings
from bodymap.web import create_app
from tests.browser.conftest import Visitor

Board = Callable[..., Visitor]

AT = """const [area, on] = arguments, { board } = bodymap, data = JSON.parse(document.getElementById("board-data").textContent);
const { figure } = board.state.get(), { areas, views } = data.figures[figure];
const found = areas.find(one => one.id === area && (!on || one.view === on)), { left } = views.find(one => one.id === found.view);
const canvas = document.querySelector("[data-canvas]");
canvas.scrollIntoView({block: "start", behavior: "instant"});
const box = board.camera.box(), { left: x, top: y, width, height } = canvas.getBoundingClientRect();
const across = (found.anchor[0] + left - box.x) / box.width, mirrored = board.state.get().mirrored;
return [x + (mirrored ? 1 - across : across) * width, y + (found.anchor[1] - box.y) / box.height * height]"""


@pytest.fixture
def board(look: Callable[[str], Visitor], serve: Callable[[Any], str]) -> Iterator[Board]:
    """Start a server and open the board: `board(width=390, touch=True)`."""
    opened: list[Visitor] = []

    def start(*, width: int = 1280, height: int = 900, touch: bool = False, **settings: Any) -> Visitor:
        visitor = look(serve(create_app(Settings(**settings)).server))
        opened.append(visitor)
        visitor.screen(width, height, touch=touch)
        visitor.open("consult/")
        return visitor

    yield start
    for visitor in opened:  # nothing may ask whether to leave when the next test begins
        visitor.script("if (window.bodymap && bodymap.board) bodymap.board.state.wipe()")


def place(visitor: Visitor, area: str, view: str = "") -> tuple[float, float]:
    """Where the middle of an area is on the screen."""
    x, y = visitor.script(AT, area, view)
    return x, y


def press(visitor: Visitor, area: str, view: str = "") -> None:
    visitor.click(*place(visitor, area, view))


def marked(visitor: Visitor) -> list[str]:
    """The names in the list of marked places."""
    return [each.text for each in visitor.elements("[data-places] [data-name]")]


def plotted(visitor: Visitor) -> None:
    """Wait until plotly's figure is there."""
    visitor.wait(lambda: visitor.elements(".bm-plotted"), "plotly's figure", seconds=30)


def lit(visitor: Visitor) -> set[str]:
    """The areas that plotly's figure fills."""
    return set(
        visitor.script(
            """return bodymap.board.plot().data
            .filter(t => t.meta.kind === "area" && t.fillcolor !== "rgba(0,0,0,0)").map(t => t.meta.area)"""
        )
    )


def test_b_choose_several_places_on_the_picture_are_lit_and_listed(board: Board) -> None:
    visitor = board()

    press(visitor, "lower-back")
    press(visitor, "buttock-right")

    visitor.wait(lambda: marked(visitor) == ["Lower back", "Right buttock"], "both in the list")
    plotted(visitor)
    visitor.wait(lambda: lit(visitor) == {"lower-back", "buttock-right"}, "both lit")
    press(visitor, "lower-back")
    visitor.wait(lambda: marked(visitor) == ["Right buttock"] and lit(visitor) == {"buttock-right"}, "one left")
    assert visitor.headings() == ["Right buttock"]
    assert visitor.console() == []
