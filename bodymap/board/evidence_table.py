"""The evidence at a glance as tables."""

import json

from markupsafe import Markup

from bodymap.content.evidence import CARE, lines, rows
from bodymap.content.explanation import explain_condition, surest_first
from bodymap.content.names import regions_of
from bodymap.model.body_map import BodyMap
from bodymap.pages.templates import template
from bodymap.settings import Settings


def render_evidence(body_map: BodyMap, settings: Settings, *, prefix: str = "") -> Markup:
    """Return the evidence at a glance: both tables, room for their pictures, and the words of each condition, to be opened."""
    words = body_map.evidence
    said = (
        "sorted",
        "sorted_region",
        "surest_first",
        "least_sure_first",
        "forward",
        "backward",
        "care_first",
        "care_last",
        "first",
        "first_several",
        "others",
    )
    listed = {region for condition in body_map.conditions.values() for region in condition.regions}
    return template(
        "board/evidence.html",
        body_map,
        settings,
        prefix=prefix,
        said=json.dumps({name: getattr(words, name) for name in said}, ensure_ascii=False),
        groups=[(group, [region for region in regions_of(body_map, group.id) if region.id in listed]) for group in body_map.groups],
        rows=rows(body_map),
        lines=lines(body_map),
        conditions=[explain_condition(body_map, condition) for condition in surest_first(body_map)],
        guidelines=list(CARE),
    )
