"""The page of data names what it holds of other publishers, and under which terms."""

import pytest
from django.urls import reverse

from tests.factories.reference import IncomeClassFactory, PartnerFactory
from tests.pages.links import words
from unido_portal.core.text import Text


def terms(client):
    """Return what the page of data says of terms of use."""
    return words(client, reverse("data")).partition("Terms of use")[2]


@pytest.mark.usefixtures("facts")
def test_income_classes_stand_with_publisher_edition_and_terms(client):
    told = terms(client)

    assert "1989–2026 World Bank fiscal year 2026 8,359" in told.replace("  ", " ")
    assert "CC BY 4.0" in told
    assert "No dataset of another publisher" not in told


@pytest.mark.usefixtures("facts")
def test_income_classes_that_no_list_states_are_told_as_worked_out(client):
    told = terms(client).partition("2027")[2]

    assert "worked out from the edition of fiscal year 2026" in told
    assert "the list itself was not read not verified" in told


@pytest.mark.django_db
def test_edition_is_called_by_the_last_year_that_it_lists(client):
    PartnerFactory(code="world-bank", name=Text.of(en="World Bank"))
    IncomeClassFactory(fiscal_year=2030)

    assert "World Bank fiscal year 2030" in terms(client)


@pytest.mark.django_db
def test_page_without_income_classes_names_none(client):
    assert "Classification of economies" not in terms(client)
