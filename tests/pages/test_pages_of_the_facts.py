"""Every page answers in all six languages, with what it is about."""

import re

import pytest
from django.urls import reverse
from django.utils import translation

from tests.languages import all_six
from tests.pages.links import shown
from unido_portal.reference.models import CountryGroup

pytestmark = pytest.mark.usefixtures("facts")

# The page, its arguments, and what it shows in every language.
PAGES = [
    ("home", [], "/strategies/mic-sf/"),
    ("strategies", [], "/strategies/ldc-os-2022-2031/"),
    ("strategy", ["ldc-os-2022-2031"], "/commitments/C-01/"),
    ("focus-area", ["ldc-os-2022-2031", "3"], "/strategies/dpoa/focus-areas/3/"),
    ("initiatives", [], 'id="programme-for-country-partnership"'),
    ("south-south", [], "<h1>"),
    ("decisions", [], "IDB.50/Dec.6"),
    ("decision", ["idb-50-dec-6"], "GC.20"),
    ("commitments", [], "C-01"),
    ("commitment", ["C-01"], "/strategies/ldc-os-2022-2031/"),
    ("consultations", [], "idb-50-crp-8"),
    ("recommendations", [], "<h2>"),
    ("documents", [], "A/77/6 (Sect. 10)"),
    ("document", ["a-77-6-sect-10"], "/documents/a-77-6-sect-10/tables/"),
    ("citation", ["gc-20-item-22.para-11"], "/decisions/idb-50-dec-6/"),
    ("sessions", [], "/sessions/gc-20/"),
    ("session", ["gc-20"], "/documents/gc-20-item-22/"),
    ("session-changes", ["gc-20"], "/citations/gc-20-item-22.para-11/"),
    ("session-changes", ["gc-19"], "<h1>"),
    ("countries", [], "/countries/BTN/"),
    ("graduation", [], "/countries/STP/"),
    ("country", ["ETH"], 'id="programme-pcp-ETH"'),
    ("country-brief", ["ETH"], "brief"),
    ("partners", [], "/partners/oacps/"),
    ("partner", ["oacps"], "/citations/"),
    ("about", [], "/about/method/"),
    ("method", [], 'class="figure figure--nil"'),
]


@pytest.mark.parametrize("language", all_six("en", "ar"))
@pytest.mark.parametrize(("name", "args", "content"), PAGES)
def test_page_shows_what_it_is_about(client, language, name, args, content):
    with translation.override(language):
        url = reverse(name, args=args)

    page = shown(client, url)

    assert f'<html lang="{language}"' in page
    assert content in page


@pytest.mark.parametrize(("name", "args", "content"), PAGES)
def test_page_has_no_inline_style_or_script_and_asks_no_other_host(
    client, name, args, content
):
    page = shown(client, reverse(name, args=args))
    # What is there to be copied is no part of the page.
    page = re.sub("<textarea.*?</textarea>", "", page, flags=re.DOTALL)

    modules = r"<script(?! src=| type=\"application/ld\+json\">)"
    assert not re.search(modules + r"|<style| style=| on[a-z]+=", page)
    assert not re.search(r'(?:src|<link[^>]+stylesheet[^>]+href)="https?:', page)


@pytest.mark.parametrize(("name", "args", "content"), PAGES)
def test_page_takes_ten_queries_at_most(
    client, django_assert_max_num_queries, name, args, content
):
    url = reverse(name, args=args)

    with django_assert_max_num_queries(10):
        client.get(url)


@pytest.mark.parametrize(("name", "args", "content"), PAGES)
def test_page_ignores_what_it_does_not_know(client, name, args, content):
    url = reverse(name, args=args)

    response = client.get(url, {"utm": "x", "page": "no", "group": "?", "kind": "?"})

    assert response.status_code == 200


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("strategy", ["no-such"]),
        ("focus-area", ["ldc-os-2022-2031", "99"]),
        ("focus-area", ["ldc-os-2022-2031", "x"]),
        ("decision", ["no-such"]),
        ("commitment", ["no-such"]),
        ("document", ["no-such"]),
        ("citation", ["no-such"]),
        ("session", ["no-such"]),
        ("country", ["XXX"]),
        ("partner", ["no-such"]),
    ],
)
def test_what_is_not_there_is_not_found(client, name, args):
    assert client.get(reverse(name, args=args)).status_code == 404


@pytest.mark.parametrize("code", ["LDC", "MIC", "MIC-UNIDO", "LDC-LLDC-SIDS"])
def test_list_of_a_group_names_the_membership_that_it_uses(client, code):
    group = CountryGroup.objects.get(code=code)

    page = shown(client, f"{reverse('countries')}?group={code}&on=2023-12-12")

    assert str(group.name) in page
    assert "12 December 2023" in page or "fiscal year 2024" in page
