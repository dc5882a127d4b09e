"""What search engines and previews read: structured data, robots.txt, sitemap.xml.

It says what the page is, never what the treatment does: no rating, no effect, and no reviewer before there is one.
"""

from html import escape

from bodymap.model.body_map import BodyMap
from bodymap.settings import Settings


def structured_data(body_map: BodyMap, settings: Settings) -> dict[str, object]:
    """Return the page as a `MedicalWebPage` of schema.org."""
    about, words = body_map.about, body_map.page
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "name": words.title,
        "description": words.description,
        "inLanguage": about.language,
        "dateModified": about.dated.isoformat(),
        "about": words.subject,
    }
    if settings.address:
        data["url"] = settings.address
    if settings.clinic_name:
        data["publisher"] = {"@type": "Organization", "name": settings.clinic_name}
    if about.reviewed_by and about.reviewed_on:
        data |= {"reviewedBy": {"@type": "Person", "name": about.reviewed_by}, "lastReviewed": about.reviewed_on.isoformat()}
    return data


FRAME_WIDTH, FRAME_HEIGHT = 600, 900
"""The size of the plain frame that oEmbed gives, in CSS pixels; a page may ask for less."""


def oembed(body_map: BodyMap, settings: Settings, *, max_width: int | None = None, max_height: int | None = None) -> dict[str, object]:
    """Return the oEmbed answer (oembed.com, version 1.0): a plain frame with the light page. Needs the page's own address.

    Args:
        body_map: the map.
        settings: the settings.
        max_width: the widest frame that the other page wants, in CSS pixels.
        max_height: the highest one.
    """
    width, height = min(FRAME_WIDTH, max_width or FRAME_WIDTH), min(FRAME_HEIGHT, max_height or FRAME_HEIGHT)
    title = f"{body_map.page.map}: {body_map.page.heading}"
    frame = (
        f'<iframe src="{escape(settings.address)}embed/" title="{escape(title)}" width="{width}" height="{height}" '
        'loading="lazy" style="border:0;max-width:100%"></iframe>'
    )
    return {
        "version": "1.0",
        "type": "rich",
        "title": body_map.page.title,
        "provider_name": settings.clinic_name or body_map.page.brand,
        "provider_url": settings.address,
        "cache_age": 86400,
        "html": frame,
        "width": width,
        "height": height,
    }


def robots(settings: Settings) -> str:
    """Return robots.txt: everything may be read but Dash's own answers."""
    rules = "User-agent: *\nDisallow: /_dash\n"
    return f"{rules}Sitemap: {settings.address}sitemap.xml\n" if settings.address else rules


def sitemap(body_map: BodyMap, settings: Settings) -> str:
    """Return sitemap.xml. It needs the page's address: one without is no sitemap."""
    where, when = escape(settings.address), body_map.about.dated.isoformat()
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
        f"<url><loc>{where}</loc><lastmod>{when}</lastmod></url></urlset>\n"
    )
