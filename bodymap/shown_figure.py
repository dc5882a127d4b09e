"""(BodyMap, name) -> the map whose pages show another of its figures."""

from bodymap.findings import did_you_mean
from bodymap.model import BodyMap
from bodymap.settings import SettingsError, variable


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
