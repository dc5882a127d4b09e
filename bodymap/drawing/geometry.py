"""Pure functions on points. One unit: units of the view's picture, origin top left, y down."""

from collections.abc import Sequence
from functools import lru_cache

Point = tuple[float, float]
Polygon = Sequence[Point]

CUTS = 40
"""Level cuts through an area, from whose middles the search for its anchor starts."""

MIDDLE = 0.05
"""How much smaller a circle may be for each unit that it lies nearer to the middle of an area."""


def bounds(points: Polygon) -> tuple[float, float, float, float]:
    """Return the smallest box around the points: left, top, right, bottom.

    Raises:
        ValueError: there are no points.
    """
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def contains(polygon: Polygon, point: Point) -> bool:
    """Return whether the point lies inside the polygon (even-odd rule)."""
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in zip(polygon, (*polygon[1:], polygon[0]), strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def anchor(polygon: Polygon) -> Point:
    """Return a point well inside the polygon, for its label and for a finger.

    It starts from the middle of the widest level cut and climbs, in ever smaller steps, to where the largest circle fits. In a band
    such as the middle of the back, where circles of nearly one size fit side by side, the one in the middle is taken.

    Args:
        polygon: corners, at least three, either direction.

    Raises:
        ValueError: the polygon has no area.
    """
    return _anchor(tuple(polygon))


@lru_cache(maxsize=1000)  # every page with the body asks for the same ones
def _anchor(polygon: tuple[Point, ...]) -> Point:
    left, top, right, bottom = bounds(polygon)
    cuts = [
        (stretch, top + (bottom - top) * step / CUTS)
        for step in range(1, CUTS)
        for stretch in _stretches(polygon, top + (bottom - top) * step / CUTS)
    ]
    if not cuts:
        raise ValueError("the polygon has no area")

    edges = _edges(polygon)

    def fit(point: Point) -> float:
        return _nearest(edges, point) - MIDDLE * abs(point[0] - (left + right) / 2)

    here = max((((a + b) / 2, y) for (a, b), y in cuts), key=fit)
    step = max(right - left, bottom - top) / 8
    while step > 0.5:
        around = [(here[0] + dx * step, here[1] + dy * step) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
        best = max((point for point in around if contains(polygon, point)), key=fit, default=here)
        if fit(best) > fit(here):
            here = best
        else:
            step /= 2
    return round(here[0], 1), round(here[1], 1)


def clearance(polygon: Polygon, point: Point) -> float:
    """Return how far a point lies from the outline: the radius of the largest circle around it that fits."""
    return _nearest(_edges(polygon), point)


def _edges(polygon: Polygon) -> list[tuple[float, float, float, float, float]]:
    """Return each edge as its start, its way, and the square of its length; 1 for one of no length, whose way is none."""
    ways = ((x1, y1, x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in zip(polygon, (*polygon[1:], polygon[0]), strict=True))
    return [(x, y, dx, dy, dx * dx + dy * dy or 1.0) for x, y, dx, dy in ways]


def _nearest(edges: Sequence[tuple[float, float, float, float, float]], point: Point) -> float:
    """Return how far a point lies from the nearest edge. It is asked often: no call inside."""
    x, y = point
    least = float("inf")
    for x1, y1, dx, dy, length in edges:
        x2, y2 = x - x1, y - y1
        share = (x2 * dx + y2 * dy) / length
        if share >= 1.0:
            x2, y2 = x2 - dx, y2 - dy
        elif share > 0.0:
            x2, y2 = x2 - share * dx, y2 - share * dy
        far = x2 * x2 + y2 * y2
        if far < least:
            least = far
    return float(least**0.5)


def _stretches(polygon: Polygon, y: float) -> list[tuple[float, float]]:
    """Return where a level line lies inside the polygon: from x to x."""
    cuts = sorted(
        x1 + (y - y1) * (x2 - x1) / (y2 - y1)
        for (x1, y1), (x2, y2) in zip(polygon, (*polygon[1:], polygon[0]), strict=True)
        if (y1 > y) != (y2 > y)
    )
    return [(left, right) for left, right in zip(cuts[::2], cuts[1::2], strict=False) if right > left]


def path_data(polygon: Polygon) -> str:
    """Return the polygon as SVG path data, in whole units and relative steps, which keeps pages light.

    >>> path_data([(10, 10), (20.4, 10), (20, 30)])
    'M10 10l10 0 0 20z'
    """
    corners = [(round(x), round(y)) for x, y in polygon]
    corners = [here for here, after in zip(corners, (*corners[1:], corners[0]), strict=True) if here != after]
    (x, y), *rest = corners
    steps = []
    for next_x, next_y in rest:
        steps.append(f"{next_x - x} {next_y - y}")
        x, y = next_x, next_y
    return f"M{corners[0][0]} {corners[0][1]}l{' '.join(steps)}z".replace(" -", "-")
