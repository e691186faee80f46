"""A chart as a file, and on a page in a frame of any site."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.utils import translation

from indicators.models import Indicator
from tests.api.test_former_codes import rename
from tests.charts.reading import SVG, charts, content, drawing
from tests.factories.indicators import (
    DefinitionVersionFactory,
    ObservationFactory,
    ReleaseFactory,
)
from tests.factories.reference import CountryFactory
from tests.factories.workplans import ActivityContentFactory
from tests.pages_plans.pages import publish
from unido_portal.portal.charts.chart import Source

pytestmark = pytest.mark.django_db
NAME = "by-sex-survey-year"


@pytest.fixture
def page() -> str:
    """The address of an indicator with figures by sex of a country."""
    definition = DefinitionVersionFactory(indicator__counts_persons=True)
    release, country = ReleaseFactory(code="survey"), CountryFactory()
    for sex, value in (("F", 48), ("M", 72), ("_T", 120)):
        ObservationFactory(
            definition=definition,
            release=release,
            country=country,
            sex=sex,
            value=value,
        )
    return f"indicators/{definition.indicator.code}/"


def words(root: object) -> str:
    found = [text.text or "" for text in root.iter(f"{SVG}text")]  # type: ignore[attr-defined]
    return " ".join(found)


def test_file_has_its_finding_figures_source_and_disclaimer(
    client: Client, page: str
) -> None:
    told = words(drawing(client, f"{page}charts/{NAME}.svg"))
    assert "Women were 48 of 120 for 2022" in told
    assert "48" in told
    assert "A database, 2024" in told
    assert "The designations employed" in told
    assert f"This chart on its page: http://testserver/en/{page}" in told


def test_titles_of_file_and_frames_name_what_the_chart_is_about(
    client: Client, page: str
) -> None:
    finding = f"{Indicator.objects.get().name}: Women were 48 of 120 for 2022"
    root = drawing(client, f"{page}charts/{NAME}.svg")
    frame = content(client, f"{page}charts/{NAME}/")
    assert (root.findtext(f"{SVG}title") or "").startswith(finding)
    assert f"<title>{finding}" in frame
    assert f"title=&quot;{finding}" in content(client, page)


def test_chart_that_names_no_country_carries_the_disclaimer_too(client: Client) -> None:
    definition, release = DefinitionVersionFactory(), ReleaseFactory(code="survey")
    planned = ActivityContentFactory()
    publish(planned.plan_version)
    for sex in "FM":
        ObservationFactory(
            definition=definition,
            country=None,
            activity=planned.activity,
            release=release,
            sex=sex,
        )
    page = f"indicators/{definition.indicator.code}/charts/{NAME}"
    assert "The designations employed" in words(drawing(client, f"{page}.svg"))
    assert "The designations employed" in content(client, f"{page}/")


def test_file_needs_no_style_sheet_and_nothing_from_elsewhere(
    client: Client, page: str
) -> None:
    root = drawing(client, f"{page}charts/{NAME}.svg")
    for element in root.iter():
        assert element.tag not in {f"{SVG}style", f"{SVG}script", f"{SVG}image"}
        assert "style" not in element.attrib
        assert "href" not in element.attrib
    paths = list(root.iter(f"{SVG}path"))
    assert paths
    assert all("fill" in path.attrib for path in paths)


def test_file_runs_from_right_to_left_in_arabic(client: Client, page: str) -> None:
    root = drawing(client, f"{page}charts/{NAME}.svg", "ar")
    assert root.attrib["direction"] == "rtl"
    width = float(root.attrib["width"])
    starts = [
        float(text.attrib["x"])
        for text in root.iter(f"{SVG}text")
        if text.attrib["text-anchor"] == "start"
    ]
    assert starts
    assert min(starts) > width / 2


@pytest.mark.parametrize("ending", [".svg", "/"])
def test_chart_that_is_not_there_is_not_found(
    client: Client, page: str, ending: str
) -> None:
    for path in (f"{page}charts/nothing{ending}", f"indicators/NOT.1/charts/a{ending}"):
        assert client.get(f"/en/{path}").status_code == 404


def test_frame_may_stand_on_any_site_and_the_file_and_page_may_not(
    client: Client, page: str
) -> None:
    frame = client.get(f"/en/{page}charts/{NAME}/")
    assert "frame-ancestors *" in frame["Content-Security-Policy"]
    assert "X-Frame-Options" not in frame
    for path in (page, f"{page}charts/{NAME}.svg"):
        answer = client.get(f"/en/{path}")
        assert "frame-ancestors 'none'" in answer["Content-Security-Policy"]
        assert answer["X-Frame-Options"] == "DENY"


def test_frame_relaxes_nothing_else(client: Client, page: str) -> None:
    own = client.get(f"/en/{page}charts/{NAME}/")["Content-Security-Policy"]
    usual = client.get(f"/en/{page}")["Content-Security-Policy"]
    assert set(own.split("; ")) - set(usual.split("; ")) == {"frame-ancestors *"}


def test_frame_sets_no_cookie_and_has_no_form_or_script(
    client: Client, page: str
) -> None:
    frame = client.get(f"/en/{page}charts/{NAME}/")
    assert not frame.cookies
    assert not re.search(rb"<(form|script|button|input)\b", frame.content)


def test_links_of_a_frame_open_outside_of_it(client: Client, page: str) -> None:
    frame = content(client, f"{page}charts/{NAME}/")
    links = re.findall(r"<a [^>]*>", frame)
    assert f'href="http://testserver/en/{page}#chart-{NAME}"' in links[0]
    assert all('target="_blank"' in link for link in links)


def test_frame_has_source_table_and_disclaimer(client: Client, page: str) -> None:
    frame = content(client, f"{page}charts/{NAME}/")
    assert "A database, 2024" in frame
    assert "<caption>Women were 48 of 120" in frame
    assert "The designations employed" in frame


def test_page_offers_file_and_frame(client: Client, page: str) -> None:
    (chart,) = charts(content(client, page))
    assert f'href="/en/{page}charts/{NAME}.svg" download' in chart
    address = f"http://testserver/en/{page}charts/{NAME}/"
    assert f"&lt;iframe src=&quot;{address}&quot;" in chart


@pytest.mark.parametrize("ending", [".svg", "/"])
def test_chart_is_found_under_the_old_code_of_its_indicator(
    client: Client, page: str, ending: str
) -> None:
    rename(Indicator.objects.get())
    answer = client.get(f"/en/{page}charts/{NAME}{ending}")
    assert answer.status_code == 301
    assert answer["Location"] == f"/en/indicators/new/charts/{NAME}{ending}"


@pytest.mark.parametrize("ending", [".svg", "/"])
def test_charts_are_only_read(client: Client, page: str, ending: str) -> None:
    assert client.post(f"/en/{page}charts/{NAME}{ending}").status_code == 405


@pytest.mark.parametrize(
    ("language", "told"), [("en", "A list, not verified"), ("ru", "not verified")]
)
def test_file_names_no_source_in_another_language(language: str, told: str) -> None:
    source = Source(note="A list.", words="not verified")

    with translation.override(language):
        assert source.plain == told
