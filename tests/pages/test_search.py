"""What delegates seek is found among the facts, in every language, by its names."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.pages.searching import address, answers, page
from unido_portal.core.languages import CODES
from unido_portal.portal.search.finding import find
from unido_portal.portal.search.kinds import KINDS
from unido_portal.portal.search.words import Asked, plain
from unido_portal.reference.models import Country

pytestmark = pytest.mark.usefixtures("facts")

HYDROGEN = {
    "/activities/mic-wp.a-14/",
    "/activities/mic-wp.a-15/",
    "/initiatives/#global-programme-for-hydrogen-in-industry",
    "/partners/hydrogen-europe/",
}
# What delegates seek, and what has to be among the hits.
SOUGHT = {
    "妇女": {"/strategies/geew-2020-2023/"},
    "不丹": {"/countries/BTN/"},
    "氢": HYDROGEN,
    "hydrogen": HYDROGEN,
    "9.2.2": {"/indicators/9.2.2/"},
    "IDB.51/CRP.4": {"/documents/idb-51-crp-4/", "/work-plans/mic-wp/?version=3"},
    "Cote d'Ivoire": {"/countries/CIV/"},
    "９.２.２": {"/indicators/9.2.2/"},
    "٩.٢.٢": {"/indicators/9.2.2/"},
    "SDG 9.2.2": {"/indicators/9.2.2/"},
    "المراه": {"/strategies/geew-2020-2023/"},
    "Vietnam": {"/countries/VNM/"},
    "英国": {"/countries/GBR/"},
    "privacy": {"/about/privacy/"},
}


def queries(client, url):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


@pytest.mark.parametrize("query", SOUGHT)
def test_what_delegates_seek_is_found(client, query):
    assert SOUGHT[query] <= set(answers(client, query))


@pytest.mark.parametrize("query", SOUGHT)
def test_search_takes_at_most_four_queries(client, query):
    assert queries(client, address(query)) <= 4


@pytest.mark.parametrize("query", ["9.2.2", "BTN", "bt", "IDB.50/Dec.6", "C-24"])
def test_what_is_called_by_the_words_comes_first(query):
    first = find(Asked.of(query))[0].hits[0]

    assert plain(query) in (plain(first.code), "bt")
    assert first.rank == 0


@pytest.mark.full
@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("iso3", ["CIV", "BTN", "STP", "ETH", "TUR"])
def test_country_is_found_by_its_name_in_every_language(client, iso3, language):
    name = Country.objects.get(iso3=iso3).name.render(language).text

    for reader in ("en", language):
        assert answers(client, name, reader)[0] == f"/countries/{iso3}/"


def test_hit_says_what_it_stands_in(client):
    shown = page(client, "hydrogen", kind="activities")

    assert 'href="/en/work-plans/mic-wp/"' in shown


def test_plan_of_another_entity_is_labelled(client):
    assert "of another entity" in page(client, "ohrlls-ppb-2023", kind="work-plans")


@pytest.mark.full
def test_every_hit_leads_to_a_place_that_is_there(client):
    hits = {
        group.name: group.hits[0]
        for letter in "aeiou01tsp"
        for group in find(Asked.of(letter))
    }

    for hit in hits.values():
        there, _hash, anchor = hit.url.partition("#")
        response = client.get(there)
        assert response.status_code == 200, there
        assert not anchor or f'id="{anchor}"' in response.content.decode(), hit.url
    unseen = [kind for kind in KINDS if kind.name not in hits]
    assert not any(kind.rows(made_up=False).exists() for kind in unseen)
