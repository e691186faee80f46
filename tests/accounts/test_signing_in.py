"""People sign in with e-mail address and password."""

import pytest
from django.test import Client

from tests.factories.accounts import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db

LOG_IN = "/accounts/login/"


def sign_in(client, email, password=PASSWORD, **more):
    return client.post(LOG_IN, {"username": email, "password": password, **more})


def is_signed_in(client):
    return "_auth_user_id" in client.session


def test_a_person_signs_in_whatever_the_case_of_the_address(client):
    UserFactory(email="Awa.Diop@example.org")

    sign_in(client, "awa.diop@EXAMPLE.org")

    assert is_signed_in(client)


def test_who_asked_for_a_page_is_sent_on_to_it(client):
    user = UserFactory()

    response = sign_in(client, user.email, next="/en/work-plans/")

    assert response["Location"] == "/en/work-plans/"


def test_nobody_is_sent_on_to_another_host(client):
    user = UserFactory()

    response = sign_in(client, user.email, next="https://elsewhere.example/")

    assert response["Location"] == "/admin/"


@pytest.mark.parametrize(
    ("email", "password"),
    [
        ("awa@example.org", "wrong"),
        ("nobody@example.org", PASSWORD),
        ("gone@example.org", PASSWORD),
    ],
    ids=["wrong password", "no such account", "closed account"],
)
def test_a_refusal_does_not_say_what_was_wrong(client, email, password):
    UserFactory(email="awa@example.org")
    UserFactory(email="gone@example.org", is_active=False)

    response = sign_in(client, email, password)

    assert response.context["form"].non_field_errors() == [
        "Please enter a correct e-mail address and password. Note that both fields"
        " may be case-sensitive."
    ]
    assert not is_signed_in(client)


@pytest.mark.parametrize("language", ["ar", "zh-hans", "en", "fr", "ru", "es"])
def test_who_comes_from_a_page_is_asked_in_its_language(client, language):
    response = client.get(LOG_IN, {"next": f"/{language}/strategies/"})

    assert response["Content-Language"] == language


def test_who_comes_from_nowhere_is_asked_in_the_language_of_the_browser(client):
    response = client.get(LOG_IN, headers={"accept-language": "pt, ru;q=0.8"})

    assert response["Content-Language"] == "ru"


def test_a_reader_chooses_the_language_of_the_log_in(client):
    response = client.get(LOG_IN, {"language": "es", "next": "/fr/"})

    assert response["Content-Language"] == "es"


def test_the_language_of_the_log_in_holds_while_asking_for_a_new_password(client):
    client.get(LOG_IN, {"next": "/ar/"})

    response = client.get("/accounts/password-reset/")

    assert response["Content-Language"] == "ar"


def test_the_language_of_signing_in_holds_on_pages_without_one(client):
    user = UserFactory()

    sign_in(client, user.email, next="/fr/")

    assert client.get(LOG_IN)["Content-Language"] == "fr"


def test_a_form_from_another_site_is_refused():
    user = UserFactory()
    client = Client(enforce_csrf_checks=True)

    response = sign_in(client, user.email)

    assert response.status_code == 403
    assert not is_signed_in(client)


def test_a_person_signs_out_with_a_button(client):
    client.force_login(UserFactory())

    client.post("/accounts/logout/")

    assert not is_signed_in(client)


def test_a_link_signs_nobody_out(client):
    client.force_login(UserFactory())

    client.get("/accounts/logout/")

    assert is_signed_in(client)


def test_a_person_changes_their_password(client):
    user = UserFactory()
    client.force_login(user)

    client.post(
        "/accounts/password-change/",
        {
            "old_password": PASSWORD,
            "new_password1": "quite another phrase",
            "new_password2": "quite another phrase",
        },
    )

    user.refresh_from_db()
    assert user.check_password("quite another phrase")


def test_a_short_password_is_refused(client):
    user = UserFactory()
    client.force_login(user)

    client.post(
        "/accounts/password-change/",
        {
            "old_password": PASSWORD,
            "new_password1": "Tr0ub4dor&3",
            "new_password2": "Tr0ub4dor&3",
        },
    )

    user.refresh_from_db()
    assert user.check_password(PASSWORD)


def test_the_admin_asks_at_the_log_in_of_the_portal(client):
    response = client.get("/admin/", follow=True)

    assert response.redirect_chain[-1] == ("/accounts/login/?next=%2Fadmin%2F", 302)


def test_the_admin_has_no_second_door(client):
    user = UserFactory()

    client.post("/admin/login/", {"username": user.email, "password": PASSWORD})

    assert not is_signed_in(client)


def test_who_may_not_open_the_admin_is_told_so(client):
    client.force_login(UserFactory(is_staff=False))

    response = client.get("/admin/", follow=True)

    assert response.status_code == 403
