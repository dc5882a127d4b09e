"""(BodyMap, name) -> the map whose pages show another of its figures."""

from bodymap.errors import SettingsError, did_you_mean, variable
from bodymap.model.body_map import BodyMap


def with_figure(body_map: BodyMap, name: str) -> BodyMap:
    """Return the map with a figure of the patients' pages; unchanged where the name is empty.

    Raises:
        SettingsError: the map has no such figure.
    """
    if not name:
        return body_map
    if name not in body_map.figures:
        known = did_you_mean(name, body_map.figures)
        raise SettingsError((f'figure ({variable("figure")}) is "{name}", which is no folder of figures/. {known}',))
    return body_map.model_copy(update={"about": body_map.about.model_copy(update={"figure": name})})
