"""Every part that pages share is shown to staff on one page, in all six languages."""

from __future__ import annotations

import re

import pytest
from django.core.cache import caches
from django.test import Client
from django.urls import reverse

from tests.factories.accounts import UserFactory
from unido_portal.core.choices import State
from unido_portal.core.languages import CODES
from unido_portal.portal.specimens.registry import (
    COMPONENTS,
    PATTERNS,
    SHOWN,
    expects_of,
    files,
)

FILES = [*files(PATTERNS), *files(COMPONENTS)]
PAGE = "/en/about/components/"
_SECTION = re.compile(r'<section id="component-(\w+)".*?</section>', re.DOTALL)
_CELL = re.compile(
    r'<li lang="([\w-]+)" dir="\w+"><p class="list-title">[^<]*</p>(.*?)</li>\s*'
    r"(?=<li lang|</ul>\s*</section>)",
    re.DOTALL,
)


@pytest.fixture(scope="module")
def sections(django_db_setup: None, django_db_blocker) -> dict[str, str]:
    """What the page shows of each part, read once."""
    with django_db_blocker.unblock():
        user = UserFactory()
        staff = Client()
        staff.force_login(user)
        page = staff.get(PAGE).content.decode()
        caches["pages"].clear()
        user.delete()
    return {found[1]: found[0] for found in _SECTION.finditer(page)}


def test_every_component_is_on_the_page(sections: dict[str, str]) -> None:
    assert list(sections) == [path.stem for path in FILES]


@pytest.mark.parametrize("name", [path.stem for path in FILES])
def test_component_is_shown_in_all_six_languages(
    sections: dict[str, str], name: str
) -> None:
    shown = {code: words.strip() for code, words in _CELL.findall(sections[name])}

    assert list(shown) == CODES
    assert all(shown.values())


def test_no_language_looks_like_another(sections: dict[str, str]) -> None:
    for name in ["figures", "texts", "late", "overlap", "chart", "pagination"]:
        shown = [words for _code, words in _CELL.findall(sections[name])]
        assert len(set(shown)) == len(CODES), name


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_component_says_what_it_expects(path) -> None:
    said = expects_of(path.read_text("utf-8"))

    assert re.search(r"\b(Expects|Uses)\b", said), f"{path.stem}: {said!r}"


def test_nothing_is_shown_that_is_no_component() -> None:
    assert set(SHOWN) <= {path.stem for path in files(COMPONENTS)}


def test_every_state_of_a_figure_is_shown(sections: dict[str, str]) -> None:
    shown = set(re.findall(r"figure--(\w+)", sections["figures"]))

    assert shown == {*State.values} - {State.VALUE}


def test_no_two_things_on_the_page_have_one_name(sections: dict[str, str]) -> None:
    names = re.findall(r'\sid="([^"]+)"', "".join(sections.values()))

    assert len(names) == len(set(names))


@pytest.mark.django_db
def test_who_is_not_signed_in_is_asked_to_sign_in(client: Client) -> None:
    response = client.get(PAGE)

    assert response.status_code == 302
    assert response["Location"] == f"{reverse('login')}?next={PAGE}"


@pytest.mark.django_db
def test_who_is_no_staff_does_not_see_the_components(client: Client) -> None:
    client.force_login(UserFactory(is_staff=False))

    assert client.get(PAGE).status_code == 403


@pytest.mark.django_db
def test_page_of_components_is_not_to_be_found(client: Client) -> None:
    client.force_login(UserFactory())

    page = client.get(PAGE).content.decode()

    assert '<meta name="robots" content="noindex">' in page
    assert "canonical" not in page.partition("</head>")[0]


@pytest.mark.django_db
def test_only_staff_are_led_to_the_components(client: Client) -> None:
    address = reverse("components")
    before = client.get("/en/about/").content.decode()
    client.force_login(UserFactory())
    after = client.get("/en/about/").content.decode()

    assert address not in before
    assert address in after
