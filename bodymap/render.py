"""Explanations and pictures -> HTML, by Jinja templates with autoescape: words from data files are text, never markup."""

import json
from collections.abc import Sequence
from urllib.parse import urlencode

from markupsafe import Markup

from bodymap.discovery import structured_data
from bodymap.draw import lefts, mini, still, svg, view_name
from bodymap.evidence import CARE, lines, rows
from bodymap.explain import area_names, explain, explain_condition, red_flags, surest_first, trigger_points_of
from bodymap.geometry import anchor
from bodymap.model import CERTAINTIES, BodyMap, Figure, Reference, Region
from bodymap.settings import Settings
from bodymap.template import page_head, template


def render_icons(body_map: BodyMap, settings: Settings, *, prefix: str = "") -> Markup:
    """Return the icons that map and words point to; once in a page for each prefix."""
    return template("icons.html", body_map, settings, prefix=prefix)


def regions_of(body_map: BodyMap, group: str) -> list[Region]:
    """Return the regions of a group of the list, in its order."""
    return [region for region in body_map.regions.values() if region.group == group]


def render_map(
    body_map: BodyMap,
    settings: Settings,
    *,
    prefix: str = "",
    figure: Figure | None = None,
    words_follow: bool = True,
    pictures: str | None = None,
) -> Markup:
    """Return the picture with its switch, the list of regions in step with it, and the bar of the choice.

    Args:
        body_map: the map.
        settings: the settings.
        prefix: put before every id, so that several widgets can share a page.
        figure: the figure to draw; the map's own when left out.
        words_follow: whether the words of `render_words` stand in the page too, so that links lead there.
        pictures: address of the map, seen from the page, from which raster pictures come; inside the page when left out.
    """
    chosen = figure or body_map.figure
    views = [
        {
            "id": view.id,
            "name": view_name(body_map, view),
            "svg": svg(body_map, view, prefix=prefix, pictures=pictures),
            "mini": mini(view, prefix=prefix),
        }
        for view in chosen.views
    ]
    groups = [(group, [(region, area_names(body_map, region)) for region in regions_of(body_map, group.id)]) for group in body_map.groups]
    said = {
        "announce": body_map.page.announce,
        "announceClear": body_map.page.announce_clear,
        "readAboutThis": body_map.page.read_about,
        "oftenFelt": body_map.page.often_felt,
        "pointChosen": body_map.page.point_chosen,
        "pointName": body_map.page.point_name,
        "left": body_map.page.left.lower(),
        "right": body_map.page.right.lower(),
    }
    codes = body_map.codes and body_map.codes.model_dump_json(include={"system", "regions", "sides"})
    return template(
        "map.html",
        body_map,
        settings,
        prefix=prefix,
        views=views,
        groups=groups,
        said=json.dumps(said),
        codes=codes,
        words_follow=words_follow,
    )


def render_search(body_map: BodyMap, settings: Settings, *, prefix: str = "") -> Markup:
    """Return the search box; what it finds stands in the words, beside what it names."""
    words = body_map.page
    said = {
        "found": words.find_found,
        "nothing": words.find_nothing,
        "also": words.find_also,
        "filler": words.find_filler,
    }
    return template("search.html", body_map, settings, prefix=prefix, said=json.dumps(said, ensure_ascii=False))


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
    cited += [*effects.soreness_references, *effects.acupuncture_references]
    return template(
        "words.html",
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
        "evidence.html",
        body_map,
        settings,
        prefix=prefix,
        said=json.dumps({name: getattr(words, name) for name in said}, ensure_ascii=False),
        groups=[(group, [region for region in regions_of(body_map, group.id) if region.id in listed]) for group in body_map.groups],
        rows=rows(body_map),
        lines=lines(body_map),
        conditions=[explain_condition(body_map, condition) for condition in surest_first(body_map)],
        certainties=CERTAINTIES,
        guidelines=list(CARE),
    )


def render_sources(body_map: BodyMap, settings: Settings, *, prefix: str = "") -> Markup:
    """Return the list of all sources, each once, in the order of their numbers."""
    return template("sources.html", body_map, settings, prefix=prefix)


