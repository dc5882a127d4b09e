"""The words beside the map: every region, every condition once, safety, questions, sources."""

from markupsafe import Markup

from bodymap.content.explanation import Explanation, explain, explain_condition, red_flags, surest_first
from bodymap.content.review import review_line, reviewed
from bodymap.model.base import LEVELS
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
    """Return all words: the start, the answer of every region, every condition once, safety, questions.

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
        nowhere=dict.fromkeys(LEVELS, ()),
        everywhere=red_flags(body_map, ()),
        answers=[(told, announcement(body_map, told)) for told in (explain(body_map, region) for region in body_map.regions)],
        about={condition.id: explain_condition(body_map, condition) for condition in surest_first(body_map)},
        safety=body_map.safety,
        points_sources=numbered(body_map, body_map.trigger_points_references),
        safety_sources=numbered(body_map, cited),
        lung_sources=numbered(body_map, lung.references),
        questions=[(question, numbered(body_map, question.references)) for question in body_map.questions],
        review=reviewed(body_map),
        review_line=review_line(body_map),
        source_list=sources,
        handout=handout,
        for_clinicians=for_clinicians,
    )


def announcement(body_map: BodyMap, told: Explanation) -> str:
    """Return what a screen reader says once when a region is chosen, such as "7 emergency signs, 4 problems."; its name comes before."""
    words = body_map.page
    signs = sum(len(flag.signs) for flag in told.own_flags["emergency"])
    problems = len(told.here or told.quiet)
    warned = _counted(signs, words.one_emergency_sign, words.emergency_signs)
    if not problems:
        return f"{warned}. {words.cannot_explain}."
    return f"{warned}, {_counted(problems, words.one_problem, words.problems)}."


def _counted(number: int, one: str, many: str) -> str:
    return one if number == 1 else many.replace("{count}", str(number))


def render_sources(body_map: BodyMap, settings: Settings, *, prefix: str = "") -> Markup:
    """Return the list of all sources, each once, in the order of their numbers."""
    return template("map/sources.html", body_map, settings, prefix=prefix)
