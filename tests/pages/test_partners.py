"""Whom the documents name: with UNIDO, or only in a plan of another entity."""

import pytest
from django.urls import reverse
from django.utils.html import escape

from tests.factories.strategies import (
    InitiativeFactory,
    InitiativePartnerFactory,
    StrategyFactory,
)
from tests.pages.links import shown, words
from unido_portal.core.text import Text

ALONE = "named only by a plan of another entity"
OHRLLS = "Office of the High Representative for the Least Developed Countries"


def entry(client, code):
    """Return what the list of partners says of the one with ``code``."""
    page = shown(client, reverse("partners"))
    link = f'<a href="{escape(reverse("partner", args=[code]))}">'
    return page.partition(link)[2].partition("</li>")[0]


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("code", ["microsoft", "broadband-commission", "desa"])
def test_partner_that_only_another_entity_names_is_labelled(client, code):
    for told in (
        entry(client, code),
        words(client, reverse("partner", args=[code])),
    ):
        assert ALONE in told
        assert OHRLLS in told


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("code", ["ilo", "ohrlls", "hydrogen-europe", "world-bank"])
def test_partner_that_another_document_names_is_not_labelled(client, code):
    assert ALONE not in entry(client, code)
    assert ALONE not in words(client, reverse("partner", args=[code]))


@pytest.mark.usefixtures("facts")
def test_what_another_entity_does_with_a_partner_names_its_owner(client):
    page = words(client, reverse("partner", args=["unctad"]))
    mentions = page.partition("Where documents name it")[2]

    assert mentions.count(f"of another entity {OHRLLS}") == 1


@pytest.mark.usefixtures("facts")
def test_unido_is_no_partner_of_its_own(client):
    address = reverse("partner", args=["unido"])

    assert f'"{address}"' not in shown(client, reverse("partners"))
    assert "This is UNIDO itself" in words(client, address)


@pytest.mark.django_db
def test_partner_of_an_initiative_of_ours_under_their_strategy_is_ours(client):
    theirs = StrategyFactory(is_ours=False, owner=Text.of(en="Others"))
    initiative = InitiativeFactory(is_ours=True, strategy=theirs)
    partner = InitiativePartnerFactory(initiative=initiative).partner

    assert ALONE not in words(client, reverse("partners"))
    assert "of another entity" not in words(client, partner.get_absolute_url())
