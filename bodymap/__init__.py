"""An interactive trigger-point body map, as data, as pictures and as Dash components.

>>> from bodymap import load_body_map
>>> len(load_body_map().regions)
28
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # each is loaded at its first use: what checks data or serves bytes needs no Dash
    from bodymap.components import BodyDiagram, BodyExplanation
    from bodymap.findings import DataError, Finding
    from bodymap.hide import without
    from bodymap.load import load_body_map
    from bodymap.model import BodyMap
    from bodymap.own_picture import map_of_picture
    from bodymap.widget import BodyMapAIO, diagram_html, register_callbacks

_HOMES = {
    "components": ("BodyDiagram", "BodyExplanation"),
    "findings": ("DataError", "Finding"),
    "hide": ("without",),
    "load": ("load_body_map",),
    "model": ("BodyMap",),
    "own_picture": ("map_of_picture",),
    "widget": ("BodyMapAIO", "diagram_html", "register_callbacks"),
}
"""The module of each public name."""

__version__ = "0.1.0"

# Dash looks for these in the package at the top.
_js_dist = [{"relative_package_path": "assets/dist/dash.js", "namespace": "bodymap"}]
_css_dist = [{"relative_package_path": "assets/dist/map.css", "namespace": "bodymap"}]

__all__ = [
    "BodyDiagram",
    "BodyExplanation",
    "BodyMap",
    "BodyMapAIO",
    "DataError",
    "Finding",
    "__version__",
    "diagram_html",
    "load_body_map",
    "map_of_picture",
    "register_callbacks",
    "without",
]


def __getattr__(name: str) -> Any:
    """Return a public name from its module."""
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"bodymap.{module}"), name)
    raise AttributeError(f'module "bodymap" has no attribute "{name}"')
