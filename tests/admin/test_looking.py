"""Finding rows in the admin site, and reading what happened to them."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from strategies.models import Commitment
from tests.admin.pages import address, signed_in, typed_by
from tests.factories.accounts import UserFactory
from tests.factories.reference import PartnerFactory
from tests.factories.strategies import CommitmentFactory
from tests.factories.workplans import ActivityContentFactory, PlanVersionFactory
from unido_portal.core.history import acting
from unido_portal.core.text import Text
from unido_portal.reference.models import Partner

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
