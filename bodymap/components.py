"""The two Dash components: a map to choose on, and the words about the choice.

A choice is one text, the same as in a page's address: area ids joined by `+`, such as `shoulder-left+neck-back`; a bare region
id (`shoulder`) means the region without a side; the empty text means that nothing is chosen.
"""

from typing import Any

from dash.development.base_component import Component


class _BodyMapComponent(Component):
    _namespace = "bodymap"
    _children_props: list[str] = []  # noqa: RUF012
    _base_nodes = ["children"]  # noqa: RUF012
    _valid_wildcard_attributes: list[str] = []  # noqa: RUF012
    available_wildcard_properties: list[str] = []  # noqa: RUF012

    def __init__(self, **properties: Any) -> None:
        super().__init__(**{name: value for name, value in properties.items() if value is not None})


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


class BodyExplanation(_BodyMapComponent):
    """The words about a choice; about none, how to use the map.

    Properties:
        id: the component's id.
        html: the words as `render_words` makes them.
        adopt: drive the words that stand in the page already, instead of showing `html`.
        region: the choice whose words are shown.
    """

    _type = "BodyExplanation"
    _prop_names = ["id", "html", "adopt", "region"]  # noqa: RUF012
    available_properties = _prop_names
