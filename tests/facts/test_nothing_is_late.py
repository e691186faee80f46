"""The documents open no reporting period here, so nothing that they state is late."""

import pytest

from tests.api.asking import ask
from workplans.models import ActivityContent, ReportingPeriod
from workplans.standing import is_late

pytestmark = pytest.mark.usefixtures("facts")


def test_no_activity_of_the_documents_is_late():
    assert ActivityContent.objects.current().count() > 10

    assert not ReportingPeriod.objects.exists()
    assert not ActivityContent.objects.filter(is_late()).exists()


def test_the_api_finds_nothing_late_among_the_facts():
    rows = ask("activities/?page_size=1000")["results"]

    assert {row["status"]["late"] for row in rows} == {None}
    assert ask("activities/?late=true")["count"] == 0


@pytest.mark.parametrize("code", ["mic-wp", "ldc-ip"])
def test_the_page_of_a_plan_of_the_facts_tells_of_nothing_late(code, client):
    page = client.get(f"/en/work-plans/{code}/").content.decode()

    assert 'name="level"' in page
    assert 'name="late"' not in page
    assert "status--late" not in page
