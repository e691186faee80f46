"""Decisions, documents and sessions are told by what they are, on their own dates."""

import re

import pytest

from tests.factories.governance import (
    DecisionFactory,
    DocumentFactory,
    SessionFactory,
)
from tests.factories.strategies import CommitmentFactory, FocusAreaFactory
from tests.factories.workplans import ProgressUpdateFactory
from tests.pages.links import shown, words
from unido_portal.core.text import Text
from unido_portal.governance.choices import Action
from workplans.models import ProgressUpdate
from workplans.standing import date_of

ASKED, SAYS = "What was asked", "What it says"


@pytest.mark.django_db
@pytest.mark.parametrize("action", Action)
def test_only_a_request_is_told_as_what_was_asked(client, action):
    decision = DecisionFactory(action=action, text=Text.of(en="Peace"))

    page = words(client, decision.get_absolute_url()).partition("What answers it")[0]

    is_request = action == Action.REQUESTED
    assert (ASKED in page, SAYS in page) == (is_request, not is_request)
    assert ("The request as the report" in page) == is_request


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("code", ["gc-18-res-9-1", "idb-49-dec-11"])
def test_note_tells_no_request_where_none_is_stated(client, code):
    page = words(client, f"/en/decisions/{code}/")

    assert "request" not in page.partition(SAYS)[2].partition("What answers it")[0]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("about", "factory", "path"),
    [
        ("decision", DecisionFactory, "decisions"),
        ("commitment", CommitmentFactory, "commitments"),
    ],
)
def test_lists_tell_a_status_with_the_date_of_its_report(client, about, factory, path):
    row = factory()
    for day, status in [("2021-07-12", "under_way"), ("2023-11-27", "done")]:
        ProgressUpdateFactory(
            strategy=None,
            status=status,
            decided_on=day,
            state="cleared",
            **{about: row},
        )

    page = words(client, f"/en/{path}/")

    assert "done as of 27 November 2023" in page
    assert "12 July 2021" not in page


@pytest.mark.usefixtures("facts")
def test_reports_were_decided_on_the_date_of_their_document():
    reports = ProgressUpdate.objects.select_related("citation__document__session")

    assert {one.code for one in reports if one.citation} == {
        one.code
        for one in reports
        if one.citation and one.decided_on == date_of(one.citation.document)
    }


@pytest.mark.usefixtures("facts")
def test_document_its_reports_and_its_milestones_tell_one_date(client):
    page = words(client, "/en/documents/idb-48-item-7/")

    strategy = words(client, "/en/strategies/2030a/")

    assert "What it is: report, 22 October 2020;" in page
    assert "Reported on 22 October 2020" in strategy
    assert "done as of 22 October 2020" in strategy
    assert "23 November 2020" not in page + strategy


@pytest.mark.django_db
def test_document_without_a_date_is_told_by_its_session_among_changes(client):
    session = SessionFactory(start="2023-11-27", end="2023-12-01")
    DocumentFactory(session=session, title=Text.of(en="Undated"))
    DocumentFactory(
        session=session,
        title=Text.of(en="Dated"),
        start="2023-11-30",
        end="2023-11-30",
        precision="day",
    )

    for url in ["/en/", f"{session.get_absolute_url()}changes/"]:
        page = words(client, url)
        assert "27 November 2023 (opening day of its session):" in page
        assert "30 November 2023:" in page


@pytest.mark.usefixtures("facts")
def test_each_body_heads_its_sessions_once(client):
    headings = re.findall(r"<h2>(.*?)</h2>", shown(client, "/en/sessions/"))

    assert headings[:2] == [
        "General Conference of UNIDO",
        "Industrial Development Board",
    ]
    assert len(headings) == len(set(headings))


@pytest.mark.django_db
def test_services_are_not_counted_among_the_areas_of_a_strategy(client):
    area = FocusAreaFactory(
        kind="priority_area", strategy__is_ours=True, strategy__is_tracked=True
    )
    FocusAreaFactory(kind="service", strategy=area.strategy)

    assert "Focus and priority areas1" in words(client, "/en/")
    assert "1 area" in words(client, "/en/strategies/")


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize(
    ("language", "code"),
    [("en", "en"), ("fr", "fr"), ("ar", "ar"), ("ru", "ru"), ("zh-hans", "ch")],
)
def test_document_leads_to_the_edition_in_the_language_of_the_reader(
    client, language, code
):
    page = shown(client, f"/{language}/documents/a-76-7/")

    assert f'href="https://undocs.org/{code}/A/76/7"' in page


@pytest.mark.usefixtures("facts")
def test_address_that_names_no_language_stays_as_recorded(client):
    page = shown(client, "/fr/documents/idb-51-20/")

    assert 'href="http://undocs.org/IDB.51/20"' in page


@pytest.mark.usefixtures("facts")
def test_decision_of_a_session_without_a_date_stands_by_the_number_of_the_session(
    client,
):
    listed = shown(client, "/en/decisions/").partition("<tbody>")[2]
    places = [
        listed.index(f'href="/en/decisions/{code}/"')
        for code in [
            *("idb-50-dec-6", "idb-49-dec-11", "idb-48-dec-7", "idb-44-dec-9-e-i"),
            *("gc-19-res-3", "gc-18-res-9-1", "gc-16-res-2", "gc-15-res-1"),
            *("pbc-conclusion-2016-6", "a-res-76-258", "a-res-69-15"),
        ]
    ]

    assert places == sorted(places)


@pytest.mark.usefixtures("facts")
def test_plan_names_each_decision_that_it_answers_once(client):
    answered = shown(client, "/en/work-plans/mic-wp/").partition('id="decisions"')[2]
    answered = answered.partition("</ul>")[0]

    assert answered.count('href="/en/decisions/idb-50-dec-6/"') == 1
    assert "mic-wp.a-17" in answered


@pytest.mark.usefixtures("facts")
def test_report_of_one_thing_under_a_strategy_calls_no_strategy_done(client):
    changes = words(client, "/en/sessions/gc-20/changes/")
    framework = "UNIDO strategic framework for partnering"

    assert f"Reported as done, under: {framework}" in changes
    assert f"Reported as done: {framework}" not in changes
    assert f"Reported as under way: {framework}" not in changes


@pytest.mark.usefixtures("facts")
def test_symbol_and_title_of_a_decision_are_no_list_in_chinese(client):
    changes = words(client, "/zh-hans/sessions/gc-20/changes/")

    assert "GC.18/Res.9，" in changes
    assert "GC.18/Res.9、" not in changes
