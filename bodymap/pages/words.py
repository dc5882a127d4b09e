"""The words beside the map: every region, every condition once, safety, questions, sources."""

from markupsafe import Markup

from bodymap.content.explanation import explain, explain_condition, red_flags, surest_first, trigger_points_of
from bodymap.content.review import review_line
from bodymap.model.body_map import BodyMap
from bodymap.model.citations import numbered
from bodymap.pages.templates import template
from bodymap.settings import Settings


def render_words(
    body_map: BodyMap,
    settings: Settings,
    *,
    prefix: str = "",
    sources: Markup | None = None,
    handout: str = "",
    for_clinicians: str = "",
) -> Markup:
    """Return all words: how to use the map, every region, every condition once, safety, questions.

    Args:
        body_map: the map.
        settings: the settings.
        prefix: put before every id, so that several widgets can share a page.
        sources: the list of sources, where no other part of the page holds it.
        handout: where the page of handouts is; without it nothing leads there.
        for_clinicians: heading of what only clinicians should read; without it, it is left out.
    """
    effects, lung = body_map.safety.side_effects, body_map.safety.collapsed_lung
    cited = [survey.reference for survey in effects.surveys]
    cited += [*effects.soreness_references, *effects.harms_references, *effects.acupuncture_references]
    return template(
        "map/words.html",
        body_map,
        settings,
        prefix=prefix,
        start={"red_flags": red_flags(body_map, ()), "benefits": list(body_map.benefits.values())},
        flags=red_flags(body_map, body_map.regions),
        explanations=[explain(body_map, region) for region in body_map.regions],
        conditions=[explain_condition(body_map, condition) for condition in surest_first(body_map)],
        safety=body_map.safety,
        points=[
            (number, point) for region in body_map.regions for number, point in enumerate(trigger_points_of(body_map, region), start=1)
        ],
        points_sources=numbered(body_map, body_map.trigger_points_references),
        safety_sources=numbered(body_map, cited),
        lung_sources=numbered(body_map, lung.references),
        questions=[(question, numbered(body_map, question.references)) for question in body_map.questions],
        review=review_line(body_map),
        source_list=sources,
        handout=handout,
        for_clinicians=for_clinicians,
    )


def render_sources(body_map: BodyMap, settings: Settings, *, prefix: str = "") -> Markup:
    """Return the list of all sources, each once, in the order of their numbers."""
    return template("map/sources.html", body_map, settings, prefix=prefix)
