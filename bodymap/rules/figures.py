"""Rules of figures: sound polygons, trigger points inside their region."""

from collections.abc import Iterator

from bodymap.errors import Finding
from bodymap.loading.folder import Loaded
from bodymap.model.figure import Figure
from bodymap.rules.findings import finding_at


def polygons_are_sound(loaded: Loaded) -> Iterator[Finding]:
    """Areas do not cross themselves, lie inside their picture and do not overlap on one view."""
    from shapely import Polygon, STRtree, is_valid_reason  # weighs 3 MB: only where data is checked

    for figure in loaded.body_map.figures.values():
        for view in figure.views:
            shapes, names = [], []
            for area in view.areas:
                shape = Polygon(area.polygon)
                if not shape.is_valid:
                    message = f"is not a sound polygon: {is_valid_reason(shape).lower()}."
                    yield _area(loaded, figure, view.id, area.id, "polygon-broken", message, "Draw its outline again.")
                    continue
                left, top, right, bottom = shape.bounds
                if left < 0 or top < 0 or right > view.width or bottom > view.height:
                    message = (
                        f"reaches outside the picture of {view.width:g} x {view.height:g}: {left:g}, {top:g} to {right:g}, {bottom:g}."
                    )
                    yield _area(loaded, figure, view.id, area.id, "polygon-outside", message, "Points are in units of the picture.")
                shapes.append(shape)
                names.append(area.id)
            for one, other in sorted(STRtree(shapes).query(shapes, predicate="intersects").T.tolist()) if shapes else []:
                if one < other and shapes[one].intersection(shapes[other]).area > 1:
                    message = f'overlaps the area "{names[other]}".'
                    yield _area(loaded, figure, view.id, names[one], "polygon-overlap", message, "Leave a small gap between areas.")


def points_lie_in_their_region(loaded: Loaded) -> Iterator[Finding]:
    """Every trigger point is drawn, on both sides, inside its region's area of that side."""
    from shapely import Point, Polygon

    for figure in loaded.body_map.figures.values():
        drawn = {place.id for view in figure.views for place in view.places}
        for point in loaded.body_map.trigger_points.values():
            if point.id not in drawn:
                message = f'trigger point "{point.id}" is not on the figure "{figure.id}".'
                hint = f"Add its places to figures/{figure.id}/map.json."
                yield finding_at(loaded, "trigger-points", point.id, rule="point-missing", message=message, hint=hint)
        for view in figure.views:
            areas = {area.id: Polygon(area.polygon) for area in view.areas}
            for place in view.places:
                if place.id not in loaded.body_map.trigger_points:
                    continue
                region = loaded.body_map.trigger_points[place.id].region
                area = areas.get(f"{region}-{place.side}") or areas.get(region)
                if area is None or not area.buffer(2).contains(Point(place.x, place.y)):
                    where = f'{place.side} "{place.id}" on the {view.id} view lies at {place.x:g}, {place.y:g}'
                    message = f'{where}, outside the area of its region "{region}".'
                    file = f"figures/{figure.id}/map.json"
                    yield finding_at(
                        loaded, file, place.id, rule="point-outside", message=message, hint="Move it, or name its other region."
                    )


def _area(loaded: Loaded, figure: Figure, view: str, area: str, rule: str, message: str, hint: str) -> Finding:
    file = f"figures/{figure.id}/map.json"
    index = next(i for i, row in enumerate(loaded.areas[figure.id]) if (row.view, row.id) == (view, area))
    return Finding(file, loaded.lines[file].line("areas", index), rule, f'area "{area}" on the {view} view {message}', hint)
