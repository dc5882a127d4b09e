"""Rules of regions: drawn on every figure, with an emergency sign, honest about how much is listed."""

from collections.abc import Iterator

from bodymap.errors import Finding
from bodymap.loading.folder import Loaded
from bodymap.model.clinical import fitting_listed
from bodymap.rules.findings import finding_at


def regions_are_drawn(loaded: Loaded) -> Iterator[Finding]:
    """Every region has its areas on every figure: two where it is sided, one where it lies across the midline."""
    for figure in loaded.body_map.figures.values():
        drawn: dict[str, set[str | None]] = {}
        for area in figure.areas:
            drawn.setdefault(area.region, set()).add(area.side)
        for region in loaded.body_map.regions.values():
            wanted: set[str | None] = {"left", "right"} if region.sided else {None}
            found = drawn.get(region.id, set())
            if found != wanted:
                has = ", ".join(sorted(str(side or "no side") for side in found)) or "no area"
                message = f'region "{region.id}" has {has} on the figure "{figure.id}".'
                hint = "A region with sided_name needs a left and a right area, one without needs one area without a side."
                yield finding_at(loaded, "regions", region.id, rule="area-missing", message=message, hint=hint)


def regions_have_an_emergency_flag(loaded: Loaded) -> Iterator[Finding]:
    """Every region has an emergency red flag of its own or one for all."""
    flags = [flag for flag in loaded.body_map.safety.red_flags if flag.level == "emergency"]
    for region in loaded.body_map.regions:
        if not any(flag.regions == "all" or region in flag.regions for flag in flags):
            message = f'region "{region}" has no red flag of the level "emergency".'
            hint = "Name it in a red flag of safety.yaml."
            yield finding_at(loaded, "regions", region, rule="no-emergency-flag", message=message, hint=hint)


def listed_fits_the_conditions(loaded: Loaded) -> Iterator[Finding]:
    """`listed` says none exactly where a region has no condition, and few where it has three or fewer."""
    for region in loaded.body_map.regions.values():
        number = sum(region.id in condition.regions for condition in loaded.body_map.conditions.values())
        fitting = fitting_listed(number)
        if region.listed != fitting:
            message = f'region "{region.id}" says listed: {region.listed}, but {number} conditions name it.'
            hint = f"Write listed: {fitting}, and let the explanation say so."
            yield finding_at(loaded, "regions", region.id, "listed", rule="listed", message=message, hint=hint)


def synonyms_are_enough(loaded: Loaded) -> Iterator[Finding]:
    """No synonym stands twice at the same thing."""
    body_map = loaded.body_map
    for name, items in (("regions", body_map.regions), ("conditions", body_map.conditions)):
        for item in items.values():
            doubled = {text for text in item.synonyms if [other.lower() for other in item.synonyms].count(text.lower()) > 1}
            if doubled:
                message = f'"{item.id}" has the synonym "{min(doubled)}" twice.'
                yield finding_at(loaded, name, item.id, "synonyms", rule="synonym-twice", message=message, hint="Delete one of them.")
