"""What every answer tells the browser to refuse."""

import pytest

from unido_portal import settings as house

PAGES = ["/accounts/login/", "/healthz", "/en/nowhere/"]


def directives(response):
    policy = response["Content-Security-Policy"]
    return dict(part.strip().split(" ", 1) for part in policy.split(";"))


@pytest.mark.django_db
@pytest.mark.parametrize("address", PAGES)
def test_a_page_asks_no_other_host_for_anything(client, address):
    response = client.get(address)

    assert directives(response) == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self'",
        "font-src": "'self'",
        "connect-src": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
        "base-uri": "'none'",
    }


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ],
)
def test_a_page_is_framed_guessed_and_referred_by_nobody(client, header, value):
    response = client.get("/accounts/login/")

    assert response[header] == value


def test_plain_http_is_sent_to_https(client, settings):
    settings.SECURE_SSL_REDIRECT = True

    response = client.get("/en/")

    assert (response.status_code, response["Location"]) == (
        301,
        "https://testserver/en/",
    )


@pytest.mark.parametrize("probe", ["/healthz", "/metrics"])
def test_the_probes_of_the_machine_speak_plain_http(client, settings, probe):
    settings.SECURE_SSL_REDIRECT = True

    response = client.get(probe)

    assert response.status_code != 301


def test_nothing_is_inline_in_the_policy():
    assert "unsafe" not in str(house.CONTENT_SECURITY_POLICY)


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        ("ar-EG,ar;q=0.9", "ar"),
        ("zh-CN,zh;q=0.9,en;q=0.1", "zh-hans"),
        ("fr-SN", "fr"),
        ("de,pt;q=0.5", "en"),
        ("", "en"),
    ],
)
def test_the_root_leads_to_the_best_language_of_the_reader(client, asked, language):
    response = client.get("/", headers={"accept-language": asked})

    assert response["Location"] == f"/{language}/"
    assert {"Accept-Language", "Cookie"} <= set(response["Vary"].split(", "))
