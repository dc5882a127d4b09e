"""Who reviewed the words, or that no clinician has."""

from bodymap.model.body_map import BodyMap


def review_line(body_map: BodyMap) -> str:
    """Return who reviewed the words, or that no clinician has, and the version of the facts. No setting hides it."""
    about, words = body_map.about, body_map.page
    facts = words.facts_version.replace("{version}", about.version).replace("{date}", _day(body_map, about.dated.isoformat()))
    return f"{reviewed(body_map)} {facts}"


def reviewed(body_map: BodyMap) -> str:
    """Return who reviewed the words, or that no clinician has, as a sentence: it stands at every place."""
    about, words = body_map.about, body_map.page
    if about.reviewed_by is None or about.reviewed_on is None:
        return words.not_reviewed
    return words.reviewed.replace("{name}", about.reviewed_by).replace("{date}", _day(body_map, about.reviewed_on.isoformat()))


def _day(body_map: BodyMap, iso: str) -> str:
    year, month, day = (int(part) for part in iso.split("-"))
    return f"{day} {body_map.page.months[month - 1]} {year}"
