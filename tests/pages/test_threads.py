"""The three threads of the documents can be walked by links, both ways."""

import pytest

from tests.pages.links import links, shown, walks

pytestmark = pytest.mark.usefixtures("facts")


def test_resolution_leads_to_the_framework_its_plan_and_activities(client):
    path = [
        "/en/decisions/gc-18-res-9-1/",
        "/en/strategies/mic-sf/",
        "/en/work-plans/mic-wp/",
        "/en/activities/mic-wp.a-17/",
    ]

    assert walks(client, *path)


def test_side_event_that_the_board_asked_for_was_held(client):
    page = shown(client, "/en/decisions/idb-50-dec-6/")

    assert "12 July 2023" in page
    assert "/en/citations/gc-20-item-22.para-11/" in page
    assert walks(
        client,
        "/en/decisions/idb-50-dec-6/",
        "/en/citations/gc-20-item-22.para-11/",
        "/en/documents/gc-20-item-22/",
    )


def test_resolution_of_the_assembly_leads_to_the_plan_that_it_mandates(client):
    assert walks(client, "/en/documents/a-res-76-258/", "/en/decisions/a-res-76-258/")
    assert "/en/work-plans/ohrlls-ppb-2023/" in links(
        client, "/en/documents/a-res-76-258/"
    )
    assert walks(
        client, "/en/strategies/ohrlls-ppb-2023/", "/en/work-plans/ohrlls-ppb-2023/"
    )


def test_printed_table_leads_to_its_document_and_back(client):
    assert walks(
        client,
        "/en/documents/a-77-6-sect-10/",
        "/en/documents/a-77-6-sect-10/tables/table-10.4/",
    )


def test_citation_of_a_measure_leads_to_its_plan(client):
    found = links(client, "/en/citations/a-77-6-sect-10.Table-10.4/")

    assert "/en/work-plans/ohrlls-ppb-2023/" in found


def test_focus_area_leads_to_the_area_of_the_programme_that_it_serves(client):
    assert walks(
        client,
        "/en/strategies/ldc-os-2022-2031/",
        "/en/strategies/ldc-os-2022-2031/focus-areas/3/",
        "/en/strategies/dpoa/focus-areas/3/",
        "/en/strategies/dpoa/",
    )


def test_commitment_leads_to_its_strategy_and_plan(client):
    assert walks(client, "/en/strategies/ldc-os-2022-2031/", "/en/commitments/C-01/")
