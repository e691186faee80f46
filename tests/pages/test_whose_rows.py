"""What belongs to another entity or is made up says so, wherever it is listed."""

import pytest
from django.urls import reverse
from django.utils import translation

from tests.factories.governance import SessionFactory
from tests.factories.strategies import CommitmentFactory, StrategyFactory
from tests.factories.versions import version_that_says_something
from tests.pages.links import shown, words
from unido_portal.core.text import Text
from unido_portal.governance.models import Citation
from workplans import services

OHRLLS = "Office of the High Representative for the Least Developed Countries"
NOTICE = "counts in no total of UNIDO"


@pytest.fixture
def demonstration(db):
    """A published version of a made-up plan, of the session that has closed last."""
    session = SessionFactory(start="2023-11-27", end="2023-12-01", precision="day")
    version = version_that_says_something(
        work_plan__title=Text.of(en="Made up"),
        work_plan__is_demo=True,
        session=session,
        presented_on="2023-11-27",
    )
    services.publish(version=services.seal(version=version))
    return session


@pytest.mark.parametrize("name", ["session", "session-changes"])
def test_demonstration_is_in_no_list_of_a_session(client, demonstration, name):
    assert "Made up" not in shown(client, reverse(name, args=[demonstration.code]))


def test_demonstration_is_no_change_on_the_front_page(client, demonstration):
    assert "Made up" not in shown(client, reverse("home"))


@pytest.mark.full
def test_every_citation_of_a_reference_plan_names_its_owner(client, facts):
    for citation in Citation.objects.filter(document__slug="a-77-6-sect-10"):
        page = words(client, citation.get_absolute_url())

        assert NOTICE in page, citation
        assert OHRLLS in page, citation


def test_citation_of_our_own_document_is_not_another_entitys(client, facts):
    assert NOTICE not in words(
        client, reverse("citation", args=["gc-20-item-22.para-3"])
    )


@pytest.mark.parametrize("code", ["C-26", "C-27", "C-28"])
def test_commitment_of_another_entity_names_its_owner(client, facts, code):
    page = words(client, reverse("commitment", args=[code]))

    assert NOTICE in page
    assert OHRLLS in page


def test_recommendation_to_another_entity_names_its_owner(client, facts):
    page = words(client, reverse("recommendations"))

    assert NOTICE in page
    assert OHRLLS in page


@pytest.mark.django_db
def test_commitments_of_others_come_last_and_are_labelled(client):
    others = StrategyFactory(is_ours=False, owner=Text.of(en="Another body"))
    CommitmentFactory(code="C-01", strategy=others)
    CommitmentFactory(code="C-02")

    page = words(client, reverse("commitments"))

    assert page.index("C-02") < page.index("C-01")
    assert "of another entity Another body" in page.partition("C-01")[2]


def test_what_documents_say_of_graduation_has_owner_and_source(client, facts):
    page = words(client, reverse("graduation")).partition("What the documents say")[2]

    assert f"of another entity {OHRLLS}" in page
    assert "of another entity United Nations" in page
    assert "Source: A/77/6 (Sect. 10)" in page
    assert "Deliverable in a version" not in page
    assert "Statement of a plan" not in page
    assert "What a plan says" in page


def test_decision_told_in_a_document_names_it_and_not_its_address(client, facts):
    page = words(client, reverse("decision", args=["a-res-76-258"]))

    assert "(a-77-6-sect-10" not in page
    assert "(A/77/6 (Sect. 10), paras 10.1, 10.14)" in page


@pytest.mark.parametrize(
    ("url", "heading"),
    [
        ("decisions/a-res-76-258", "What answers it"),
        ("documents/a-res-76-258", "What is built on it"),
    ],
)
def test_what_is_built_on_a_mandate_names_whose_it_is(client, facts, url, heading):
    built = words(client, f"/en/{url}/").partition(heading)[2]

    named = built.partition("Proposed programme budget for 2023")[2]
    assert f"of another entity {OHRLLS}" in named[:300]


def test_what_unido_did_under_the_2030_agenda_is_not_another_entitys(client, facts):
    page = words(client, reverse("document", args=["idb-48-item-7"]))
    reports, initiatives = "Progress update", "Initiative"

    for part in (
        page.partition("UNIDO published the Industrial Development Report")[2][:100],
        page.partition(f"{initiatives} Programme for Country Partnership")[2][:80],
    ):
        assert part
        assert "of another entity" not in part
    assert reports in page
    assert "2030 Agenda for Sustainable Development of another entity" in page


def test_page_of_an_agenda_says_that_its_reports_are_unidos(client, facts):
    page = words(client, reverse("strategy", args=["2030a"]))

    assert "What UNIDO did under this strategy, as UNIDO reports it." in page


@pytest.mark.parametrize(
    ("name", "part"),
    [("decision", "What answers it"), ("document", "What is built on it")],
)
def test_plan_of_another_entity_is_labelled_where_a_mandate_leads(
    client, facts, name, part
):
    page = words(client, reverse(name, args=["a-res-76-258"])).partition(part)[2]
    plan = page.partition("Proposed programme budget for 2023")[2]

    assert OHRLLS in plan.partition("of another entity")[2][:100]


def test_plan_that_names_a_mandate_is_no_answer_to_it(client, facts):
    page = words(client, reverse("decision", args=["a-res-76-258"]))

    assert "mandate of the plan" not in page
    assert "Plans that name it among their mandates" in page


@pytest.mark.parametrize(
    ("name", "code", "english"),
    [
        ("document", "idb-48-item-7", "more than"),
        ("decision", "gc-19-res-3", "introduction"),
    ],
)
@pytest.mark.parametrize("language", ["fr", "zh-hans"])
def test_figures_and_places_are_in_the_language_of_the_page(
    client, facts, language, name, code, english
):
    with translation.override(language):
        url = reverse(name, args=[code])

    assert f"({english}" not in shown(client, url).replace('<span lang="en"', "")
