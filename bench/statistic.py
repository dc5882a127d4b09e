"""Numbers made of many measurements."""

from collections.abc import Sequence
from math import ceil, log
from statistics import median

__all__ = ["exponent", "median", "percentile", "slope"]


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that at least this share of the values does not exceed (nearest rank).

    Args:
        values: at least one, in any order.
        share: above 0, up to 1.

    Raises:
        ValueError: there are no values, or the share is none.
    """
    if not values or not 0 < share <= 1:
        raise ValueError(f"no {share} of {len(values)} values")
    return sorted(values)[ceil(share * len(values)) - 1]


def slope(points: Sequence[tuple[float, float]]) -> float:
    """Return how much y grows with each x, by least squares.

    Raises:
        ValueError: fewer than two different x.
    """
    if len({x for x, _ in points}) < 2:
        raise ValueError("a slope needs two places")
    x_mean, y_mean = sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)
    return sum((x - x_mean) * (y - y_mean) for x, y in points) / sum((x - x_mean) ** 2 for x, _ in points)


def exponent(first: tuple[float, float], second: tuple[float, float]) -> float:
    """Return p where y grows as x to the power of p between two points: 1 is linear, 2 quadratic. Both coordinates above 0."""
    return log(second[1] / first[1]) / log(second[0] / first[0])