def render_page(
    body_map: BodyMap,
    settings: Settings,
    *,
    css: str,
    script: str,
    late_scripts: Markup | None = None,
    embedded: bool = False,
    home: str = "./",
    share_name: str = "share.png",
    oembed_path: str = "",
    pictures: str = "",
) -> str:
    """Return the whole page, usable without script.

    Args:
        body_map: the map.
        settings: the settings.
        css: the style sheet, put into the page.
        script: the browser script, put into the page after everything a person sees.
        late_scripts: what starts later, such as Dash's own tags inside a template.
        embedded: whether it stands in another page: without a header of its own, and its links leave the frame.
        home: where the name at the top leads.
        share_name: path of the share picture.
        oembed_path: path of the oEmbed answer; the server's own when left out.
        pictures: address of the map, seen from the page, from which raster pictures come.
    """
    return template(
        "page.html",
        body_map,
        settings,
        head=page_head(settings, css, in_frame=embedded),
        structured_data=structured_data(body_map, settings),
        noscript_css=Markup(noscript_css(body_map)),
        search=render_search(body_map, settings),
        map=render_map(body_map, settings, pictures=pictures),
        words=render_words(body_map, settings, handout="" if embedded else "handout/index.html" if home == "index.html" else "handout/"),
        sources=render_sources(body_map, settings),
        safety=body_map.safety,
        review=review_line(body_map),
        script=Markup(script),
        late_scripts=late_scripts or "",
        embedded=embedded,
        home=home,
        share_name=share_name,
        oembed_address=settings.address + (oembed_path or f"oembed?{urlencode({'url': settings.address, 'format': 'json'})}"),
    )


def render_setup(body_map: BodyMap, settings: Settings, *, css: str, setup_css: str, script: str, home: str = "../../") -> str:
    """Return the page that builds the lines with which a webmaster puts the map on a page; `home` is where its name leads."""
    places = [
        (group, [(area, name) for region in regions_of(body_map, group.id) for area, name in area_names(body_map, region).items()])
        for group in body_map.groups
    ]
    words = body_map.setup
    said = {name: getattr(words, name) for name in ("contrast_ok", "contrast_low", "no_colour", "copied", "may", "may_not", "no_address")}
    return template(
        "setup.html",
        body_map,
        settings,
        s=words,
        head=page_head(settings, css),
        setup_css=Markup(setup_css),
        home=home,
        places=places,
        views=[(view.id, view_name(body_map, view)) for view in body_map.figure.views],
        said=json.dumps(said, ensure_ascii=False),
        script=Markup(script),
    )


def render_consult(
    body_map: BodyMap,
    settings: Settings,
    *,
    css: str,
    board_css: str,
    script: str,
    late_scripts: Markup,
    figures: Sequence[str],
    plotly_bytes: int,
) -> str:
    """Return the page of the consultation board.

    Args:
        body_map: the map.
        settings: the settings.
        css: the style sheet of all pages.
        board_css: the board's own.
        script: the browser scripts.
        late_scripts: Dash's own tags, inside a template.
        figures: names of the figures to choose from, the first one first.
        plotly_bytes: the size of plotly.js as it is run, for the bar that shows how much of it has come.
    """
    places = [
        (group, [(area, name) for region in regions_of(body_map, group.id) for area, name in drawn_areas(body_map, region)])
        for group in body_map.groups
    ]
    return template(
        "consult.html",
        body_map,
        settings,
        b=body_map.board,
        head=page_head(settings, css),
        board_css=Markup(board_css),
        places=places,
        stills=[(name, still(body_map, body_map.figures[name], pictures="../")) for name in figures],
        views=[(view.id, view_name(body_map, view)) for view in body_map.figures[figures[0]].views],
        data=Markup(board_data(body_map, figures).replace("<", "\\u003c")),  # inside a script element nothing is decoded
        words=render_words(body_map, settings, for_clinicians=body_map.board.for_clinicians),
        evidence=render_evidence(body_map, settings),
        sources=render_sources(body_map, settings),
        safety=body_map.safety,
        review=review_line(body_map),
        script=Markup(script),
        late_scripts=late_scripts,
        plotly_bytes=plotly_bytes,
    )


def drawn_areas(body_map: BodyMap, region: Region) -> list[tuple[str, str]]:
    """Return id and name of a region's areas: both sides of a sided one, else itself."""
    return [(area, name) for area, name in area_names(body_map, region).items() if not region.sided or area != region.id]


