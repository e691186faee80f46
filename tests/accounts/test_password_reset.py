"""Who forgot the password gets a link, and nobody else learns anything."""

import re

import pytest
from django.utils.translation import get_language

from tests.factories.accounts import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db

ASK = "/accounts/password-reset/"
NEW = "quite another phrase"


def open_link(client, mail):
    """Open the link of ``mail``; return the address of the form behind it."""
    link = re.search(r"https?://[^/]+(/\S+)", mail.body)[1]
    return client.get(link, follow=True).redirect_chain[-1][0]


def choose(client, form, password=NEW):
    return client.post(form, {"new_password1": password, "new_password2": password})


def test_a_link_leads_to_a_new_password(client, mailoutbox):
    user = UserFactory()
    client.post(ASK, {"email": user.email})

    choose(client, open_link(client, mailoutbox[0]))

    user.refresh_from_db()
    assert user.check_password(NEW)


def test_a_link_works_once(client, mailoutbox):
    user = UserFactory()
    client.post(ASK, {"email": user.email})
    form = open_link(client, mailoutbox[0])
    choose(client, form)

    choose(client, form, "yet another phrase")

    user.refresh_from_db()
    assert user.check_password(NEW)


def test_a_weak_password_is_refused_behind_a_link(client, mailoutbox):
    user = UserFactory()
    client.post(ASK, {"email": user.email})

    choose(client, open_link(client, mailoutbox[0]), "1234567890123")

    user.refresh_from_db()
    assert user.check_password(PASSWORD)


def test_the_answer_is_the_same_for_an_unknown_address(client):
    UserFactory(email="awa@example.org")
    known = client.post(ASK, {"email": "awa@example.org"}, follow=True)

    unknown = client.post(ASK, {"email": "nobody@example.org"}, follow=True)

    assert unknown.content == known.content


@pytest.mark.parametrize("email", ["nobody@example.org", "gone@example.org"])
def test_no_letter_goes_where_nobody_signs_in(client, mailoutbox, email):
    UserFactory(email="gone@example.org", is_active=False)

    client.post(ASK, {"email": email})

    assert mailoutbox == []


def test_the_letter_is_in_the_language_of_the_person(client, mailoutbox, monkeypatch):
    spoken = []
    user = UserFactory(language="fr")
    monkeypatch.setattr(
        "django.contrib.auth.forms.PasswordResetForm.send_mail",
        lambda *args, **kwargs: spoken.append(get_language()),
    )

    client.post(ASK, {"email": user.email}, headers={"accept-language": "ru"})

    assert spoken == ["fr"]


def test_a_fourth_letter_within_the_hour_is_refused(client):
    for _time in range(3):
        client.post(ASK, {"email": "awa@example.org"})

    response = client.post(ASK, {"email": "AWA@example.org"}, REMOTE_ADDR="192.0.2.9")

    assert response.status_code == 429
    assert int(response["Retry-After"]) > 3500


def test_a_network_asks_for_twenty_letters_an_hour(client):
    for number in range(20):
        client.post(ASK, {"email": f"person-{number}@example.org"})

    response = client.post(ASK, {"email": "person-20@example.org"})

    assert response.status_code == 429
