"""Every table has a factory that makes the plainest valid row."""

from importlib import import_module

import pytest
from django.apps import apps
from factory.django import DjangoModelFactory

from unido_portal.core.rows import Row

APPS = ["accounts", "reference", "governance", "strategies", "workplans", "indicators"]


def _factories() -> dict[str, type[DjangoModelFactory]]:
    found = {}
    for app in APPS:
        for thing in vars(import_module(f"tests.factories.{app}")).values():
            if isinstance(thing, type) and issubclass(thing, DjangoModelFactory):
                model = thing._meta.model
                if model is not None and not thing._meta.abstract:
                    found[model._meta.label] = thing
    return found


FACTORIES = _factories()
MODELS = [
    model._meta.label
    for app in APPS
    for model in apps.get_app_config(app).get_models()
    if issubclass(model, Row)
]


@pytest.mark.django_db
@pytest.mark.parametrize("label", MODELS)
def test_plainest_row_of_every_table_is_valid(label: str) -> None:
    row = FACTORIES[label]()

    row.full_clean()
    assert type(row)._base_manager.filter(pk=row.pk).exists()