def board_data(body_map: BodyMap, figures: Sequence[str]) -> str:
    """Return what the board's scripts know of words and places, as JSON: names of areas in both wordings, points, views of figures."""
    words, sides = body_map.board, (("-left", body_map.page.left), ("-right", body_map.page.right))

    def clinical(region: Region, area: str) -> str:
        side = next((word for end, word in sides if region.sided and area.endswith(end)), "")
        said = words.clinical_sided.replace("{region}", region.clinical_name).replace("{side}", side.lower())
        return said if side else region.clinical_name

    areas = {
        area: {"name": name, "clinical": clinical(region, area), "region": region.id}
        for region in body_map.regions.values()
        for area, name in drawn_areas(body_map, region)
    }
    points = {
        point.id: {
            "name": point.name,
            "clinical": point.muscle,
            "where": point.short_where,
            "region": point.region,
            "refers": point.refers_to,
        }
        for region in body_map.regions
        for point in trigger_points_of(body_map, region)
    }
    drawn = {
        name: {
            "areas": [
                {"id": a.id, "view": a.view, "anchor": anchor(a.polygon), "polygon": a.polygon} for a in body_map.figures[name].areas
            ],
            "views": [
                {"id": view.id, "left": left, "width": view.width, "height": view.height}
                for view, left in zip(body_map.figures[name].views, lefts(body_map.figures[name]), strict=True)
            ],
        }
        for name in figures
    }
    regions = {region.id: {"name": region.name, "clinical": region.clinical_name} for region in body_map.regions.values()}
    said = words.model_dump(exclude={"figures"})
    return json.dumps({"said": said, "areas": areas, "points": points, "regions": regions, "figures": drawn}, ensure_ascii=False)


def render_demo(body_map: BodyMap, settings: Settings, *, css: str) -> str:
    """Return a page as somebody else's, with two maps on it; the first starts with a place of the back."""
    first = next((area.id for area in body_map.figure.views[-1].areas), "")
    return template("demo.html", body_map, settings, s=body_map.setup, css=Markup(css), first=first)


def render_not_found(body_map: BodyMap, settings: Settings, *, css: str, home: str) -> str:
    """Return the page for a wrong address, with the way back to the map; `home` is the map's path."""
    return template("not_found.html", body_map, settings, head=page_head(settings, css), home=home)


def review_line(body_map: BodyMap) -> str:
    """Return the line that says who reviewed the words, or that no clinician has. No setting hides it."""
    about, words = body_map.about, body_map.page
    facts = words.facts_version.replace("{version}", about.version).replace("{date}", _day(body_map, about.dated.isoformat()))
    if about.reviewed_by is None or about.reviewed_on is None:
        return f"{words.not_reviewed} {facts}"
    reviewed = words.reviewed.replace("{name}", about.reviewed_by)
    return f"{reviewed.replace('{date}', _day(body_map, about.reviewed_on.isoformat()))} {facts}"


def _day(body_map: BodyMap, iso: str) -> str:
    year, month, day = (int(part) for part in iso.split("-"))
    return f"{day} {body_map.page.months[month - 1]} {year}"


def numbered(body_map: BodyMap, references: list[str] | tuple[str, ...]) -> list[tuple[int, Reference]]:
    """Return references with their numbers in the list of sources, each once, in the order of the numbers."""
    numbers = {reference: number for number, reference in enumerate(body_map.references, start=1)}
    return sorted((numbers[each], body_map.references[each]) for each in dict.fromkeys(references))


def noscript_css(body_map: BodyMap) -> str:
    """Return the rules that do without script what the script does: light the chosen area, hide what belongs to other regions."""
    others, lit = [".bm-words:not(:has(>.bm-region:target,>.bm-region>:target))>:is([data-regions],[data-part])"], []
    for region in body_map.regions.values():
        sides = [f"{region.id}-left", f"{region.id}-right"] if region.sided else []
        lit += [f"#{area}:target,#{region.id}:target) [data-area={area}]" for area in sides]
        lit += [f"#{region.id}:target) [data-area={region.id}]"] * (not region.sided)
        at = ":is(" + ",".join(f"#{area}" for area in [region.id, *sides]) + "):target"
        mine = f"[data-regions~={region.id}]"
        others.append(f":root:has({at}) :is([data-regions]:not({mine}),[data-part]:not(:has({mine})))")
    return (
        ".bm-switch,.bm-find{display:none}.bm-views>.bm-view,.bm-view figcaption{display:block!important}"
        f"{','.join(others)}{{display:none}}{','.join(f':root:has({each} path' for each in lit)}"
        "{fill-opacity:var(--area);stroke:var(--accent);stroke-opacity:1;stroke-width:7}"
    )
