"""The words about a choice, as a Dash component."""

from bodymap.components.base import _BodyMapComponent


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
