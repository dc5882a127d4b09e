"""What search engines and previews read."""

import json

from bodymap.model.body_map import BodyMap
from bodymap.pages.search_engines import robots, sitemap, structured_data
from bodymap.settings import Settings


def test_structured_data_says_what_the_page_is_and_claims_nothing(body_map: BodyMap) -> None:
    data = structured_data(body_map, Settings())

    assert data["@type"] == "MedicalWebPage"
    assert data["name"] == body_map.page.title
    assert data["inLanguage"] == "en"
    assert data["dateModified"] == body_map.about.dated.isoformat()
    assert isinstance(data["about"], str)
    assert not {"review", "reviewedBy", "aggregateRating", "url", "publisher"} & set(data)
    json.dumps(data)


def test_structured_data_names_the_reviewer_once_there_is_one(body_map: BodyMap) -> None:
    about = body_map.about.model_copy(update={"reviewed_by": "A. Example", "reviewed_on": body_map.about.dated})

    data = structured_data(body_map.model_copy(update={"about": about}), Settings())

    assert data["reviewedBy"] == {"@type": "Person", "name": "A. Example"}
    assert data["lastReviewed"] == body_map.about.dated.isoformat()


def test_structured_data_has_the_address_and_the_clinic_where_they_are_set(body_map: BodyMap) -> None:
    data = structured_data(body_map, Settings(base_url="https://clinic.example/map", clinic_name="Harbour Street"))

    assert data["url"] == "https://clinic.example/map/"
    assert data["publisher"] == {"@type": "Organization", "name": "Harbour Street"}


def test_robots_may_read_the_page_and_are_told_of_the_sitemap_where_there_is_one() -> None:
    assert robots(Settings()) == "User-agent: *\nDisallow: /_dash\n"
    assert robots(Settings(base_url="https://clinic.example")).endswith("\nSitemap: https://clinic.example/sitemap.xml\n")


def test_the_sitemap_names_the_page_and_its_date(body_map: BodyMap) -> None:
    text = sitemap(body_map, Settings(base_url="https://clinic.example"))

    assert "<loc>https://clinic.example/</loc>" in text
    assert f"<lastmod>{body_map.about.dated.isoformat()}</lastmod>" in text
