"""Codes that rows once had: their old addresses lead to where the rows stand now."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.admin.pages import address, signed_in, typed_by
from tests.api.making import published
from tests.factories import governance, reference, strategies, workplans
from tests.factories.indicators import IndicatorFactory
from unido_portal.accounts.choices import Role
from unido_portal.portal.moved import PARTS
from unido_portal.portal.urls import urlpatterns
from unido_portal.reference.models import Partner

pytestmark = pytest.mark.django_db

MOST_QUERIES = {"/en": 10, "/fr": 10, "/api": 6}

# Parts of addresses that are no codes of rows: places within a whole.
NO_CODES = {"number", "older", "newer", "row", "column", "chart"}


def rename(row, code="new", column="code"):
    """Change a code as somebody with a shell on the database does."""
    table = row._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f'UPDATE "{table}" SET "{column}" = %s WHERE id = %s', [code, row.pk]
        )


def led(path):
    """Return the status that ``path`` answers, and where it leads."""
    with CaptureQueriesContext(connection) as queries:
        response = Client().get(path)
    assert len(queries) <= MOST_QUERIES[path[: path.index("/", 1)]]
    return response.status_code, response.headers.get("Location")


def public_plan():
    return published(workplans.PlanVersionFactory(work_plan__code="old")).work_plan


# For each kind of row: how one called "old" is made, the column of its code, and its
# addresses among the pages and in the API.
KINDS = {
    "strategy": (
        lambda: strategies.StrategyFactory(code="old"),
        "code",
        ["/en/strategies/{}/", "/en/strategies/{}/focus-areas/1/"],
        ["strategies/{}/"],
    ),
    "focus area": (
        lambda: strategies.FocusAreaFactory(code="old"),
        "code",
        [],
        ["focus-areas/{}/"],
    ),
    "commitment": (
        lambda: strategies.CommitmentFactory(code="old"),
        "code",
        ["/en/commitments/{}/"],
        ["commitments/{}/"],
    ),
    "decision": (
        lambda: governance.DecisionFactory(code="old"),
        "code",
        ["/en/decisions/{}/"],
        ["decisions/{}/"],
    ),
    "document": (
        lambda: governance.DocumentFactory(slug="old"),
        "slug",
        ["/en/documents/{}/"],
        ["documents/{}/"],
    ),
    "citation": (
        lambda: governance.CitationFactory(code="old"),
        "code",
        ["/en/citations/{}/"],
        [],
    ),
    "session": (
        lambda: governance.SessionFactory(code="old"),
        "code",
        ["/en/sessions/{}/", "/en/sessions/{}/changes/"],
        ["sessions/{}/"],
    ),
    "country": (
        lambda: reference.CountryFactory(iso3="ZZZ"),
        "iso3",
        ["/en/countries/{}/", "/en/countries/{}/brief/"],
        ["countries/{}/"],
    ),
    "country group": (
        lambda: reference.CountryGroupFactory(code="old"),
        "code",
        [],
        ["country-groups/{}/", "country-groups/{}/members/"],
    ),
    "partner": (
        lambda: reference.PartnerFactory(code="old"),
        "code",
        ["/en/partners/{}/"],
        ["partners/{}/"],
    ),
    "plan": (
        public_plan,
        "code",
        [
            "/en/work-plans/{}/",
            "/en/work-plans/{}/deliverables/",
            "/en/work-plans/{}/results/",
            "/en/work-plans/{}/resources/",
            "/en/work-plans/{}/risks/",
            "/en/work-plans/{}/versions/1/compare/2/",
        ],
        ["work-plans/{}/"],
    ),
    "indicator": (
        lambda: IndicatorFactory(code="old"),
        "code",
        ["/en/indicators/{}/"],
        ["indicators/{}/"],
    ),
    "report": (
        lambda: workplans.ProgressUpdateFactory(code="old"),
        "code",
        [],
        ["progress-updates/{}/"],
    ),
}


@pytest.mark.parametrize("kind", KINDS)
def test_an_old_address_leads_to_where_the_row_stands_now(kind):
    make, column, pages, resources = KINDS[kind]
    row = make()
    old, new = getattr(row, column), "AAA" if column == "iso3" else "new"
    rename(row, new, column)

    for path in [*pages, *(f"/api/v1/{one}" for one in resources)]:
        assert led(path.format(old)) == (301, path.format(new)), path


def test_an_activity_that_was_renamed_before_it_was_published_is_found():
    content = workplans.ActivityContentFactory(activity__code="old")
    rename(content.activity)  # What a sealed version shows keeps its code.
    published(content.plan_version)

    assert led("/en/activities/old/") == (301, "/en/activities/new/")
    assert led("/api/v1/activities/old/") == (301, "/api/v1/activities/new/")


def test_every_code_in_the_address_of_a_page_has_its_former_ones():
    codes = {
        one.name: set(one.pattern.converters) - NO_CODES
        for one in urlpatterns
        if set(one.pattern.converters) - NO_CODES
    }
    assert codes == {name: set(parts) for name, parts in PARTS.items()}


def test_a_table_is_found_under_the_old_names_of_document_and_table():
    table = governance.DocumentTableFactory(code="old", document__slug="old-one")
    rename(table)
    rename(table.document, "new-one", "slug")

    assert led("/en/documents/old-one/tables/old/") == (
        301,
        "/en/documents/new-one/tables/new/",
    )
    assert led("/api/v1/documents/new-one/tables/old/") == (
        301,
        "/api/v1/documents/new-one/tables/new/",
    )
    assert led("/api/v1/documents/old-one/tables/new/") == (
        301,
        "/api/v1/documents/new-one/tables/new/",
    )


def test_language_and_query_are_kept():
    rename(strategies.StrategyFactory(code="old"))

    assert led("/fr/strategies/old/?a=1&b=%C3%A9") == (
        301,
        "/fr/strategies/new/?a=1&b=%C3%A9",
    )
    assert led("/api/v1/strategies/old/?lang=fr&fields=code") == (
        301,
        "/api/v1/strategies/new/?lang=fr&fields=code",
    )


def test_a_row_that_was_renamed_twice_is_found_under_both_old_codes():
    strategy = strategies.StrategyFactory(code="old")
    rename(strategy, "newer")
    rename(strategy, "newest")

    for code in ("old", "newer"):
        assert led(f"/en/strategies/{code}/")[1] == "/en/strategies/newest/"


def test_a_code_in_use_wins_over_a_former_one():
    rename(strategies.StrategyFactory(code="old"))
    strategies.StrategyFactory(code="old")

    assert led("/api/v1/strategies/old/") == (200, None)
    assert led("/en/strategies/old/focus-areas/99/") == (404, None)


def test_a_code_in_use_by_what_is_hidden_leads_nowhere():
    rename(workplans.ProgressUpdateFactory(code="old"))
    workplans.ProgressUpdateFactory(code="old", state="draft", decided_on=None)

    assert led("/api/v1/progress-updates/old/") == (404, None)


def test_the_old_code_of_what_is_hidden_leads_nowhere():
    content = workplans.ActivityContentFactory(activity__code="old")
    rename(content.activity)
    rename(content.plan_version.work_plan, "new-plan")
    plan = content.plan_version.work_plan.code

    for path in ("activities/old/", f"work-plans/{plan}/"):
        assert led(f"/en/{path}") == (404, None)
        assert led(f"/api/v1/{path}") == (404, None)


def test_what_no_row_was_ever_called_is_not_found():
    rename(strategies.StrategyFactory(code="old"))

    assert led("/en/strategies/other/") == (404, None)
    assert led("/api/v1/strategies/other/") == (404, None)


def test_a_document_that_got_its_symbol_keeps_its_old_address():
    document = governance.DocumentFactory(slug="idb-50-item-13")
    document.slug = "idb-50-7"
    document.save()

    assert led("/en/documents/idb-50-item-13/") == (301, "/en/documents/idb-50-7/")
    assert led("/api/v1/documents/idb-50-item-13/")[1] == "/api/v1/documents/idb-50-7/"


def test_the_admin_site_offers_nobody_to_change_a_code():
    partner = reference.PartnerFactory(code="old")
    client = signed_in(Role.ADMINISTRATOR)
    page = address(Partner, "change", partner.pk)

    client.post(page, typed_by(client.get(page), Partner) | {"code": ["new"]})

    assert led("/api/v1/partners/old/") == (200, None)


def test_a_code_that_was_given_up_is_never_given_again():
    rename(reference.PartnerFactory(code="old"))
    client = signed_in(Role.ADMINISTRATOR)
    page = address(Partner, "add")

    answer = client.post(page, typed_by(client.get(page), Partner) | {"code": ["old"]})

    assert "Something else was called so before." in answer.content.decode()
    assert not Partner.objects.filter(code="old").exists()
