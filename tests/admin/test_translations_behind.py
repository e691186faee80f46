"""Staff see which translations are behind their source, and mend or confirm them."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from strategies.models import Strategy
from tests.admin.pages import address, signed_in, typed_by
from tests.factories.reference import PartnerFactory
from tests.factories.strategies import StrategyFactory
from tests.models.tables import FACTORIES, MODELS
from tests.pages.links import links, shown
from unido_portal.core.fields import TranslatedField
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


@pytest.fixture
def strategy() -> Strategy:
    """A strategy whose French and Spanish name render what it was called before."""
    strategy = StrategyFactory(
        name=Text.of(en="Old name", fr="Vieux nom", es="Nombre viejo")
    )
    return move_on(strategy, "name", "New name")


def move_on(row: Any, field: str, words: str) -> Any:
    """Change the source of a text and nothing else."""
    text = getattr(row, field)
    source = {**text[text.source], "text": words}
    after = Text({**text, text.source: source})
    type(row)._base_manager.filter(pk=row.pk).update(**{field: after})
    row.refresh_from_db()
    return row


def listed(**asked: str) -> str:
    return reverse("translations-behind", query=asked)


def test_index_leads_to_the_list(client: Client) -> None:
    assert listed() in links(client, "/admin/")


def test_list_tells_each_translation_with_its_source_and_leads_to_it(
    client: Client, strategy: Strategy
) -> None:
    page = shown(client, listed())

    assert [text in page for text in ("New name", "Vieux nom", "Nombre viejo")]
    assert "2 translations" in page
    place = f"{address(Strategy, 'change', strategy.pk)}#{place_in_form('name', 'fr')}"
    assert place in page
    form = shown(client, address(Strategy, "change", strategy.pk))
    assert f'id="{place_in_form("name", "fr")}">\nVieux nom' in form


def test_list_keeps_to_one_language(client: Client, strategy: Strategy) -> None:
    page = shown(client, listed(language="fr"))

    assert "Vieux nom" in page
    assert "Nombre viejo" not in page


def test_list_without_any_says_so(client: Client) -> None:
    StrategyFactory(name=Text.of(en="Name", fr="Nom"))

    assert "renders its source as it is now" in shown(client, listed())


@pytest.mark.parametrize("number", ["0", "x", "9" * 40, "²", "99"])
def test_page_that_is_none_shows_the_first(
    client: Client, strategy: Strategy, number: str
) -> None:
    assert "Vieux nom" in shown(client, listed(page=number, language="xx"))


def test_many_translations_come_in_pages(client: Client) -> None:
    for number in range(21):
        partner = PartnerFactory(name=Text.of(en="Name", fr=f"Nom {number}."))
        move_on(partner, "name", "Another")

    assert "Nom 20." not in shown(client, listed())
    assert "Nom 20." in shown(client, listed(page="2"))


@pytest.mark.parametrize("role", ["auditor", "editor", "reviewer", "publisher"])
def test_whoever_reads_the_admin_site_reads_the_list(
    strategy: Strategy, role: str
) -> None:
    assert "Vieux nom" in shown(signed_in(role), listed())


def test_who_has_no_role_does_not_read_the_list(strategy: Strategy) -> None:
    assert signed_in().get(listed()).status_code == 403


def test_who_is_not_signed_in_is_led_to_the_door() -> None:
    answer = Client().get(listed())

    assert answer.status_code == 302
    assert "/admin/login/" in answer["Location"]


def _text_of(model: type[Any]) -> str:
    return next(
        (f.name for f in model._meta.concrete_fields if isinstance(f, TranslatedField)),
        "",
    )


def test_list_of_every_kind_asks_at_most_thirty_times(client: Client) -> None:
    kinds = {label: _text_of(model) for label, model in MODELS.items()}
    for label, field in kinds.items():
        if field:
            row = FACTORIES[label](**{field: Text.of(en="Words", fr="Mots")})
            move_on(row, field, "Other words")

    for page in ("1", "2", "3"):
        with CaptureQueriesContext(connection) as queries:
            shown(client, listed(page=page))

        assert len(queries) <= MOST


def _saved(client: Client, strategy: Strategy, **typed: str) -> Strategy:
    page = address(Strategy, "change", strategy.pk)
    data = typed_by(client.get(page), Strategy)
    answer = client.post(page, data | {key: [value] for key, value in typed.items()})
    assert answer.status_code == 302
    strategy.refresh_from_db()
    return strategy


def test_form_tells_what_the_source_said_then_and_says_now(
    client: Client, strategy: Strategy
) -> None:
    page = shown(client, address(Strategy, "change", strategy.pk))

    assert page.count("The source has changed since this was translated.") == 2
    assert '<dd lang="en" dir="auto">Old name</dd>' in page
    assert '<dd lang="en" dir="auto">New name</dd>' in page


def test_form_of_a_text_that_is_not_behind_asks_nothing(client: Client) -> None:
    row = StrategyFactory(name=Text.of(en="Name", fr="Nom"))

    page = shown(client, address(Strategy, "change", row.pk))

    assert "-confirmed" not in page


def test_form_without_the_history_tells_the_source_as_it_is_now(
    client: Client,
) -> None:
    name = Text.of(en="New name", fr="Vieux nom")
    strategy = StrategyFactory(
        name=Text({**name, "fr": {**name["fr"], "of": "0123456789ab"}})
    )

    page = shown(client, address(Strategy, "change", strategy.pk))

    assert "The source then" not in page
    assert "The source now" in page


def test_ticked_translation_is_still_right(client: Client, strategy: Strategy) -> None:
    _saved(client, strategy, **{"name_fr-confirmed": "on"})

    assert list(strategy.name.behind) == ["es"]
    assert strategy.name["fr"]["text"] == "Vieux nom"


def test_saving_something_else_leaves_a_translation_behind(
    client: Client, strategy: Strategy
) -> None:
    _saved(client, strategy, name_es="Nombre nuevo")

    assert list(strategy.name.behind) == ["fr"]


def test_form_that_was_left_alone_writes_nothing(
    client: Client, strategy: Strategy
) -> None:
    version = strategy.version

    _saved(client, strategy)

    assert strategy.version == version
    assert list(strategy.name.behind) == ["fr", "es"]


def test_refused_form_keeps_its_ticks_and_tells_the_sources(
    client: Client, strategy: Strategy
) -> None:
    page = address(Strategy, "change", strategy.pk)
    data = typed_by(client.get(page), Strategy)
    data |= {"name_fr-confirmed": ["on"], "name_en": ["Settled"]}

    answer = client.post(page, data)

    assert answer.status_code == 200
    assert typed_by(answer, Strategy)["name_fr-confirmed"] == ["on"]
    assert "Old name" in answer.content.decode()


def test_history_tells_that_a_translation_was_left_behind(
    client: Client, strategy: Strategy
) -> None:
    page = shown(client, address(Strategy, "history", strategy.pk))

    assert "Vieux nom [unofficial, source changed since]" in page
