"""What a page tells of itself where its address is passed on, found or cited."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from django.test import Client
from django.utils import translation

from tests.factories import governance, indicators, reference, strategies, workplans
from tests.languages import all_six
from tests.pages_plans.pages import publish
from tests.systems.reading import Element, page
from unido_portal.core.languages import CODES
from unido_portal.core.text import Text
from unido_portal.portal.citing import CitedPage

# One page of each kind, below the language.
KINDS = [
    "",
    "strategies/",
    "strategies/mic-sf/",
    "strategies/mic-sf/focus-areas/1/",
    "initiatives/",
    "south-south/",
    "work-plans/",
    "work-plans/mic-wp/",
    "work-plans/mic-wp/versions/1/compare/2/",
    "work-plans/ohrlls-ppb-2023/deliverables/",
    "work-plans/ohrlls-ppb-2023/results/",
    "work-plans/ohrlls-ppb-2023/resources/",
    "work-plans/ldc-ip/risks/",
    "activities/mic-wp.a-17/",
    "indicators/",
    "indicators/SOC.1/",
    "countries/",
    "countries/graduation/",
    "countries/BTN/",
    "countries/BTN/brief/",
    "partners/",
    "partners/iso/",
    "decisions/",
    "decisions/gc-18-res-9-1/",
    "commitments/",
    "commitments/C-06/",
    "consultations/",
    "recommendations/",
    "documents/",
    "documents/idb-50-item-13/",
    "documents/a-77-6-sect-10/tables/table-10.22/",
    "sessions/",
    "sessions/gc-20/",
    "sessions/gc-19/changes/",
    "data/",
    "about/",
    "about/method/",
    "about/accessibility/",
    "about/privacy/",
]
USUAL = "What the governing bodies of UNIDO asked for"


def head(client: Client, path: str, language: str = "en") -> Element:
    return page(client, path, language).top.first("head")


def meta(found: Element, name: str) -> str:
    """Return what the head says under ``name`` or, of what is shared, its property."""
    kind = "property" if name.startswith("og:") else "name"
    return found.first("meta", **{kind: name}).attributes["content"]


def linked(found: Element, rel: str) -> dict[str, str]:
    """Return the addresses that the head gives under ``rel``, by their language."""
    return {
        one.attributes.get("hreflang", ""): one.attributes["href"]
        for one in found.all("link")
        if one.attributes["rel"] == rel and "type" not in one.attributes
    }


def told(client: Client, path: str) -> list[dict]:
    """Return what a page tells programs."""
    return [
        json.loads("".join(map(str, one.parts)))
        for one in page(client, path).top.all("script")
        if one.attributes.get("type") == "application/ld+json"
    ]


def told_of(client: Client, path: str, kind: str) -> dict:
    [found] = [one for one in told(client, path) if one["@type"] == kind]
    return found


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("language", all_six("en"))
def test_each_kind_of_page_has_a_title_and_a_description_of_its_own(client, language):
    heads = [head(client, path, language) for path in KINDS]
    titles = [one.first("title").words for one in heads]
    descriptions = [meta(one, "description") for one in heads]

    assert len(set(titles)) == len(KINDS)
    assert len(set(descriptions)) == len(KINDS)
    assert all(0 < len(one) <= 400 for one in descriptions)
    assert not any(one.startswith(USUAL) for one in descriptions[1:])


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("path", ["", "strategies/mic-sf/", "countries/BTN/"])
def test_what_is_shown_where_a_link_is_passed_on_is_what_the_page_says(client, path):
    found = head(client, path, "fr")

    assert found.first("title").words.startswith(meta(found, "og:title"))
    assert meta(found, "og:description") == meta(found, "description")
    assert meta(found, "og:url") == f"http://testserver/fr/{path}"
    assert meta(found, "og:locale") == "fr_FR"
    assert meta(found, "og:type") == "website"


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("language", CODES)
def test_page_names_itself_in_the_other_languages(client, language):
    found = head(client, "countries/BTN/", language)
    where = "http://testserver/{}/countries/BTN/".format

    assert linked(found, "canonical") == {"": where(language)}
    assert linked(found, "alternate") == {
        **{code: where(code) for code in CODES},
        "x-default": where("en"),
    }


@pytest.mark.django_db
def test_front_door_is_for_those_who_read_none_of_the_languages(client):
    assert linked(head(client, ""), "alternate")["x-default"] == "http://testserver/"


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ("countries/BTN/?utm_source=mail&page=3", "countries/BTN/"),
        ("work-plans/mic-wp/?version=2&from=x", "work-plans/mic-wp/?version=2"),
        ("work-plans/mic-wp/?version=reported", "work-plans/mic-wp/"),
        ("documents/?page=2", "documents/?page=2"),
        ("documents/?page=1", "documents/"),
        ("documents/?page=999&x=1", "documents/?page=2"),
    ],
)
def test_page_is_known_by_the_part_of_its_address_that_makes_it(client, asked, kept):
    found = head(client, asked)

    assert linked(found, "canonical")[""] == f"http://testserver/en/{kept}"
    assert linked(found, "alternate")["ar"] == f"http://testserver/ar/{kept}"


@pytest.mark.django_db
def test_a_page_that_is_not_there_is_not_to_be_found(client):
    response = client.get("/en/nowhere/").content.decode()

    assert '<meta name="robots" content="noindex">' in response
    assert 'rel="canonical"' not in response


@pytest.mark.django_db
def test_a_summary_that_is_passed_on_says_that_it_is_one(client):
    strategy = strategies.StrategyFactory(
        purpose=Text.of("en", mark="summary", en="To help " + "and so on " * 60)
    )
    told_there = meta(head(client, f"strategies/{strategy.code}/"), "og:description")

    assert told_there.startswith("To help and so on")
    assert len(told_there) <= 300
    assert told_there.endswith("… (summary)")


@pytest.mark.django_db
def test_words_of_a_description_are_no_markup(client):
    strategy = strategies.StrategyFactory(
        name=Text.of(en='A "name" & <b>more</b>'), purpose=Text()
    )
    found = head(client, f"strategies/{strategy.code}/")

    assert meta(found, "og:title") == 'A "name" & <b>more</b>'
    assert meta(found, "description").startswith('A "name" & <b>more</b>: areas')


@pytest.mark.django_db
def test_what_is_made_up_says_so_where_it_is_passed_on_and_is_not_to_be_found(client):
    content = workplans.ActivityContentFactory(plan_version__work_plan__is_demo=True)
    publish(content.plan_version)
    for row in (content.activity, content.plan_version.work_plan):
        found = head(client, row.get_absolute_url().removeprefix("/en/"))

        assert meta(found, "og:title").endswith(" (demonstration data)")
        assert "(demonstration data)" in found.first("title").words
        assert meta(found, "robots") == "noindex"


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize(
    "path",
    [
        "work-plans/ohrlls-ppb-2023/",
        "strategies/dpoa/focus-areas/1/",
        "commitments/C-26/",
        "documents/a-77-6-sect-10/",
        "documents/a-77-6-sect-10/tables/table-10.22/",
        "citations/a-77-6-sect-10.Table-10.19-1/",
    ],
)
def test_what_another_entity_plans_says_so_where_it_is_passed_on(client, path):
    found = head(client, path)

    assert meta(found, "og:title").endswith(" (of another entity)")


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize(
    ("path", "other"),
    [
        (
            "strategies/ldc-os-2022-2031/focus-areas/1/",
            "strategies/dpoa/focus-areas/1/",
        ),
        ("countries/FIN/", "partners/finland/"),
        (
            "strategies/geew-2020-2023/",
            "documents/strategy-for-gender-equality-and-the-empowerment-of-women"
            "-2020-2023/",
        ),
    ],
)
def test_two_pages_of_one_name_are_told_apart_by_their_titles(client, path, other):
    one, another = (
        head(client, each).first("title").words.replace(" (of another entity)", "")
        for each in (path, other)
    )

    assert one != another


@pytest.mark.usefixtures("facts")
def test_programs_are_told_that_the_front_page_leads_to_a_list(client):
    steps = told_of(client, "countries/", "BreadcrumbList")["itemListElement"]

    assert [one["name"] for one in steps] == ["Home", "Countries"]


@pytest.mark.usefixtures("facts")
def test_programs_are_told_how_the_front_page_leads_to_a_page(client):
    steps = told_of(client, "countries/BTN/brief/", "BreadcrumbList")

    assert [
        (one["position"], one["name"], one.get("item"))
        for one in steps["itemListElement"]
    ] == [
        (1, "Home", "http://testserver/en/"),
        (2, "Countries", "http://testserver/en/countries/"),
        (3, "Bhutan", "http://testserver/en/countries/BTN/"),
        (4, "Brief: Bhutan", None),
    ]


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize(
    "path", [path for path in KINDS if path.count("/") > 1 and "consult" not in path]
)
def test_programs_are_told_the_way_that_readers_see(client, path):
    nav = page(client, path).main.first("nav", **{"class": "breadcrumbs"})
    seen = [link.attributes["href"] for link in nav.all("a")]
    steps = told_of(client, path, "BreadcrumbList")["itemListElement"]

    assert [one["item"].removeprefix("http://testserver") for one in steps[:-1]] == seen
    assert all(one["name"] for one in steps)


@pytest.mark.usefixtures("facts")
def test_programs_are_told_which_country_document_and_series_a_page_is_about(client):
    country = told_of(client, "countries/BTN/", "Country")
    report = told_of(client, "documents/idb-50-item-13/", "Report")
    series = told_of(client, "indicators/9.2.2/", "Dataset")

    assert (country["name"], country["identifier"]) == ("Bhutan", "BTN")
    assert report["publisher"]["name"] == "Industrial Development Board"
    assert series["identifier"] == "9.2.2"
    [figures] = series["distribution"]
    assert client.get(figures["contentUrl"]).status_code == 200


@pytest.mark.usefixtures("facts")
def test_programs_are_told_which_lists_can_be_taken_away(client):
    lists = told_of(client, "data/", "Dataset")["distribution"]

    assert len(lists) > 20
    assert {client.get(one["contentUrl"]).status_code for one in lists} == {200}


@pytest.mark.django_db
def test_date_of_a_document_is_told_as_exactly_as_it_is_known(client):
    document = governance.DocumentFactory(
        start="2022-04-01", end="2022-04-30", precision="month"
    )
    path = f"documents/{document.slug}/"
    [found] = [one for one in told(client, path) if one["@type"] != "BreadcrumbList"]

    assert found["datePublished"] == "2022-04"


@pytest.mark.django_db
def test_a_made_up_definition_is_not_told_as_that_of_an_indicator(client):
    indicator = indicators.IndicatorFactory(name=Text.of(en="New jobs"))
    indicators.DefinitionVersionFactory(
        indicator=indicator, number=9, is_demo=True, definition=Text.of(en="Made up")
    )

    path = f"indicators/{indicator.code}/"
    assert "Made up" not in told_of(client, path, "Dataset")["description"]


@pytest.mark.django_db
def test_no_name_ends_the_element_that_tells_it(client):
    name = "</script><script>alert(1)</script>\u2028&"
    country = reference.CountryFactory(name=Text.of(en=name))
    answer = client.get(country.get_absolute_url()).content.decode()

    assert "alert(1)" in answer
    assert "<script>alert" not in answer
    assert told_of(client, f"countries/{country.iso3}/", "Country")["name"] == (
        "</script><script>alert(1)</script> &"
    )


@pytest.mark.django_db
def test_licence_is_told_to_programs_where_it_is_stated(client, settings):
    settings.LICENCE_URL = "https://example.org/licence"

    assert told_of(client, "data/", "Dataset")["license"] == settings.LICENCE_URL


@pytest.mark.django_db
def test_no_licence_is_told_to_programs_where_none_is_stated(client):
    assert "license" not in told_of(client, "data/", "Dataset")


def test_a_page_is_cited_in_words_and_for_programs():
    cited = CitedPage(
        "Jobs {new}", "https://example.org/en/indicators/SOC.1/", dt.date(2026, 11, 20)
    )

    assert cited.words == (
        "UNIDO strategy portal, “Jobs {new}”, as of 20 November 2026, "
        "https://example.org/en/indicators/SOC.1/"
    )
    assert cited.bibtex.splitlines() == [
        "@misc{unido-portal-en-indicators-SOC-1,",
        "  title = {{Jobs new}},",
        "  howpublished = {UNIDO strategy portal},",
        "  language = {en},",
        "  url = {https://example.org/en/indicators/SOC.1/},",
        "  urldate = {2026-11-20}",
        "}",
    ]
    with translation.override("fr"):
        assert "20 novembre 2026" in cited.words
