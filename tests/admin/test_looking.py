"""Finding rows in the admin site, and reading what happened to them."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from strategies.models import Commitment
from tests.admin.pages import address, signed_in, typed_by
from tests.factories.accounts import UserFactory
from tests.factories.governance import (
    AgendaItemFactory,
    CitationFactory,
    DecisionFactory,
    DocumentFactory,
    SessionFactory,
)
from tests.factories.reference import CountryFactory, PartnerFactory
from tests.factories.strategies import CommitmentFactory
from tests.factories.workplans import ActivityContentFactory, PlanVersionFactory
from unido_portal.core.history import acting
from unido_portal.core.models import HistoryEvent
from unido_portal.core.text import Text
from unido_portal.governance.models import Decision, Document, Session
from unido_portal.reference.models import Country, Partner
from workplans.choices import VersionState
from workplans.models import Activity, ProgressUpdate

pytestmark = pytest.mark.django_db


def _found(client: Client, model: type[Any], words: str) -> list[Any]:
    page = client.get(address(model, "changelist"), {"q": words})
    return list(page.context["cl"].result_list)


@pytest.mark.parametrize("words", ["женщин", "WOMEN", "妇女"])
def test_row_is_found_by_its_words_in_any_language(words: str) -> None:
    text = Text.of(en="Skills of women", ru="Навыки женщин", zh_hans="妇女技能")
    commitment = CommitmentFactory(text=text)
    CommitmentFactory()

    assert _found(signed_in("auditor"), Commitment, words) == [commitment]


def test_mark_of_a_text_is_no_word_of_it() -> None:
    CommitmentFactory()

    assert _found(signed_in("auditor"), Commitment, "official") == []


def test_related_row_is_offered_by_its_name() -> None:
    partner = PartnerFactory(name=Text.of(en="World Bank", fr="Banque mondiale"))
    PartnerFactory()
    query = {
        "term": "banque",
        "app_label": "workplans",
        "model_name": "activitypartner",
        "field_name": "partner",
    }

    answer = signed_in("administrator").get("/admin/autocomplete/", query)

    assert answer.json()["results"] == [{"id": str(partner.pk), "text": "World Bank"}]


def test_form_holds_the_chosen_row_and_no_other_choice() -> None:
    commitment = CommitmentFactory()
    CommitmentFactory.create_batch(3)
    client = signed_in("administrator")

    page = client.get(address(Commitment, "change", commitment.pk))

    form = page.context["adminform"].form
    assert str(form["strategy"]).count("<option") == 1
    assert str(commitment.strategy) in str(form["strategy"])


def test_history_tells_who_changed_which_field_and_why() -> None:
    partner = PartnerFactory(name=Text.of(en="World Bank"))
    person = UserFactory(name="Amina")
    with acting(actor=person, door="staff", reason="The new name"):
        Partner.objects.filter(pk=partner.pk).update(
            name=Text.of(en="World Bank Group"), kind="finance"
        )

    page = signed_in("auditor").get(address(Partner, "history", partner.pk))

    told = page.context["events"][0]
    assert (told.who, told.event.door, told.event.reason) == (
        "Amina",
        "staff",
        "The new name",
    )
    assert ("Name – English", "World Bank", "World Bank Group") in [
        (change.label, change.before, change.after) for change in told.changes
    ]


def test_history_names_related_rows_and_choices() -> None:
    commitment = CommitmentFactory()
    other = CommitmentFactory().strategy
    Commitment.objects.filter(pk=commitment.pk).update(strategy=other)

    page = signed_in("auditor").get(address(Commitment, "history", commitment.pk))

    [change] = page.context["events"][0].changes
    assert (change.before, change.after) == (str(commitment.strategy), str(other))


def test_history_does_not_tell_personal_data() -> None:
    user = UserFactory(email="amina@example.org")
    user.name = "Amina"
    user.save()

    page = signed_in("auditor").get(address(type(user), "history", user.pk))

    told = [change.label for one in page.context["events"] for change in one.changes]
    assert "Name" not in told
    assert "E-mail address" not in told


def test_page_of_a_row_leads_to_its_citation_and_its_lists() -> None:
    version = PlanVersionFactory()
    ActivityContentFactory(plan_version=version)
    client = signed_in("auditor")

    page = client.get(address(type(version), "change", version.pk))

    below = {one["title"]: one for one in page.context["below"]}
    link = below[ActivityContentFactory._meta.model._meta.verbose_name_plural]
    assert link["count"] == 1
    assert client.get(link["url"]).context["cl"].result_count == 1


def test_public_page_and_citation_are_at_hand() -> None:
    commitment = CommitmentFactory()

    page = signed_in("auditor").get(address(Commitment, "change", commitment.pk))

    assert page.context["cited"] == commitment.citation
    assert page.context["absolute_url"] == commitment.get_absolute_url()


def test_admin_site_speaks_arabic_from_right_to_left() -> None:
    commitment = CommitmentFactory()
    client = signed_in("administrator")
    client.cookies["django_language"] = "ar"

    page = client.get(address(Commitment, "change", commitment.pk))

    assert 'lang="ar" dir="rtl"' in page.content.decode()
    assert "text_ar" in typed_by(page, Commitment)


@pytest.mark.parametrize("words", ["cote d'ivoire", "CÔTE", "ivoire"])
def test_search_ignores_accents(words: str) -> None:
    country = CountryFactory(name=Text.of(en="Côte d’Ivoire"))
    CountryFactory(name=Text.of(en="Chad"))

    assert _found(signed_in("auditor"), Country, words) == [country]


def test_activity_of_several_versions_is_found_once() -> None:
    content = ActivityContentFactory(title=Text.of(en="Green hydrogen"))
    ActivityContentFactory(
        activity=content.activity,
        plan_version__work_plan=content.plan_version.work_plan,
        plan_version__state=VersionState.RECORDING,
        title=Text.of(en="Green hydrogen"),
    )

    found = _found(signed_in("auditor"), Activity, "hydrogen")

    assert found == [content.activity]


def _report() -> Document:
    """Return a report without a symbol to a session of the Conference."""
    title = Text.of(en="Cooperation with middle-income countries", fr="Coopération")
    return DocumentFactory(
        slug="gc-20-item-22",
        symbol="",
        title=title,
        session=SessionFactory(code="gc-20", name=Text.of(en="Twentieth session")),
    )


def _offered_citations(words: str) -> list[str]:
    """Return what the autocomplete of a report's citation offers an editor."""
    asked = {
        "app_label": ProgressUpdate._meta.app_label,
        "model_name": ProgressUpdate._meta.model_name,
        "field_name": "citation",
        "term": words,
    }
    answer = signed_in("editor").get(reverse("admin:autocomplete"), asked)
    return [one["text"] for one in answer.json()["results"]]


