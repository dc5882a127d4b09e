"""An interactive trigger-point body map, as data, as pictures and as Dash components.

>>> from bodymap import load_body_map
>>> len(load_body_map().regions)
28
"""

from bodymap.components.aio import BodyMapAIO, diagram_html, register_callbacks
from bodymap.components.diagram import BodyDiagram
from bodymap.components.explanation import BodyExplanation
from bodymap.content.custom_diagram import map_of_picture
from bodymap.content.hide import without
from bodymap.errors import DataError, Finding
from bodymap.loading.folder import load_body_map
from bodymap.model.body_map import BodyMap

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
