"""The map as the settings want it shown."""

from bodymap.content.hide import still_named, without
from bodymap.content.shown_figure import with_figure
from bodymap.loading.folder import load_body_map
from bodymap.model.body_map import BodyMap
from bodymap.settings import Settings


def shown_map(settings: Settings) -> tuple[BodyMap, tuple[str, ...]]:
    """Return the map as the settings want it shown, and a notice for each text that still names a hidden condition.

    Raises:
        DataError: the data folder has faults.
        SettingsError: a condition to hide, or the figure, is unknown.
    """
    whole = load_body_map(settings.data, codes=settings.snomed)
    shown = with_figure(without(whole, settings.hidden_conditions), settings.figure)
    return shown, still_named(whole, shown)
