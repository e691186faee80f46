"""What every test needs: plain http, static files as they lie, quick passwords.

docs/testing.md says which databases there are.
"""

from collections.abc import Iterator

import pytest
from django.core.cache import caches
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings
from django.test.utils import setup_databases, teardown_databases
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


@pytest.fixture(autouse=True)
def _no_page_of_another_test() -> None:
    """A page that another test asked for is rendered anew."""
    caches["pages"].clear()


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None,
    django_db_modify_db_settings: None,  # gives each worker a name of its own
    django_db_blocker,
    django_db_keepdb: bool,
    django_db_createdb: bool,
) -> Iterator[None]:
    """Make the test database whatever is collected; pytest-django's own asks the marks.

    Without it a run of tests that all have ``facts`` or ``committed`` would clone the
    developer's database.
    """
    keep = django_db_keepdb and not django_db_createdb
    with django_db_blocker.unblock():
        made = setup_databases(
            verbosity=0, interactive=False, keepdb=keep, aliases={"default"}
        )
    yield
    with django_db_blocker.unblock():
        teardown_databases(made, verbosity=0, keepdb=keep)


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
