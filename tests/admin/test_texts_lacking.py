"""Staff see which texts lack a language, and are led to where they are written."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from strategies.models import Strategy
from tests.admin.pages import address, signed_in
from tests.factories.reference import PartnerFactory
from tests.factories.strategies import StrategyFactory
from tests.pages.links import links, shown
from unido_portal.core.text import Text
from unido_portal.core.text_fields import place_in_form

pytestmark = pytest.mark.django_db

MOST = 30


@pytest.fixture
def client() -> Client:
    """A browser of an administrator who has opened the site before."""
    client = signed_in("administrator")
    client.get("/admin/")
    return client


def listed(**asked: str) -> str:
    return reverse("texts-lacking", query=asked)


def test_index_leads_to_the_list(client: Client) -> None:
    assert listed() in links(client, "/admin/")


def test_list_leads_to_the_place_of_each_wording_that_is_lacking(
    client: Client,
) -> None:
    strategy = StrategyFactory(name=Text.of(en="Plan", fr="Projet", es="Proyecto"))

    found = links_to_wordings(client, strategy)

    assert found >= {place_in_form("name", code) for code in ("ar", "ru", "zh-hans")}
    assert not found & {place_in_form("name", code) for code in ("en", "fr", "es")}


def links_to_wordings(client: Client, strategy: Strategy, **asked: str) -> set[str]:
    page = shown(client, listed(**asked))
    here = f'href="{address(Strategy, "change", strategy.pk)}#'
    return {part.partition('"')[0] for part in page.split(here)[1:]}


def test_list_keeps_to_one_language(client: Client) -> None:
    strategy = StrategyFactory(name=Text.of(en="Plan"))

    found = links_to_wordings(client, strategy, language="fr")

    assert place_in_form("name", "fr") in found
    assert place_in_form("name", "es") not in found


def test_list_keeps_to_one_kind_of_rows(client: Client) -> None:
    StrategyFactory(name=Text.of(en="A plan"))
    PartnerFactory(name=Text.of(en="A partner"))

    page = shown(client, listed(kind="reference.partner"))

    assert "A partner" in page
    assert "A plan" not in page


def test_empty_text_lacks_nothing(client: Client) -> None:
    strategy = StrategyFactory(purpose=Text())

    found = links_to_wordings(client, strategy, kind="strategies.strategy")

    assert place_in_form("purpose", "fr") not in found


@pytest.mark.parametrize("asked", [{"kind": "x"}, {"language": "de"}, {"page": "99"}])
def test_what_is_not_known_leaves_the_list_as_it_is(
    client: Client, asked: dict[str, str]
) -> None:
    PartnerFactory(name=Text.of(en="A partner"))

    assert "A partner" in shown(client, listed(**asked))


def test_list_takes_the_same_queries_for_few_and_many(client: Client) -> None:
    counts = []
    for count in (1, 12):
        PartnerFactory.create_batch(count, name=Text.of(en="A partner"))
        with CaptureQueriesContext(connection) as queries:
            client.get(listed(kind="reference.partner"))
        counts.append(len(queries))

    assert counts[0] == counts[1] <= MOST


def test_somebody_who_is_not_signed_in_is_asked_to(client: Client) -> None:
    assert Client().get(listed()).status_code == 302
