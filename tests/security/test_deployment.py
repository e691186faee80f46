"""The settings are those of production unless somebody says otherwise."""

import json
import os
import subprocess
import sys

import pytest

PRODUCTION = {
    "SECRET_KEY": "a-key-for-this-test-only-0123456789-abcdefghijklmnopqrstuvwxyz",
    "ALLOWED_HOSTS": "portal.example.org",
    "DATABASE_URL": "postgresql://portal:pw@database.example/portal",
}
LOCAL = PRODUCTION | {"PORTAL_LOCAL_HTTP": "true"}


def python(*arguments, environment=PRODUCTION):
    """Run Python in this directory with ``environment`` and nothing else of ours."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, *arguments],
        env=kept | {"DJANGO_SETTINGS_MODULE": "unido_portal.settings"} | environment,
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )


def setting(expression, environment=PRODUCTION):
    """Return ``expression`` about the settings ``s`` in ``environment``."""
    code = (
        "import json; from unido_portal import settings as s;"
        f"print(json.dumps({expression}))"
    )
    run = python("-c", code, environment=environment)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def check_deployment(environment):
    return python(
        *("manage.py", "check", "--deploy", "--fail-level", "WARNING"),
        environment=environment,
    )


def test_production_passes_every_check_of_a_deployment():
    run = check_deployment(PRODUCTION)

    assert run.returncode == 0, run.stderr


def test_plain_http_is_no_deployment():
    run = check_deployment(LOCAL)

    assert run.returncode != 0
    assert "portal.E001" in run.stderr


def test_a_deployment_names_its_hosts():
    run = check_deployment(
        {name: PRODUCTION[name] for name in ("SECRET_KEY", "DATABASE_URL")}
    )

    assert "security.W020" in run.stderr


@pytest.mark.parametrize("hosts", ["*", "portal.example.org,*"])
def test_a_deployment_answers_under_its_own_names_only(hosts):
    run = check_deployment(PRODUCTION | {"ALLOWED_HOSTS": hosts})

    assert run.returncode != 0
    assert "portal.E002" in run.stderr


@pytest.mark.parametrize("name", ["SECRET_KEY", "DATABASE_URL"])
def test_no_secret_has_a_default(name):
    rest = {key: value for key, value in PRODUCTION.items() if key != name}

    run = python("manage.py", "check", environment=rest)

    assert f"Set the {name} environment variable." in run.stderr


@pytest.mark.parametrize(
    ("name", "value"), [("TRUSTED_PROXIES", "one"), ("DEBUG", "perhaps")]
)
def test_a_setting_that_makes_no_sense_is_refused(name, value):
    run = python("manage.py", "check", environment=PRODUCTION | {name: value})

    assert f"{name}={value!r} is not a" in run.stderr


def test_production_sends_cookies_over_https_only():
    assert setting(
        "[s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.SECURE_SSL_REDIRECT]"
    ) == [True, True, True]


def test_a_local_portal_signs_in_over_plain_http():
    assert setting(
        "[s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.SECURE_SSL_REDIRECT]", LOCAL
    ) == [False, False, False]


def test_a_local_portal_answers_to_no_other_host():
    assert setting("s.ALLOWED_HOSTS", LOCAL) == ["localhost", "127.0.0.1", "[::1]"]


def test_a_header_says_https_only_where_a_proxy_of_ours_sets_it():
    assert setting("s.SECURE_PROXY_SSL_HEADER") is None
    assert setting(
        "s.SECURE_PROXY_SSL_HEADER", PRODUCTION | {"TRUSTED_PROXIES": "1"}
    ) == ["HTTP_X_FORWARDED_PROTO", "https"]


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("postgresql://user:pw@host/db", "host"),
        ("postgresql://user@%2Frun%2Fpostgresql/db", "/run/postgresql"),
    ],
)
def test_a_database_is_named_by_address_or_by_socket(url, host):
    environment = PRODUCTION | {"DATABASE_URL": url}

    assert setting("s.DATABASES['default']['HOST']", environment) == host


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("mysql://user:hidden@host/db", "names no PostgreSQL database"),
        ("sqlite:///hidden.db", "names no PostgreSQL database"),
        ("host/hidden", "names no PostgreSQL database"),
        ("", "names no PostgreSQL database"),
        ("postgresql://user:hidden@host:port/db", "cannot be read"),
        ("postgresql://user:hid/den@host/db", "cannot be read"),
    ],
)
def test_another_database_stops_the_start_without_telling_its_password(url, sentence):
    run = python("manage.py", "check", environment=PRODUCTION | {"DATABASE_URL": url})

    assert run.returncode != 0
    assert f"ImproperlyConfigured: DATABASE_URL {sentence}" in run.stderr
    assert "hid" not in run.stderr


def test_letters_go_out_only_where_a_mail_server_is_named():
    named = PRODUCTION | {"EMAIL_HOST": "mail.example.org"}

    assert "console" in setting("s.EMAIL_BACKEND")
    assert "smtp" in setting("s.EMAIL_BACKEND", named)
