"""A developer's own database gets one account per role."""

import stat
from io import StringIO

import pytest
from django.contrib.auth import authenticate
from django.core.management import CommandError, call_command

from tests.factories.accounts import UnitFactory
from unido_portal.accounts.choices import Role
from unido_portal.accounts.models import Appointment, Unit, User

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path, monkeypatch):
    monkeypatch.setenv("PORTAL_EMBEDDED_DATABASE", "true")
    return tmp_path / "accounts.txt"


def make(file):
    said = StringIO()
    call_command("create_local_accounts", file=file, stdout=said)
    return said.getvalue()


def passwords(file):
    lines = file.read_text().splitlines()
    return dict(line.split() for line in lines if not line.startswith("#"))


def test_there_is_one_account_per_role(file):
    make(file)

    assert sorted(Appointment.objects.values_list("user__email", "role")) == sorted(
        (f"{role.value}@portal.example", role.value) for role in Role
    )


def test_the_password_in_the_file_opens_the_account(file):
    make(file)

    word = passwords(file)["editor@portal.example"]

    assert authenticate(username="editor@portal.example", password=word)


def test_only_the_owner_reads_the_file(file):
    make(file)

    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_the_command_says_the_addresses_and_no_password(file):
    said = make(file)

    assert "auditor@portal.example" in said
    assert not any(word in said for word in passwords(file).values())


def test_a_second_run_changes_nothing(file):
    make(file)
    before = file.read_text(), list(User.objects.values_list("email", "password"))

    make(file)

    assert before == (
        file.read_text(),
        list(User.objects.values_list("email", "password")),
    )


def test_a_new_database_gets_the_passwords_that_the_file_keeps(file):
    make(file)
    word = passwords(file)["editor@portal.example"]
    User.objects.all().delete()

    make(file)

    assert authenticate(username="editor@portal.example", password=word)


def test_an_account_whose_password_was_lost_is_named(file):
    make(file)
    file.unlink()

    said = make(file)

    assert "editor@portal.example  editor (password not in the file" in said


def test_a_unit_of_the_facts_is_kept(file):
    unit = UnitFactory(code="unido")

    make(file)

    assert list(Unit.objects.filter(code="unido")) == [unit]
    assert str(unit.name) == str(Unit.objects.get(code="unido").name)


@pytest.mark.parametrize("value", ["", "false"])
def test_no_account_is_made_in_somebody_elses_database(file, monkeypatch, value):
    monkeypatch.setenv("PORTAL_EMBEDDED_DATABASE", value)

    with pytest.raises(CommandError, match="embedded database only"):
        make(file)

    assert not User.objects.exists()
    assert not file.exists()
