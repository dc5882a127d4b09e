"""The two Dash components: a map to choose on, and the words about the choice.

A choice is one text, the same as in a page's address: area ids joined by `+`, such as `shoulder-left+neck-back`; a bare region
id (`shoulder`) means the region without a side; the empty text means that nothing is chosen.
"""

from bodymap.components.base import _BodyMapComponent


class BodyDiagram(_BodyMapComponent):
    """A body map to choose on, by mouse, finger, keyboard and list.

    Properties:
        id: the component's id.
        html: the map as `render_map` makes it.
        adopt: listen to the map that stands in the page already, instead of showing `html`.
        several: whether several areas can be chosen.
        selected: the choice, read and written by callbacks.
    """

    _type = "BodyDiagram"
    _prop_names = ["id", "html", "adopt", "several", "selected"]  # noqa: RUF012
    available_properties = _prop_names