@pytest.mark.parametrize(
    "words",
    [
        "GC.20",
        "GC.20, item 22",
        "gc.20, item 22, para 1",
        "middle-income",
        "cooperation",
    ],
)
def test_citation_is_offered_by_what_pages_call_it(words: str) -> None:
    CitationFactory(document=_report(), reference="para 1")
    CitationFactory()

    assert _offered_citations(words) == ["GC.20, item 22, para 1"]


def test_citation_is_called_as_on_its_page() -> None:
    citation = CitationFactory(document=_report(), reference="Table 1 fn 2")

    page = Client().get(citation.get_absolute_url()).content.decode()

    assert str(citation) == "GC.20, item 22, Table 1, footnote 2"
    assert "<bdi>GC.20, item 22</bdi>, Table 1, footnote 2</h1>" in page


@pytest.mark.parametrize("words", ["GC.20", "twentieth"])
def test_what_a_session_read_and_decided_is_found_by_its_name(words: str) -> None:
    report = _report()
    decision = DecisionFactory(session=report.session)
    item = AgendaItemFactory(session=report.session)
    DecisionFactory(), AgendaItemFactory(), DocumentFactory()
    client = signed_in("auditor")

    found = [
        _found(client, kind, words)
        for kind in (Document, Session, Decision, type(item))
    ]

    assert found == [[report], [report.session], [decision], [item]]


def test_history_event_reads_as_in_the_history_of_its_row() -> None:
    partner = PartnerFactory()
    user = UserFactory(name="Ada")
    with acting(actor=user, door="admin", reason="A new name"):
        Partner.objects.filter(pk=partner.pk).update(name=Text.of(en="Renamed"))
    event = HistoryEvent.objects.about(partner).first()
    client = signed_in("auditor")

    listed = client.get(address(HistoryEvent, "changelist")).content.decode()
    page = client.get(address(HistoryEvent, "change", event.pk)).content.decode()

    assert "the admin site" in listed
    assert "Ada" in listed
    assert "Renamed</bdi>" in page
    assert "&quot;source&quot;" not in page


def test_dates_in_english_are_those_of_the_pages() -> None:
    partner = PartnerFactory()
    event = HistoryEvent.objects.about(partner).first()

    page = signed_in("auditor").get(address(HistoryEvent, "change", event.pk))

    assert f"{event.happened_at:%-d %B %Y, %H:%M}" in page.content.decode()


def test_reader_of_an_inline_hears_no_heading_of_the_machinery() -> None:
    content = ActivityContentFactory()

    page = signed_in("auditor").get(address(type(content), "change", content.pk))

    assert "Row version" not in page.content.decode()
    assert "Row shown" not in page.content.decode()
