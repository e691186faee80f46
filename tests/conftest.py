"""What every test needs: plain http, static files as they lie, quick passwords.

docs/testing.md says which databases there are.
"""

from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings
from django.utils import translation

from tests import databases

SETTINGS = {
    "PORTAL_LOCAL_HTTP": False,
    "SECURE_SSL_REDIRECT": False,
    "SESSION_COOKIE_SECURE": False,
    "CSRF_COOKIE_SECURE": False,
    "LANGUAGE_COOKIE_SECURE": False,
    "WHITENOISE_AUTOREFRESH": True,
    "WHITENOISE_USE_FINDERS": True,
    "STORAGES": {
        "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
        "staticfiles": {
            "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        },
    },
    "PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"],
}


@pytest.fixture(scope="session", autouse=True)
def _settings_of_tests() -> Iterator[None]:
    with override_settings(**SETTINGS):
        yield


@pytest.fixture(scope="session")
def _database_with_facts(django_db_setup: None, django_db_blocker) -> Iterator[str]:
    with django_db_blocker.unblock():
        empty = databases.current_name()
        name = f"{empty}_facts"
        databases.clone(name, of=empty)
        with databases.using(name):
            call_command("load_facts", verbosity=0)
        yield name
        databases.drop(name)


@pytest.fixture
def facts(_database_with_facts: str, django_db_blocker) -> Iterator[None]:
    """Run the test on the loaded facts; what it writes is rolled back."""
    with (
        django_db_blocker.unblock(),
        databases.using(_database_with_facts),
        transaction.atomic(),
    ):
        yield
        transaction.set_rollback(True)


@pytest.fixture
def committed(django_db_setup: None, django_db_blocker) -> Iterator[None]:
    """Run the test on an empty database of its own, where commits are real."""
    with django_db_blocker.unblock():
        empty = databases.current_name()
        name = f"{empty}_own"
        databases.clone(name, of=empty)
        with databases.using(name):
            yield
        databases.drop(name)


@pytest.fixture(autouse=True)
def _language_of_tests() -> Iterator[None]:
    """Begin in English: the language of a request outlives it in its thread."""
    with translation.override("en"):
        yield
